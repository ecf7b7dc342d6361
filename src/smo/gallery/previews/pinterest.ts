import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, day, icon, picture, text } from '../parts.ts';

const seen = 'https://www.pinterest.com/';

/** A pin opened: the picture uncropped with round corners, beside it on a desktop the save button, title, text and source. */
export const pinterest = definePreviewLayout({
  network: 'pinterest',
  name: 'Pinterest',
  columns: { phone: unsure(390, seen), desktop: unsure(1016, seen) },
  lines: { title: unsure(3, seen), description: unsure(4, seen) },
  font: "'Pin Sans',-apple-system,system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#111111', muted: '#5f5f5f', save: '#d3001b', soft: '#e9e9e9', shade: '#0000001a' },
    dark: { paper: '#2b2b2b', ink: '#f1f1f1', muted: '#c0c0c0', save: '#d3001b', soft: '#4a4a4a', shade: '#00000066' },
  },
  css: `
    font-size: 16px; line-height: 1.4; border-radius: 32px; box-shadow: inset 0 0 0 1px var(--soft);
    .pin { display: grid; grid-template-columns: 1fr 1fr; align-items: start; }
    .pin .picture { width: calc(100% - 40px); margin: 20px; border-radius: 16px; }
    .side { display: grid; gap: 16px; padding: 32px; }
    .bar { display: flex; gap: 16px; align-items: center; }
    .save { margin-inline-start: auto; padding: 10px 16px; border-radius: 24px; background: var(--save); color: #ffffff; font-weight: 600; line-height: 20px; }
    .site { color: var(--ink); text-decoration: underline; }
    .title { font-size: 28px; font-weight: 600; line-height: 1.2; }
    .by { display: flex; gap: 8px; align-items: center; font-size: 14px; }
    .by .avatar { width: 32px; height: 32px; }
    .date { color: var(--muted); }
    [data-width=phone] & .pin { grid-template-columns: 1fr; }
    [data-width=phone] & .pin .picture { width: 100%; margin: 0; border-radius: 32px 32px 0 0; }
    [data-width=phone] & .side { padding: 16px 20px 24px; }
    [data-width=phone] & .title { font-size: 20px; }
    .said { padding: 24px; }
    .link { color: var(--muted); }
  `,
  render: (unfurl, frame) => {
    if (unfurl.layout === 'none') return html`<p class="said">${bareLink(frame)}</p>`;
    const date = day(unfurl, frame);
    const by = (unfurl.author ?? unfurl.date) && html`<p class="by">${avatar}${text(unfurl, 'author')}${date}</p>`;
    return html`<div class="pin ${unfurl.layout}">
      ${picture(unfurl, frame)}
      <div class="side">
        <p class="bar">${icon('heart')}${icon('share')}${icon('more')}<span class="save" aria-hidden="true">Save</span></p>
        ${text(unfurl, 'site')}${text(unfurl, 'title')}${text(unfurl, 'description')}${by}
      </div>
    </div>`;
  },
});
