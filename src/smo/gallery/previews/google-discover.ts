import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { day, favicon, icon, picture, text } from '../parts.ts';

const docs = 'https://developers.google.com/search/docs/appearance/google-discover';

/** A card of the stream: a wide picture with round corners, the title, and one row of site, day and signs. */
export const googleDiscover = definePreviewLayout({
  network: 'google-discover',
  name: 'Google Discover',
  columns: { phone: unsure(390, docs), desktop: unsure(390, docs) },
  lines: { site: unsure(1, docs) },
  font: "'Google Sans',Roboto,-apple-system,'Segoe UI',Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#1f1f1f', muted: '#5f6368' },
    dark: { paper: '#1f1f1f', ink: '#e3e3e3', muted: '#c4c7c5' },
  },
  css: `
    padding: 16px; border-radius: 24px;
    .story { display: grid; gap: 12px; }
    .story.large .picture { border-radius: 16px; }
    .title { font-size: 20px; line-height: 26px; }
    .story.small { grid-template-columns: 1fr 104px; gap: 12px 16px; }
    .story.small .picture { grid-area: 1 / 2; width: 104px; height: 104px; border-radius: 12px; }
    .story.small .title { font-size: 17px; line-height: 23px; }
    .foot { display: flex; gap: 8px; align-items: center; grid-column: 1 / -1; font-size: 13px; color: var(--muted); }
    .foot .favicon { width: 18px; height: 18px; }
    .signs { display: flex; gap: 20px; margin-inline-start: auto; }
    .absent { color: var(--muted); }
  `,
  render: (unfurl, frame) => {
    if (unfurl.layout === 'none') return html`<p class="absent">—</p>`;
    const date = day(unfurl, frame);
    return html`<article class="story ${unfurl.layout}">
      ${picture(unfurl, frame)}${text(unfurl, 'title')}
      <footer class="foot">
        ${favicon}${text(unfurl, 'site')}${date && html`<i aria-hidden="true">·</i>`}${date}<span class="signs"
          >${icon('heart')}${icon('share')}${icon('more')}</span
        >
      </footer>
    </article>`;
  },
});
