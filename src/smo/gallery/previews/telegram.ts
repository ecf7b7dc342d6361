import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, icon, picture, text } from '../parts.ts';

const seen = 'https://web.telegram.org/';

/** The address first, then the preview as a quotation: a bar at its edge, the site in its colour, the picture last. */
export const telegram = definePreviewLayout({
  network: 'telegram',
  name: 'Telegram',
  columns: { phone: unsure(390, seen), desktop: unsure(480, seen) },
  lines: { title: unsure(3, seen) },
  font: "Roboto,-apple-system,'apple color emoji',BlinkMacSystemFont,'Segoe UI',Oxygen-Sans,sans-serif",
  colors: {
    light: { paper: '#c5d3ae', ink: '#000000', bubble: '#eeffde', quote: '#dff3cc', accent: '#2f7a1f', muted: '#4b6b3c', link: '#19659e' },
    dark: { paper: '#0e1621', ink: '#ffffff', bubble: '#2b5278', quote: '#315a86', accent: '#c4e2ff', muted: '#cfdfee', link: '#a6d5ff' },
  },
  css: `
    padding: 12px 12px 12px 18px;
    .bubble { width: 348px; margin-inline-start: auto; padding: 6px 9px; border-radius: 15px; border-end-end-radius: 4px; background: var(--bubble); }
    .link { color: var(--link); }
    .quote { position: relative; margin-top: 6px; padding: 4px 8px 8px 11px; padding-inline: 11px 8px; border-radius: 6px; border-inline-start: 3px solid var(--accent); background: var(--quote); font-size: 14px; }
    .site { display: block; font-weight: 600; color: var(--accent); }
    .title { font-weight: 600; }
    .author { display: block; color: var(--muted); }
    .quote .picture { margin-top: 6px; border-radius: 4px; }
    .quote.small { display: grid; grid-template-columns: 1fr 56px; gap: 0 8px; }
    .quote.small .words { grid-area: 1 / 1; }
    .quote.small .picture { grid-area: 1 / 2; margin-top: 4px; }
    .sent { display: flex; justify-content: end; gap: 3px; font-size: 12px; color: var(--muted); }
    .sent .icon { width: 16px; height: 16px; }
  `,
  render: (unfurl, frame) =>
    html` <div class="bubble">
      <p class="said">${bareLink(frame)}</p>
      ${
        unfurl.layout !== 'none' &&
        html`<blockquote class="quote ${unfurl.layout}">
          <div class="words">${text(unfurl, 'site')}${text(unfurl, 'title')}${text(unfurl, 'author')}${text(unfurl, 'description')}</div>
          ${picture(unfurl, frame)}
        </blockquote>`
      }
      <p class="sent">10:42${icon('read')}</p>
    </div>`,
});
