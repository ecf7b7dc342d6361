import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, picture, text } from '../parts.ts';

const seen = 'https://line.me/';

/** On slate blue: the green bubble with the address, below it a white card with the picture at its end. */
export const line = definePreviewLayout({
  network: 'line',
  name: 'LINE',
  columns: { phone: unsure(390, seen), desktop: unsure(440, seen) },
  font: "'Helvetica Neue',Helvetica,Arial,'Hiragino Sans','Noto Sans JP',sans-serif",
  colors: {
    light: { paper: '#8cabd9', ink: '#111111', bubble: '#6ee07a', card: '#ffffff', muted: '#616161', clock: '#1f3350', link: '#0a3d91' },
    dark: { paper: '#1c232e', ink: '#ffffff', bubble: '#2f6b3b', card: '#2b2f36', muted: '#b7bcc4', clock: '#c3cbd6', link: '#cfe6ff' },
  },
  css: `
    padding: 12px; font-size: 14px; line-height: 19px;
    .row { display: flex; gap: 5px; justify-content: end; align-items: end; }
    .row > small { flex: none; font-size: 10px; line-height: 12px; text-align: end; color: var(--clock); }
    .bubble { max-width: 270px; padding: 8px 12px; border-radius: 17px; border-start-end-radius: 4px; background: var(--bubble); }
    .link { color: var(--link); text-decoration: underline; }
    .card { display: flex; gap: 10px; width: 290px; margin: 6px 0 0; margin-inline-start: auto; padding: 12px; border-radius: 12px; background: var(--card); }
    .words { flex: 1; }
    .title { font-weight: 700; }
    .description { margin-top: 4px; font-size: 12px; line-height: 16px; color: var(--muted); }
    .card .picture { width: 64px; height: 64px; border-radius: 6px; }
  `,
  render: (unfurl, frame) =>
    html` <div class="row">
        <small>Read<br />10:42</small>
        <p class="bubble">${bareLink(frame)}</p>
      </div>
      ${
        unfurl.layout !== 'none' &&
        html`<div class="card">
          <div class="words">${text(unfurl, 'title')}${text(unfurl, 'description')}</div>
          ${picture(unfurl, frame)}
        </div>`
      }`,
});
