import { sure, unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, favicon, icon, picture, shortLink, text } from '../parts.ts';

const code = 'https://github.com/bluesky-social/social-app/blob/main/src/components/Post/Embed/ExternalEmbed/index.tsx';
const seen = 'https://bsky.app/';

/** A post with a rounded card: picture, title of up to three lines, text of two, and below a rule a globe and the host. */
export const bluesky = definePreviewLayout({
  network: 'bluesky',
  name: 'Bluesky',
  columns: { phone: unsure(390, seen), desktop: unsure(600, seen) },
  lines: { site: sure(1, code) },
  font: "InterVariable,Inter,-apple-system,system-ui,BlinkMacSystemFont,'Segoe UI',sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#0b0f14', muted: '#42576c', rule: '#d4dbe2', link: '#0a66d0' },
    dark: { paper: '#161e27', ink: '#ffffff', muted: '#aebbc9', rule: '#2c3a4e', link: '#4aa3ff' },
  },
  css: `
    display: grid; grid-template-columns: 42px 1fr; gap: 0 10px; padding: 12px 16px 8px 10px; padding-inline: 10px 16px;
    border-bottom: 1px solid var(--rule); line-height: 20px;
    .avatar { width: 42px; height: 42px; }
    .head { display: flex; gap: 4px; color: var(--muted); }
    .head b { color: var(--ink); }
    .link { color: var(--link); }
    .card { margin-top: 8px; border: 1px solid var(--rule); border-radius: 12px; overflow: hidden; }
    .card .picture { border-bottom: 1px solid var(--rule); }
    .words { display: grid; gap: 3px; padding: 8px 12px 4px; }
    .title { font-size: 15px; font-weight: 600; line-height: 19.5px; }
    .description { font-size: 13.1px; line-height: 17px; }
    .foot { display: flex; gap: 4px; align-items: center; margin: 0 12px; padding: 6px 0 8px; border-top: 1px solid var(--rule); font-size: 11.3px; line-height: 15px; color: var(--muted); }
    .foot .favicon { width: 12px; height: 12px; }
    .actions { display: flex; justify-content: space-between; max-width: 320px; margin-top: 10px; color: var(--muted); }
    .actions .icon { width: 18px; height: 18px; }
  `,
  render: (unfurl, frame) =>
    html` ${avatar}
      <div>
        <p class="head"><b>${frame.sharer.name}</b><span dir="ltr">@${frame.sharer.handle}</span><span>· 2h</span></p>
        <p class="said">${shortLink(frame)}</p>
        ${
          unfurl.layout !== 'none' &&
          html`<div class="card">
            ${picture(unfurl, frame)}
            <div class="words">${text(unfurl, 'title')}${text(unfurl, 'description')}</div>
            <p class="foot">${favicon}${text(unfurl, 'site')}</p>
          </div>`
        }
        <div class="actions">${icon('reply')}${icon('repeat')}${icon('heart')}${icon('more')}</div>
      </div>`,
});
