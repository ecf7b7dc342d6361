import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, icon, picture, text } from '../parts.ts';

const seen = 'https://web.whatsapp.com/';

/** A green bubble on sand: the preview in a darker box, then the address as the message itself. */
export const whatsapp = definePreviewLayout({
  network: 'whatsapp',
  name: 'WhatsApp',
  columns: { phone: unsure(390, seen), desktop: unsure(480, seen) },
  lines: { description: unsure(2, seen), site: unsure(1, seen) },
  font: "'Segoe UI','Helvetica Neue',Helvetica,'Lucida Grande',Arial,Ubuntu,sans-serif",
  colors: {
    light: { paper: '#efeae2', ink: '#111b21', bubble: '#d9fdd3', box: '#d1f4cc', muted: '#4f5e58', link: '#026aa2', tick: '#1271a6' },
    dark: { paper: '#0b141a', ink: '#e9edef', bubble: '#005c4b', box: '#025144', muted: '#b9d3cc', link: '#7fd0f5', tick: '#53bdeb' },
  },
  css: `
    padding: 12px 18px; font-size: 14.2px; line-height: 19px;
    .bubble { position: relative; width: 312px; margin-inline-start: auto; padding: 3px; border-radius: 7.5px; border-start-end-radius: 0; background: var(--bubble); box-shadow: 0 1px .5px #0b141a21; }
    .tail { position: absolute; top: 0; inset-inline-end: -8px; width: 8px; height: 13px; fill: var(--bubble); }
    &:dir(rtl) .tail { transform: scaleX(-1); }
    .card { border-radius: 6px; background: var(--box); overflow: hidden; }
    .words { padding: 6px 12px 8px; }
    .title { font-weight: 600; line-height: 18px; }
    .description, .site { font-size: 12.5px; line-height: 17px; color: var(--muted); }
    .description { margin-top: 2px; }
    .card.small { display: grid; grid-template-columns: 90px 1fr; align-items: center; }
    .said { padding: 5px 7px 2px 9px; }
    .link { color: var(--link); }
    .sent { display: flex; justify-content: end; gap: 3px; padding: 0 6px 3px; font-size: 11px; line-height: 15px; color: var(--muted); }
    .sent .icon { width: 16px; height: 16px; color: var(--tick); }
  `,
  render: (unfurl, frame) =>
    html` <div class="bubble">
      <svg class="tail" viewBox="0 0 8 13" aria-hidden="true"><path d="M0 0h7c1 0 1.500 1 .7 1.800L0 11z" /></svg>
      ${
        unfurl.layout !== 'none' &&
        html`<div class="card ${unfurl.layout}">
          ${picture(unfurl, frame)}
          <div class="words">${text(unfurl, 'title')}${text(unfurl, 'description')}${text(unfurl, 'site')}</div>
        </div>`
      }
      <p class="said">${bareLink(frame)}</p>
      <p class="sent">10:42${icon('read')}</p>
    </div>`,
});
