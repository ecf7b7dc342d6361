import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, day, favicon, icon, picture, shortLink, text } from '../parts.ts';

const code = 'https://github.com/mastodon/mastodon/blob/main/app/javascript/styles/mastodon/components.scss';

/** A post with a card in a thin frame: the picture on top, then site and day, the title bold, the author at its foot. */
export const mastodon = definePreviewLayout({
  network: 'mastodon',
  name: 'Mastodon',
  columns: { phone: unsure(390, code), desktop: unsure(600, code) },
  lines: { description: unsure(2, code) },
  font: "Roboto,-apple-system,system-ui,'Segoe UI','Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#181820', muted: '#5a5a75', rule: '#d6d6e4', link: '#4f3bdb' },
    dark: { paper: '#181821', ink: '#ffffff', muted: '#a3a3c2', rule: '#333345', link: '#a5a5ff' },
  },
  css: `
    padding: 16px; border-bottom: 1px solid var(--rule); line-height: 22px;
    .head { display: flex; gap: 10px; align-items: center; line-height: 20px; }
    .avatar { width: 46px; height: 46px; border-radius: 4px; }
    .head b { display: block; font-weight: 700; }
    .head small, .when { font-size: 14px; color: var(--muted); }
    .when { display: flex; gap: 4px; align-items: center; margin-inline-start: auto; align-self: start; }
    .said { margin-top: 10px; }
    .link { color: var(--link); }
    .card { margin-top: 14px; border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; }
    .words { display: grid; gap: 4px; padding: 15px; }
    .host { font-size: 14px; line-height: 20px; color: var(--muted); }
    .title { font-size: 19px; font-weight: 700; line-height: 24px; }
    .description { font-size: 14px; line-height: 20px; color: var(--muted); }
    .author { display: block; padding: 10px 15px; border-top: 1px solid var(--rule); font-size: 14px; color: var(--muted); }
    .actions { display: flex; justify-content: space-between; margin-top: 16px; color: var(--muted); }
  `,
  render: (unfurl, frame) => {
    const date = day(unfurl, frame);
    const words = html`<div class="words">
      <p class="host">${text(unfurl, 'site')}${date && ' · '}${date}</p>
      ${text(unfurl, 'title')}${text(unfurl, 'description')}
    </div>`;
    return html` <div class="head">
        ${avatar}
        <p><b>${frame.sharer.name}</b><small dir="ltr">@${frame.sharer.handle}</small></p>
        <span class="when">${favicon}2h</span>
      </div>
      <p class="said">${shortLink(frame)}</p>
      ${unfurl.layout !== 'none' && html`<div class="card">${picture(unfurl, frame)}${words}${text(unfurl, 'author', { before: 'By ' })}</div>`}
      <div class="actions">${icon('reply')}${icon('repeat')}${icon('star')}${icon('save')}${icon('more')}</div>`;
  },
});
