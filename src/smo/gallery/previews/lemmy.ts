import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, hostOf, icon, picture, text } from '../parts.ts';

const code = 'https://github.com/LemmyNet/lemmy-ui/blob/main/src/shared/components/post/metadata-card.tsx';

/** A post with its votes at the start and a small square; its name is proposed from the page's title, the text stands below in a card. */
export const lemmy = definePreviewLayout({
  network: 'lemmy',
  name: 'Lemmy',
  columns: { phone: unsure(390, code), desktop: unsure(720, code) },
  font: "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#212529', muted: '#5f666d', rule: '#adb5bd', link: '#0a58ca', box: '#f1f3f5' },
    dark: { paper: '#222222', ink: '#dee2e6', muted: '#adb5bd', rule: '#5a6067', link: '#3ad0a6', box: '#303030' },
  },
  css: `
    padding: 12px; font-size: 16px; line-height: 1.5;
    .post { display: grid; grid-template-columns: 24px auto 1fr; gap: 0 12px; }
    .votes { display: grid; justify-items: center; align-content: start; font-size: 14px; line-height: 20px; color: var(--muted); }
    .votes .icon { width: 18px; height: 18px; }
    .post > .picture { width: 98px; height: 98px; border-radius: 4px; }
    .post > .blank { display: grid; place-items: center; width: 98px; height: 98px; border-radius: 4px; background: var(--box); color: var(--muted); }
    .title, .link { display: block; font-size: 17px; line-height: 1.3; color: var(--link); }
    .said { font-size: 13px; font-style: italic; color: var(--muted); }
    .by { font-size: 13px; color: var(--muted); }
    .card { margin-top: 12px; padding: 12px 16px; border: 1px solid var(--rule); border-radius: 6px; }
    .description { font-size: 14px; color: var(--muted); }
    [data-width=phone] & .post > .picture, [data-width=phone] & .post > .blank { width: 72px; height: 72px; }
  `,
  render: (unfurl, frame) =>
    html` <div class="post">
        <div class="votes">${icon('up')}12${icon('down')}</div>
        ${picture(unfurl, frame) ?? html`<div class="blank">${icon('link')}</div>`}
        <div>
          ${text(unfurl, 'title') ?? bareLink(frame)}
          <p class="said">${hostOf(frame)} ${unfurl.player && '▶'}</p>
          <p class="by">${frame.sharer.handle} · 2h</p>
        </div>
      </div>
      ${unfurl.description && html`<section class="card">${text(unfurl, 'description')}</section>`}`,
});
