import type { BuiltPage, Span } from '../built/built-page.ts';
import type { Unfurl } from '../unfurl/index.ts';
import { html, type Html } from './html.ts';
import { previewName } from './preview-html.ts';

/** Relations of links that networks and readers look for. */
const toldRels = ['canonical', 'alternate', 'icon', 'apple-touch-icon', 'image_src', 'author', 'me', 'license', 'next', 'prev', 'webmention'];

/** The tags of the head as they stand in the file, each with the networks that took something from it. */
export function headSection(page: BuiltPage, unfurls: readonly Unfurl[]): Html {
  const readers = readersByPlace(unfurls);
  const links = page.links.filter(({ rel }) => rel.some((word) => toldRels.includes(word)));
  const spans = [...page.titles, ...page.metas, ...links].map(({ span }) => span);
  const unique = [...new Map(spans.map((span) => [span.start, span])).values()].toSorted((a, b) => a.start - b.start);
  return html`<section aria-labelledby="tags">
    <h2 id="tags">Tags</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Tags of the head">
      <table class="tags">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Tag</th>
            <th scope="col">Read by</th>
          </tr>
        </thead>
        <tbody>
          ${unique.map((span) => tagRow(page, span, readers.get(span.start) ?? []))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function tagRow(page: BuiltPage, { start, end }: Span, networks: readonly string[]): Html {
  const { line } = page.placeOf(start);
  const names = networks.map(previewName);
  return html`<tr>
    <td>${line}</td>
    <td><code>${page.html.slice(start, Math.min(end, start + 600))}</code></td>
    <td>${names.length > 8 ? `${names.length} networks` : names.join(', ')}</td>
  </tr>`;
}

/** Ids of the networks that took a part from the tag that begins at an offset. */
function readersByPlace(unfurls: readonly Unfurl[]): Map<number, string[]> {
  const readers = new Map<number, string[]>();
  for (const { network, follows, title, description, site, author, date, address, accent, player, record, picture, morePictures } of unfurls) {
    // Places of another page say nothing of this one.
    if (follows !== undefined) continue;
    const shown = [title, description, site, author, date, address, accent, player, record, picture, ...morePictures];
    for (const start of new Set(shown.flatMap((part) => part?.at?.start ?? []))) readers.set(start, [...(readers.get(start) ?? []), network]);
  }
  return readers;
}

/** The structured data as a tree that folds. */
export function jsonLdSection({ jsonLd }: Pick<BuiltPage, 'jsonLd'>): Html | false {
  if (jsonLd.length === 0) return false;
  const blocks = jsonLd.map(({ value, error, text }) =>
    error === undefined
      ? tree(value, 0)
      : html`<p class="hint">It is no JSON: ${error}</p>
          <pre tabindex="0">${text}</pre>`,
  );
  return html`<section aria-labelledby="json-ld">
    <h2 id="json-ld">Structured data</h2>
    <div class="tree">${blocks}</div>
  </section>`;
}

/** Deeper values are not for reading. */
const DEEPEST = 10;
/** Levels that stand open at first: the graph, and the nodes in it. */
const OPEN = 2;

function tree(value: unknown, depth: number): Html {
  if (typeof value !== 'object' || value === null) return html`<span class="value" dir="auto">${String(value)}</span>`;
  if (depth > DEEPEST) return html`<span class="value">…</span>`;
  const entries = Object.entries(value);
  return html`<ul>
    ${entries.map(([key, inner]) => branch(Array.isArray(value) ? `${Number(key) + 1}` : key, inner, depth))}
  </ul>`;
}

function branch(key: string, value: unknown, depth: number): Html {
  if (typeof value !== 'object' || value === null) return html`<li><b>${key}</b> ${tree(value, depth)}</li>`;
  return html`<li><details${depth < OPEN && html` open`}><summary><b>${key}</b> ${nameOf(value)}</summary>${tree(value, depth + 1)}</details></li>`;
}

/** What a node is, as its folded line says it. */
function nameOf(value: object): string {
  if (Array.isArray(value)) return `${value.length}`;
  return ['@type', 'name', 'headline', '@id']
    .map((key): unknown => Reflect.get(value, key))
    .filter((part) => typeof part === 'string')
    .slice(0, 2)
    .join(' · ');
}
