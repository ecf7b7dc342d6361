import { sure, unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, favicon, icon, picture, text } from '../parts.ts';

const code = 'https://github.com/misskey-dev/misskey/blob/develop/packages/frontend/src/components/MkUrlPreview.vue';

/** A note with a box in a hairline: a strip of the picture at its start, or the whole of it on top; icon and site at its foot. */
export const misskey = definePreviewLayout({
  network: 'misskey',
  name: 'Misskey',
  columns: { phone: unsure(390, code), desktop: unsure(600, code) },
  lines: { title: unsure(2, code), description: unsure(3, code), site: sure(1, code) },
  font: "'Hiragino Maru Gothic Pro','BIZ UDGothic',Roboto,HelveticaNeue,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#4a4a4a', muted: '#686868', rule: '#e2e2e2', link: '#3d6b00', title: '#333333' },
    dark: { paper: '#192320', ink: '#dadada', muted: '#a0aba7', rule: '#38423f', link: '#a7d32f', title: '#ececec' },
  },
  css: `
    display: grid; grid-template-columns: 58px 1fr; gap: 0 14px; padding: 24px 28px; font-size: 15px; line-height: 1.35;
    .avatar { width: 58px; height: 58px; }
    .head { display: flex; gap: 8px; }
    .head b { font-weight: 700; }
    .head small { font-size: 14px; color: var(--muted); }
    .head time { margin-inline-start: auto; font-size: 13px; color: var(--muted); }
    .link { color: var(--link); }
    .box { position: relative; display: block; margin-top: 8px; border-radius: 8px; box-shadow: inset 0 0 0 1px var(--rule); font-size: 14px; overflow: hidden; }
    .box.small { display: grid; grid-template-columns: 100px 1fr; }
    .box.small .picture { width: 100px; height: 100%; }
    .body { padding: 16px; }
    .title { font-weight: 700; color: var(--title); }
    .description { margin-top: 8px; font-size: 11.2px; line-height: 1.4; }
    .body footer { display: flex; gap: 4px; align-items: center; margin-top: 8px; font-size: 11.2px; line-height: 16px; color: var(--muted); }
    .actions { display: flex; gap: 28px; margin-top: 12px; color: var(--muted); }
    .actions .icon { width: 18px; height: 18px; }
    [data-width=phone] & { grid-template-columns: 46px 1fr; gap: 0 10px; padding: 16px; }
    [data-width=phone] & .avatar { width: 46px; height: 46px; }
    [data-width=phone] & .body { padding: 12px; }
  `,
  render: (unfurl, frame) =>
    html` ${avatar}
      <article>
        <header class="head"><b>${frame.sharer.name}</b><small dir="ltr">@${frame.sharer.handle}</small><time>2h</time></header>
        <p class="said">${bareLink(frame)}</p>
        ${
          unfurl.layout !== 'none' &&
          html`<div class="box ${unfurl.layout}">
            ${picture(unfurl, frame)}
            <div class="body">
              ${text(unfurl, 'title')}${text(unfurl, 'description')}
              <footer>${favicon}${text(unfurl, 'site')}</footer>
            </div>
          </div>`
        }
        <p class="actions">${icon('reply')}${icon('repeat')}${icon('plus')}${icon('more')}</p>
      </article>`,
});
