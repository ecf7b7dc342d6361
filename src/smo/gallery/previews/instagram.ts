import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, picture, text } from '../parts.ts';

const seen = 'https://www.instagram.com/direct/inbox/';

/** A direct message: the address in a blue bubble, the preview as a grey one above it with the picture at its start. */
export const instagram = definePreviewLayout({
  network: 'instagram',
  name: 'Instagram (direct message)',
  columns: { phone: unsure(390, seen), desktop: unsure(460, seen) },
  lines: { site: unsure(1, seen) },
  font: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#000000', grey: '#efefef', muted: '#606060', said: '#3a50e0' },
    dark: { paper: '#000000', ink: '#f5f5f5', grey: '#262626', muted: '#a8a8a8', said: '#3a50e0' },
  },
  css: `
    display: grid; justify-items: end; gap: 2px; padding: 12px 16px; line-height: 20px;
    .said { max-width: 272px; padding: 7px 12px; border-radius: 18px; background: var(--said); color: #ffffff; text-decoration: underline; }
    .card { display: flex; width: 272px; border-radius: 18px; background: var(--grey); overflow: hidden; font-size: 13px; line-height: 17px; }
    .card .picture { width: 72px; height: 72px; }
    .card ul { flex: 1; list-style: none; padding: 10px 12px; }
    .title { font-weight: 600; }
    .description, .site { color: var(--muted); }
    .card + .said { border-start-end-radius: 4px; }
  `,
  render: (unfurl, frame) => {
    const rows = (['title', 'description', 'site'] as const).flatMap((part) => text(unfurl, part) ?? []);
    const card = html`<div class="card">
      ${picture(unfurl, frame)}
      <ul>
        ${rows.map((row) => html`<li>${row}</li>`)}
      </ul>
    </div>`;
    return html`${unfurl.layout !== 'none' && card}
      <p class="said">${bareLink(frame)}</p>`;
  },
});
