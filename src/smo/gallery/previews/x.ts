import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, favicon, icon, picture, shortLink, text } from '../parts.ts';

const seen = 'https://x.com/home';

/** A post: large cards are the picture alone, with the site on it; small ones a row with a square. */
export const x = definePreviewLayout({
  network: 'x',
  name: 'X',
  columns: { phone: unsure(390, seen), desktop: unsure(598, seen) },
  lines: { title: unsure(2, seen), description: unsure(2, seen), site: unsure(1, seen) },
  font: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#0f1419', muted: '#536471', rule: '#cfd9de', link: '#0f6cb0', empty: '#f7f9f9' },
    dark: { paper: '#000000', ink: '#e7e9ea', muted: '#8b98a5', rule: '#2f3336', link: '#1d9bf0', empty: '#16181c' },
  },
  css: `
    display: grid; grid-template-columns: 40px 1fr; gap: 0 8px; padding: 12px 16px;
    border-bottom: 1px solid var(--rule); line-height: 20px;
    .head { display: flex; gap: 4px; color: var(--muted); }
    .head b { font-weight: 700; color: var(--ink); }
    .link { color: var(--link); }
    .card { position: relative; margin-top: 12px; border: 1px solid var(--rule); border-radius: 16px; overflow: hidden; }
    .card.large .words { position: absolute; inset: auto auto 12px 12px; padding: 0 6px; border-radius: 4px; background: #0e1113; color: #ffffff; font-size: 13px; }
    .card.small, .card.text { display: grid; grid-template-columns: 130px 1fr; }
    .card.small .words, .card.text .words { display: grid; gap: 2px; align-content: center; padding: 12px; border-inline-start: 1px solid var(--rule); color: var(--muted); }
    .card.small .title, .card.text .title { color: var(--ink); }
    .blank { display: grid; place-items: center; min-height: 130px; background: var(--empty); color: var(--muted); }
    .blank .favicon { width: 28px; height: 28px; }
    .actions { display: flex; justify-content: space-between; margin-top: 12px; color: var(--muted); }
    .actions .icon { width: 18px; height: 18px; }
  `,
  render: (unfurl, frame) =>
    html` ${avatar}
      <div class="post">
        <p class="head"><b>${frame.sharer.name}</b><span dir="ltr">@${frame.sharer.handle}</span><span>· 2h</span></p>
        ${
          unfurl.layout === 'none'
            ? html`<p class="said">${shortLink(frame)}</p>`
            : html`<div class="card ${unfurl.layout}">
                ${unfurl.layout === 'text' ? html`<div class="blank">${favicon}</div>` : picture(unfurl, frame)}
                <div class="words">${text(unfurl, 'site')}${text(unfurl, 'title')}${text(unfurl, 'description')}</div>
              </div>`
        }
        <div class="actions">${icon('reply')}${icon('repeat')}${icon('heart')}${icon('chart')}${icon('save')}${icon('share')}</div>
      </div>`,
});
