import type { Place, Problem } from '#smo';
import { html, type GalleryEntry, type Html } from '#smo/gallery/index.ts';

/** What there is to say of a page. */
export interface PageFacts {
  readonly entry: GalleryEntry;
  /** 0 to 100. */
  readonly score: number;
  readonly problems: readonly Problem[];
  /** Address that opens a place in the editor. */
  readonly open: (place: Place) => string;
}

const style = `<style>
:host{color:#fff}h1{display:flex;justify-content:space-between;gap:1rem;margin:0 0 12px;font-size:16px;font-weight:600;color:#fff}
img{display:block;width:100%;max-width:360px;height:auto;border-radius:8px;margin:0 0 12px}
ul{list-style:none;margin:0 0 12px;padding:0;max-height:38vh;overflow:auto}li{padding:8px 0;border-top:1px solid #3a3f4d;font-size:14px;line-height:1.45}
p{margin:0 0 4px;font-size:14px;color:#d6d9e4}a{color:#ffb59e}.error{color:#ff9a94}.warn{color:#f0c26b}.good{color:#7ed6a0}
a:focus-visible{outline:2px solid #ffb59e;outline-offset:2px}</style>`;

/** The inside of the panel. Its text is escaped: titles and messages come from the content. */
export function panelHtml(facts: PageFacts | undefined, index: string): string {
  return `${style}${(facts ? pagePanel(facts, index) : otherPanel(index)).markup}`;
}

function pagePanel({ entry: { title, card, href }, score, problems, open }: PageFacts, index: string): Html {
  return html`<h1><span>${title}</span><span>${score} of 100</span></h1>
    ${card !== undefined && html`<img src="${card}" alt="The card of this page" width="1200" height="630" />`}
    ${
      problems.length > 0
        ? html`<ul>
            ${problems.map((problem) => problemItem(problem, open))}
          </ul>`
        : html`<p class="good">No problems: networks find all they look for.</p>`
    }
    ${href !== undefined && html`<p><a href="${href}">All previews of this page</a></p>`}
    <p><a href="${index}">All pages</a></p>`;
}

const otherPanel = (index: string): Html =>
  html`<h1>Previews</h1>
    <p>This is no page of the site.</p>
    <p><a href="${index}">All pages</a></p>`;

function problemItem({ rule, severity, message, hint, place }: Problem, open: PageFacts['open']): Html {
  return html`<li>
    <strong class="${severity}">${severity === 'error' ? 'Error' : 'Warning'}</strong> ${message} ${hint !== undefined && html`<p>Repair: ${hint}</p>`}
    <p><code>${rule}</code>${place && html` <a href="${open(place)}" data-open>${place.file}:${place.line}</a>`}</p>
  </li>`;
}
