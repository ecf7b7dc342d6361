import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, day, icon, picture, text } from '../parts.ts';

const seen = 'https://github.com/signalapp/Signal-Desktop';

/** A blue bubble, the preview on top of it on a light ground, site and day at the preview's foot. */
export const signal = definePreviewLayout({
  network: 'signal',
  name: 'Signal',
  columns: { phone: unsure(390, seen), desktop: unsure(480, seen) },
  lines: { title: unsure(2, seen) },
  font: "Inter,-apple-system,system-ui,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#1b1b1b', bubble: '#2c5fe0', said: '#ffffff', box: '#e9ebf5', muted: '#55585f' },
    dark: { paper: '#121212', ink: '#f6f6f6', bubble: '#2455c9', said: '#ffffff', box: '#34373f', muted: '#b9bcc4' },
  },
  css: `
    padding: 12px 16px; font-size: 14px; line-height: 20px;
    .bubble { width: 306px; margin-inline-start: auto; border-radius: 18px; background: var(--bubble); overflow: hidden; }
    .card { background: var(--box); }
    .words { padding: 8px 12px; }
    .title { font-weight: 600; }
    .description { font-size: 13px; line-height: 18px; }
    .foot { display: flex; gap: 4px; margin-top: 2px; font-size: 12px; line-height: 16px; color: var(--muted); }
    .card.small { display: flex; gap: 8px; padding: 8px; }
    .card.small .picture { width: 72px; height: 72px; border-radius: 10px; }
    .card.small .words { padding: 0; }
    .said { padding: 8px 12px 0; color: var(--said); text-decoration: underline; }
    .sent { display: flex; justify-content: end; gap: 4px; padding: 0 12px 8px; font-size: 11px; line-height: 14px; color: var(--said); }
    .sent .icon { width: 14px; height: 14px; }
  `,
  render: (unfurl, frame) => {
    const date = day(unfurl, frame);
    const card = html`<div class="card ${unfurl.layout}">
      ${picture(unfurl, frame)}
      <div class="words">
        ${text(unfurl, 'title')}${text(unfurl, 'description')}
        <div class="foot">${text(unfurl, 'site')}${date && html`<i aria-hidden="true">·</i>`}${date}</div>
      </div>
    </div>`;
    return html`<section class="bubble">
      ${unfurl.layout !== 'none' && card}
      <p class="said">${bareLink(frame)}</p>
      <p class="sent">3m${icon('read')}</p>
    </section>`;
  },
});
