import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, icon, picture, text } from '../parts.ts';

const seen = 'https://www.tumblr.com/docs/npf#content-block-type-link';

/** A white post on navy: the link is a block with the picture, a large title, text, and the site in small capitals. */
export const tumblr = definePreviewLayout({
  network: 'tumblr',
  name: 'Tumblr',
  columns: { phone: unsure(390, seen), desktop: unsure(540, seen) },
  lines: { title: unsure(3, seen), site: unsure(1, seen) },
  font: "'Favorit','Helvetica Neue',HelveticaNeue,Arial,sans-serif",
  colors: {
    light: { paper: '#001935', ink: '#000000', post: '#ffffff', muted: '#5a6572', rule: '#d3d8de' },
    dark: { paper: '#111111', ink: '#ffffff', post: '#222222', muted: '#b1b1b1', rule: '#444444' },
  },
  css: `
    padding: 12px; font-size: 16px; line-height: 1.5;
    .post { border-radius: 8px; background: var(--post); overflow: hidden; }
    .head { display: flex; gap: 8px; align-items: center; padding: 12px 16px; line-height: 1.2; }
    .head .avatar { width: 32px; height: 32px; border-radius: 4px; }
    .head b { font-weight: 700; }
    .block { margin: 0 16px; border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; }
    .said { padding: 0 16px; text-decoration: underline; }
    .inside { display: grid; gap: 6px; padding: 12px 16px; }
    .title { font-size: 22px; font-weight: 700; line-height: 1.2; }
    .description { font-size: 14px; line-height: 1.45; }
    .from { font-size: 12px; line-height: 1.4; color: var(--muted); }
    .site { text-transform: uppercase; letter-spacing: .04em; }
    .author { display: block; }
    .actions { display: flex; justify-content: space-between; margin: 12px 16px; color: var(--muted); }
  `,
  render: (unfurl, frame) =>
    html` <div class="post">
      <p class="head">${avatar}<b dir="ltr">${frame.sharer.handle}</b></p>
      ${
        unfurl.layout === 'none'
          ? html`<p class="said">${bareLink(frame)}</p>`
          : html`<div class="block">
              ${picture(unfurl, frame)}
              <div class="inside">
                ${text(unfurl, 'title')}${text(unfurl, 'description')}
                <p class="from">${text(unfurl, 'site')}${text(unfurl, 'author', { before: 'By ' })}</p>
              </div>
            </div>`
      }
      <p class="actions">${icon('reply')}${icon('repeat')}${icon('heart')}${icon('send')}</p>
    </div>`,
});
