import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, icon, picture, text } from '../parts.ts';

const seen = 'https://www.reddit.com/';

/** A link post in a community: the title first, the host below it, a rounded thumbnail at the end, pills at the foot. */
export const reddit = definePreviewLayout({
  network: 'reddit',
  name: 'Reddit',
  columns: { phone: unsure(390, seen), desktop: unsure(732, seen) },
  lines: { title: unsure(3, seen) },
  font: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Oxygen-Sans,Ubuntu,Cantarell,'Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#0f1a1c', muted: '#576f76', pill: '#e5ebee', link: '#115bca', strip: '#0f1a1c' },
    dark: { paper: '#0e1113', ink: '#eef1f3', muted: '#8ba2ad', pill: '#2a3236', link: '#648efc', strip: '#0e1113' },
  },
  css: `
    padding: 8px 16px; border-bottom: 1px solid var(--pill); font-size: 14px; line-height: 20px;
    .head { display: flex; gap: 8px; align-items: center; font-size: 12px; color: var(--muted); }
    .head .avatar { width: 24px; height: 24px; }
    .head b { color: var(--ink); }
    .head .icon { margin-inline-start: auto; }
    .post { display: grid; grid-template: auto 1fr / 1fr auto; gap: 4px 16px; margin-top: 4px; }
    .title { grid-column: 1; font-size: 18px; font-weight: 600; line-height: 24px; }
    .site, .link { grid-column: 1; font-size: 12px; color: var(--link); }
    .thumb { position: relative; grid-area: 1 / 2 / span 2; width: 144px; align-self: start; border-radius: 12px; overflow: hidden; }
    .open { position: absolute; inset-block-end: 6px; inset-inline-end: 6px; padding: 4px; border-radius: 50%; background: var(--strip); color: #ffffff; }
    .open .icon { width: 14px; height: 14px; }
    .pills { display: flex; gap: 8px; margin-top: 12px; font-size: 12px; font-weight: 600; }
    .pills span { display: flex; gap: 8px; align-items: center; height: 32px; padding: 0 10px; border-radius: 16px; background: var(--pill); }
    .pills .icon { width: 16px; height: 16px; }
    [data-width=phone] & .thumb { width: 96px; }
  `,
  render: (unfurl, frame) => {
    const thumb = picture(unfurl, frame);
    return html` <p class="head">${avatar}<b>r/example</b>• 2h ago${icon('more')}</p>
      <div class="post">
        ${text(unfurl, 'title')}${unfurl.layout === 'none' ? bareLink(frame) : text(unfurl, 'site')}${thumb && html`<div class="thumb">${thumb}<span class="open">${icon('open')}</span></div>`}
      </div>
      <p class="pills" aria-hidden="true"><span>${icon('up')}12${icon('down')}</span><span>${icon('reply')}3</span><span>${icon('share')}Share</span></p>`;
  },
});
