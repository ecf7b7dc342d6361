import type { GalleryEntry, GallerySite, ReportFacts } from './gallery-data.ts';
import { galleryDocument, type GalleryAssets } from './gallery-document.ts';
import { counted, nameOf, problemCount, problemList, type OpenPlace } from './gallery-problems.ts';
import { reportSummary } from './gallery-report.ts';
import { html, type Html } from './html.ts';

export interface GalleryIndexOptions {
  readonly site: GallerySite;
  readonly entries: readonly GalleryEntry[];
  /** The build that it belongs to; undefined while a site is written. */
  readonly report?: ReportFacts | undefined;
  /** Pages that are being judged: a script asks again until there are none. Default: 0. */
  readonly pending?: number | undefined;
  /** A sentence under the title. Default: what the report or the list says. */
  readonly note?: string | undefined;
  readonly open?: OpenPlace | undefined;
  readonly assets: GalleryAssets;
}

/** All pages of a site with their cards, scores and problems; what has changed stands first, then what is worst. */
export function galleryIndex({ site, entries, report, note, pending = 0, open, assets }: GalleryIndexOptions): string {
  const sorted = entries.toSorted(byUrgency);
  const undrawn = entries.filter(({ href }) => href === undefined).length;
  const body = html`<header class="head">
      <p class="brand">${site.name}</p>
      <h1>${report ? 'Build report' : 'Preview gallery'}</h1>
      <p class="lead">${note ?? `What networks, readers and machines see of ${counted(entries.length, 'page')} of ${site.url}`}</p>
    </header>
    <main id="main">
      ${report && reportSummary(report)}
      ${
        report &&
        report.problems.length > 0 &&
        html`<section aria-labelledby="site-problems">
          <h2 id="site-problems">Problems of the whole site</h2>
          ${problemList(report.problems, open)}
        </section>`
      }
      ${
        entries.length > 0 &&
        html`<section aria-labelledby="pages">
          <h2 id="pages">Pages</h2>
          ${filterForm(entries)}
          <p class="count" role="status" data-count data-total="${entries.length}">${counted(entries.length, 'page')}</p>
          <p class="note" role="status" data-pending="${pending}" ${pending === 0 && html` hidden`}>${counted(pending, 'page')} still to be judged</p>
          ${undrawn > 0 && html`<p class="note">Previews of ${counted(undrawn, 'page')} are not drawn here, to keep the build short: pages with problems and changed ones come first. <code>npm run dev</code> draws any of them at <code>/_smo/</code>, <code>npm run smo -- preview</code> into a file, and <code>report: { pages: ${entries.length} }</code> in the configuration draws all.</p>`}
          <ul class="pages">
            ${sorted.map(row)}
          </ul>
          <p class="nothing" data-nothing hidden>No page is like that. Take something out of the filter.</p>
        </section>`
      }
    </main>`;
  return galleryDocument({ title: `${report ? 'Build report' : 'Previews'} · ${site.name}`, assets, body });
}

const changes = { new: 'New', changed: 'Changed' } as const;

function byUrgency(a: GalleryEntry, b: GalleryEntry): number {
  return Number(b.change !== undefined) - Number(a.change !== undefined) || (a.score ?? 101) - (b.score ?? 101) || (a.path < b.path ? -1 : 1);
}

/** All that the filter asks of a page stands in its row: the script reads nothing else. */
function row({ path, title, description = '', kind, locale, draft, card, score, problems, change, href, without = [] }: GalleryEntry): Html {
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  const networks = [...new Set([...problems.flatMap(({ networks = [] }) => networks), ...without])];
  const text = [title, path, description, ...rules].join(' ').toLowerCase();
  const state = [change && 'changed', draft && 'draft', problems.length > 0 && 'problems'].filter(Boolean).join(' ');
  return html`<li
    data-text="${text}"
    data-kind="${kind ?? 'other'}"
    data-locale="${locale ?? ''}"
    data-rule="${rules.join(' ')}"
    data-network="${networks.join(' ')}"
    data-state="${state}"
  >
    ${card === undefined ? html`<span class="thumb none">no card</span>` : html`<img class="thumb" src="${card}" alt="" width="240" height="126" loading="lazy" decoding="async" />`}
    <div class="about">
      <h3 dir="auto">${href === undefined ? title : html`<a href="${href}">${title}</a>`}</h3>
      <p class="path">${path}</p>
      ${description !== '' && html`<p class="description" dir="auto">${description}</p>`}
      <p class="badges">
        ${change && html`<span class="badge ${change}">${changes[change]}</span>`}${draft && html`<span class="badge draft">Draft</span>`}<span class="badge"
          >${kind ?? 'other'}</span
        >${locale !== undefined && html`<span class="badge">${locale}</span>`}${without.length > 0 && html`<span class="badge warn">no preview on ${without.length > 2 ? counted(without.length, 'network') : without.map(nameOf).join(', ')}</span>`}
      </p>
    </div>
    <p class="state ${levelOf(problems, score)}">
      ${score !== undefined && html`<b>${score}</b>`}<span>${score === undefined && problems.length === 0 ? 'not judged yet' : problemCount(problems)}</span>
    </p>
  </li>`;
}

function levelOf(problems: GalleryEntry['problems'], score: number | undefined): string {
  if (problems.some(({ severity }) => severity === 'error')) return 'bad';
  if (problems.length > 0) return 'fair';
  return score === undefined ? 'unknown' : 'good';
}

/** Hidden until the script has come: without it the fields would do nothing. */
function filterForm(entries: readonly GalleryEntry[]): Html {
  const tally = (keys: (entry: GalleryEntry) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const entry of entries) for (const key of new Set(keys(entry))) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  const networks = tally(({ problems, without = [] }) => [...problems.flatMap(({ networks: seen = [] }) => seen), ...without]);
  return html`<form class="filter" data-filter hidden role="search" aria-label="Pages">
    <label class="wide">Search<input type="search" name="text" placeholder="Title, address, description, rule" autocomplete="off" /></label>
    ${choice(
      'kind',
      'Kind',
      tally(({ kind = 'other' }) => [kind]),
    )}
    ${choice(
      'locale',
      'Language',
      tally(({ locale }) => (locale === undefined ? [] : [locale])),
    )}
    ${choice(
      'rule',
      'Problem',
      tally(({ problems }) => problems.map(({ rule }) => rule)),
    )}
    ${choice('network', 'Network concerned', networks, nameOf)}
    <label
      >Show<select name="state">
        <option value="">All pages</option>
        <option value="changed">Changed and new</option>
        <option value="problems">With problems</option>
        <option value="draft">Drafts</option>
      </select></label
    >
    <button type="reset">Clear</button>
  </form>`;
}

function choice(name: string, label: string, counts: readonly (readonly [string, number])[], labelOf = (key: string) => key): Html {
  return html`<label
    >${label}<select name="${name}">
      <option value="">Any</option>
      ${counts.map(([key, count]) => html`<option value="${key}">${labelOf(key)} (${count})</option>`)}
    </select></label
  >`;
}
