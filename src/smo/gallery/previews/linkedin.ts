import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, favicon, icon, picture, text } from '../parts.ts';

const seen = 'https://www.linkedin.com/feed/';

/** A company's post: a square portrait, the picture from edge to edge, title and site below it on a tint. */
export const linkedin = definePreviewLayout({
  network: 'linkedin',
  name: 'LinkedIn',
  columns: { phone: unsure(390, seen), desktop: unsure(552, seen) },
  lines: { title: unsure(2, seen), description: unsure(2, seen) },
  font: "-apple-system,system-ui,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#191919', muted: '#5e5e5e', strip: '#edf3f8', rule: '#e0dfdc', link: '#0a66c2' },
    dark: { paper: '#1b1f23', ink: '#ebebeb', muted: '#b4b6b8', strip: '#293138', rule: '#38434f', link: '#71b7fb' },
  },
  css: `
    border: 1px solid var(--rule); border-radius: 8px; font-size: 14px; line-height: 1.42;
    .author-row { display: flex; gap: 8px; padding: 12px 16px; font-size: 12px; line-height: 16px; color: var(--muted); }
    .avatar { width: 48px; height: 48px; border-radius: 0; }
    .author-row b { display: block; font-size: 14px; line-height: 20px; color: var(--ink); }
    .author-row small { display: flex; gap: 3px; align-items: center; font-size: 12px; }
    .author-row i { font-style: normal; }
    .author-row .favicon { width: 12px; height: 12px; }
    .follow { margin-inline-start: auto; font-size: 16px; font-weight: 600; line-height: 24px; color: var(--link); }
    .said { padding: 0 16px 12px; }
    .link { font-weight: 600; color: var(--link); }
    .words { display: grid; gap: 4px; padding: 8px 12px; background: var(--strip); }
    .title { font-weight: 600; line-height: 20px; }
    .about { font-size: 12px; line-height: 16px; color: var(--muted); }
    .description { font-size: 12px; line-height: 16px; color: var(--muted); }
    .card.small { display: grid; grid-template-columns: 128px 1fr; align-items: center; gap: 0 12px; margin: 0 16px 8px; border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; }
    .card.small .words { background: none; padding-inline-start: 0; }
    .actions { display: flex; justify-content: space-around; padding: 12px 8px; font-weight: 600; color: var(--muted); }
    .actions span { display: flex; gap: 4px; align-items: center; }
    .actions .icon { width: 18px; height: 18px; }
  `,
  render: (unfurl, frame) =>
    html` <div class="author-row">
        ${avatar}
        <p>
          <b>${frame.sharer.name}</b><small><i dir="ltr">1,234 followers</i></small
          ><small>2h · ${favicon}</small>
        </p>
        <span class="follow" dir="ltr" aria-hidden="true">+ Follow</span>
      </div>
      ${
        unfurl.layout === 'none'
          ? html`<p class="said">${bareLink(frame)}</p>`
          : html`<div class="card ${unfurl.layout}">
              ${picture(unfurl, frame)}
              <div class="words">
                ${text(unfurl, 'title')}
                <p class="about">${text(unfurl, 'site')}</p>
                ${text(unfurl, 'description')}
              </div>
            </div>`
      }
      <div class="actions" aria-hidden="true">
        <span>${icon('thumb')}Like</span><span>${icon('reply')}Comment</span><span>${icon('repeat')}Repost</span><span>${icon('send')}Send</span>
      </div>`,
});
