import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { day, favicon, icon, picture, text } from '../parts.ts';

const docs = 'https://developers.google.com/search/docs/appearance/visual-elements-gallery';

/** The address as a search result tells it: `https://example.org › blog › titles`. */
function crumbs(url: string): string {
  const address = URL.parse(url);
  if (!address) return url;
  const parts = address.pathname.split('/').filter(Boolean).map(decoded);
  return [address.origin, ...parts].join(' › ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A result: icon in a circle, site and address, the blue title, day and text, a square picture at the end. */
export const google = definePreviewLayout({
  network: 'google',
  name: 'Google Search',
  columns: { phone: unsure(390, docs), desktop: unsure(652, docs) },
  lines: { phone: { title: unsure(2, docs), description: unsure(3, docs) } },
  font: "Arial,Roboto,'Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#202124', muted: '#4d5156', title: '#1a0dab', circle: '#f1f3f4', rule: '#dadce0' },
    dark: { paper: '#1f1f1f', ink: '#e8eaed', muted: '#bfbfbf', title: '#99c3ff', circle: '#303134', rule: '#444746' },
  },
  css: `
    display: grid; grid-template: auto auto 1fr / 1fr auto; gap: 4px 20px; padding: 16px; font-size: 14px; line-height: 22px;
    .from { display: flex; gap: 12px; align-items: center; grid-column: 1 / -1; }
    .circle { display: grid; place-items: center; flex: none; width: 28px; height: 28px; border: 1px solid var(--rule); border-radius: 50%; background: var(--circle); color: var(--muted); }
    .circle .favicon { width: 18px; height: 18px; }
    .where { flex: 1; line-height: 18px; }
    .site { display: block; }
    .crumbs { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-size: 12px; color: var(--muted); }
    .from > .icon { color: var(--muted); }
    .title { grid-column: 1; font-size: 20px; line-height: 26px; color: var(--title); }
    .snippet { grid-column: 1; color: var(--muted); }
    .picture { grid-area: 2 / 2 / span 2; width: 92px; height: 92px; border-radius: 8px; }
    .absent { color: var(--muted); }
    [data-width=phone] & { border-radius: 16px; }
    [data-width=phone] & .title { font-size: 18px; line-height: 24px; }
  `,
  render: (unfurl, frame) => {
    if (unfurl.layout === 'none')
      return html`<p class="absent">⌕ site:${frame.url}</p>
        <p>—</p>`;
    const date = day(unfurl, frame);
    return html` <div class="from">
        <span class="circle">${favicon}</span>
        <p class="where">${text(unfurl, 'site')}<span class="crumbs" dir="ltr">${crumbs(frame.url)}</span></p>
        ${icon('more')}
      </div>
      ${text(unfurl, 'title')} ${picture(unfurl, frame)}
      <div class="snippet"><span class="description" dir="auto">${date}${date && unfurl.description && ' — '}${unfurl.description?.full}</span></div>`;
  },
});
