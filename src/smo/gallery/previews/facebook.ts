import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, favicon, icon, picture, text } from '../parts.ts';

const seen = 'https://www.facebook.com/';

/** A post in the feed: the picture from edge to edge, the words below it on grey, the site in capitals. */
export const facebook = definePreviewLayout({
  network: 'facebook',
  name: 'Facebook',
  columns: { phone: unsure(390, seen), desktop: unsure(500, seen) },
  font: "'Segoe UI Historic','Segoe UI',Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#080809', muted: '#5c5e62', strip: '#f0f2f5', rule: '#ced0d4', link: '#0064d1' },
    dark: { paper: '#252728', ink: '#e2e5e9', muted: '#b0b3b8', strip: '#333334', rule: '#3e4042', link: '#5aa7ff' },
  },
  css: `
    border-radius: 8px;
    .author-row { display: flex; gap: 8px; align-items: center; padding: 12px 16px 8px; line-height: 1.25; }
    .author-row b { display: block; }
    .when { display: flex; gap: 3px; align-items: center; font-size: 13px; color: var(--muted); }
    .when .favicon { width: 12px; height: 12px; }
    .author-row > .icon { margin-inline-start: auto; color: var(--muted); }
    .said { padding: 4px 16px 12px; }
    .link { color: var(--link); }
    .card { display: block; }
    .words { display: grid; gap: 2px; padding: 12px 16px; background: var(--strip); }
    .site { font-size: 13px; text-transform: uppercase; color: var(--muted); }
    .title { font-size: 17px; font-weight: 600; line-height: 1.18; }
    .description { color: var(--muted); }
    .card.small { display: grid; grid-template-columns: 158px 1fr; background: var(--strip); }
    .card.small .words { align-content: center; }
    .actions { display: flex; justify-content: space-around; margin: 0 12px; padding: 10px 0; border-top: 1px solid var(--rule); font-weight: 600; color: var(--muted); }
    .actions span { display: flex; gap: 6px; align-items: center; }
  `,
  render: (unfurl, frame) =>
    html` <div class="author-row">
        ${avatar}
        <div><b>${frame.sharer.name}</b><span class="when">2h · ${favicon}</span></div>
        ${icon('more')}
      </div>
      ${
        unfurl.layout === 'none'
          ? html`<p class="said">${bareLink(frame)}</p>`
          : html`<div class="card ${unfurl.layout}">
              ${picture(unfurl, frame)}
              <div class="words">${text(unfurl, 'site')}${text(unfurl, 'title')}${text(unfurl, 'description')}</div>
            </div>`
      }
      <div class="actions" aria-hidden="true"><span>${icon('thumb')}Like</span><span>${icon('reply')}Comment</span><span>${icon('share')}Share</span></div>`,
});
