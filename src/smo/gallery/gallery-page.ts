import type { BuiltPage } from '../built/built-page.ts';
import type { Unfurl } from '../unfurl/index.ts';
import { cropOverlay } from './crop-overlay.ts';
import { explainPreview, explanationHtml } from './explain-preview.ts';
import { companionSections } from './gallery-companions.ts';
import type { Companions, GalleryEntry, GallerySite } from './gallery-data.ts';
import { drawn, galleryDocument, type GalleryAssets } from './gallery-document.ts';
import { headSection, jsonLdSection } from './gallery-head.ts';
import { problemCount, problemList, type OpenPlace } from './gallery-problems.ts';
import { html, type Html } from './html.ts';
import { previewHtml, previewName } from './preview-html.ts';

export interface GalleryPageOptions {
  readonly site: GallerySite;
  readonly page: BuiltPage;
  readonly entry: GalleryEntry;
  /** Of `galleryNetworks`, in their order. */
  readonly unfurls: readonly Unfurl[];
  readonly companions: Companions;
  /** Where a picture stands that is shown. */
  readonly pictureSrc: (address: string) => string | undefined;
  /** The list of all pages; undefined in a file of its own. */
  readonly indexHref?: string | undefined;
  /** The page itself. */
  readonly pageHref?: string | undefined;
  /** The page itself as a document, for a file that is passed on. */
  readonly pageDocument?: string | undefined;
  readonly open?: OpenPlace | undefined;
  readonly assets: GalleryAssets;
}

/** Results of the search, which stand by themselves. */
const ofSearch = ['google', 'google-discover'];

/** One page as all networks show it, with the reasons, and all that carries it on. */
export function galleryPage(options: GalleryPageOptions): string {
  const { site, page, entry, unfurls, companions, assets, indexHref, pageHref, pageDocument, open } = options;
  const inFeeds = unfurls.filter(({ network }) => !ofSearch.includes(network));
  const inSearch = unfurls.filter(({ network }) => ofSearch.includes(network));
  const { title, path, draft, problems, score, change, kind, locale } = entry;
  const facts = [kind, locale, change === 'new' ? 'new' : change, score !== undefined && `score ${score}`, problemCount(problems)].filter(
    (fact) => fact !== undefined && fact !== false,
  );
  const body = html`${draft && html`<aside class="watermark" aria-label="Draft"><strong>Draft</strong> for review: this page is not published, and its addresses lead nowhere yet.</aside>`}
    <header class="head">
      <p class="brand">${indexHref === undefined ? site.name : html`<a href="${indexHref}">${site.name}: all pages</a>`}</p>
      <h1 dir="auto">${title}</h1>
      <p class="lead"><span class="path">${pageHref === undefined ? path : html`<a href="${pageHref}">${path}</a>`}</span> ${facts.join(' · ')}</p>
    </header>
    <nav class="sections" aria-label="On this page">
      <ul>
        ${sections(options).map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
      </ul>
    </nav>
    <main id="main">
      <section aria-labelledby="problems">
        <h2 id="problems">Problems</h2>
        ${problems.length > 0 ? problemList(problems, open) : html`<p class="all-well">${score === undefined ? 'Nobody has judged this page yet.' : 'None: networks find all they look for.'}</p>`}
      </section>
      ${
        pageDocument !== undefined &&
        html`<section aria-labelledby="page">
          <h2 id="page">The page</h2>
          <iframe class="page" title="The page itself" sandbox="" srcdoc="${pageDocument}"></iframe>
        </section>`
      }
      <section aria-labelledby="previews">
        <h2 id="previews">When it is shared</h2>
        ${switches(inFeeds)}
        <div class="previews" data-scheme="light" data-width="phone">${inFeeds.map((unfurl) => preview(unfurl, options))}</div>
      </section>
      <section aria-labelledby="search">
        <h2 id="search">In the search</h2>
        <div class="previews" data-scheme="light" data-width="phone">${inSearch.map((unfurl) => preview(unfurl, options))}</div>
      </section>
      ${cardSection(options)} ${headSection(page, unfurls)} ${jsonLdSection(page)} ${companionSections(companions)}
    </main>`;
  return galleryDocument({ title: `${title} · ${site.name}`, assets, body });
}

function sections({ page, companions, unfurls, pageDocument }: GalleryPageOptions): (readonly [string, string])[] {
  const all: (readonly [string, string] | false)[] = [
    ['problems', 'Problems'],
    pageDocument !== undefined && ['page', 'Page'],
    ['previews', 'Shared'],
    ['search', 'Search'],
    unfurls.some(({ picture }) => picture) && ['card', 'Card'],
    ['tags', 'Tags'],
    page.jsonLd.length > 0 && ['json-ld', 'Structured data'],
    companions.feedItem !== undefined && ['feed', 'Feed'],
    companions.markdown !== undefined && ['markdown', 'Markdown'],
    companions.oembed !== undefined && ['oembed', 'oEmbed'],
    companions.bots !== undefined && ['bots', 'Bots'],
  ];
  return all.filter((section) => section !== false);
}

/** Hidden until the script has come. */
function switches(unfurls: readonly Unfurl[]): Html {
  return html`<form class="switches" data-switches hidden aria-label="How previews are shown">
    <fieldset>
      <legend>Scheme</legend>
      ${radio('scheme', 'light', 'Light', true)}${radio('scheme', 'dark', 'Dark')}
    </fieldset>
    <fieldset>
      <legend>Width</legend>
      ${radio('width', 'phone', 'Phone', true)}${radio('width', 'desktop', 'Desktop')}
    </fieldset>
    <label
      >Network<select name="network">
        <option value="">All of them</option>
        ${unfurls.map(({ network }) => html`<option value="${network}">${previewName(network)}</option>`)}
      </select></label
    >
  </form>`;
}

const radio = (name: string, value: string, label: string, checked = false): Html =>
  html`<label><input type="radio" name="${name}" value="${value}" ${checked && html` checked`} />${label}</label>`;

function preview(unfurl: Unfurl, { page, pictureSrc, entry }: GalleryPageOptions): Html {
  const made = previewHtml(unfurl, { url: page.url, scheme: 'light', width: 'phone', locale: entry.locale ?? page.lang, pictureSrc });
  if (!made) return html``;
  return html`<article class="network" data-network="${unfurl.network}" aria-labelledby="network-${unfurl.network}">
    <h3 id="network-${unfurl.network}">${previewName(unfurl.network)}</h3>
    ${drawn(made.html)} ${drawn(explanationHtml(explainPreview(unfurl)))}
  </article>`;
}

/** The card that most networks show, with what each leaves of it. */
function cardSection({ unfurls, pictureSrc }: GalleryPageOptions): Html | false {
  const pictures = unfurls.flatMap(({ picture }) => picture ?? []);
  const [most] = [...Map.groupBy(pictures, ({ url }) => url)].toSorted(([, a], [, b]) => b.length - a.length);
  const [url, list = []] = most ?? [];
  if (url === undefined) return false;
  const { width = 1200, height = 630, alt } = list.find((picture) => picture.width !== undefined) ?? {};
  const { svg, safe } = cropOverlay(unfurls, { url, src: pictureSrc(url), width, height });
  return html`<section aria-labelledby="card">
    <h2 id="card">The card</h2>
    <p class="note">
      ${safe ? `Every network that shows it shows ${safe.width}×${safe.height} pixels from ${safe.x}, ${safe.y}: text and faces belong there.` : 'No network shows it.'}${alt !== undefined && ` Its alternative text: “${alt}”`}
    </p>
    <div class="card">${drawn(svg)}</div>
  </section>`;
}
