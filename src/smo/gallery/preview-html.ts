import type { Unfurl } from '../unfurl/index.ts';
import { html, type Html } from './html.ts';
import type { Frame, PreviewLayout, Scheme, Sharer, Width } from './layout.ts';
import { previewLayouts } from './previews/index.ts';
import { styleSheet } from './style-sheet.ts';

export interface PreviewOptions {
  /** The address that was shared, absolute. */
  readonly url: string;
  readonly scheme: Scheme;
  readonly width: Width;
  /** Language of the page, BCP 47. Default: English. */
  readonly locale?: string | undefined;
  /** Default: a person called Ada. */
  readonly sharer?: Sharer | undefined;
  /** Where a picture stands that is shown: a path, a `data:` address. Default, and for what it does not know: an empty box. */
  readonly pictureSrc?: ((address: string) => string | undefined) | undefined;
}

const ada: Sharer = { name: 'Ada Example', handle: 'ada.example' };
const layoutsById = new Map(previewLayouts.map((layout) => [layout.network, layout]));

/** Ids of the previews in the order of a gallery: those of the rule book's networks, and `google-discover`. */
export const previewIds: readonly string[] = previewLayouts.map(({ network }) => network);

/** Style sheet for every preview, for a `<style>` or a file: one for a whole gallery. */
export function previewCss(): string {
  return styleSheet(previewLayouts);
}

/** What a preview is called: “Google Discover”; the id where there is no such preview. */
export function previewName(id: string): string {
  return layoutsById.get(id)?.name ?? id;
}

/**
 * What a network shows of a page, drawn as the network draws it: a `<figure>` without scripts, links, style attributes and
 * addresses of other hosts, and the style sheet that it needs, without which it is markup alone. `data-scheme` and
 * `data-width` of the figure are all that differs between schemes and widths, so a page can switch them in place.
 * Where there is no preview, the network's bare link stands there, and the reason below it.
 * @param unfurl made with a network of `galleryNetworks`
 * @returns undefined for a network without a layout
 */
export function previewHtml(unfurl: Unfurl, options: PreviewOptions): { readonly html: string; readonly css: string } | undefined {
  const layout = layoutsById.get(unfurl.network);
  return layout && { html: drawn(layout, unfurl, options).markup, css: cssOf(layout) };
}

/** Style sheets of single layouts, written once. */
const sheets = new Map<PreviewLayout, string>();

function cssOf(layout: PreviewLayout): string {
  const css = sheets.get(layout) ?? styleSheet([layout]);
  sheets.set(layout, css);
  return css;
}

function drawn(layout: PreviewLayout, unfurl: Unfurl, { url, scheme, width, locale = 'en', sharer = ada, pictureSrc = () => undefined }: PreviewOptions): Html {
  const { tag, dir } = languageOf(locale);
  const frame: Frame = { url, locale: tag, sharer, pictureSrc };
  const because = unfurl.layout === 'none' && html`<figcaption>No preview: ${unfurl.because}</figcaption>`;
  return html`<figure
    class="preview"
    data-network="${layout.network}"
    data-layout="${unfurl.layout}"
    data-scheme="${scheme}"
    data-width="${width}"
    aria-label="${layout.name}"
  >
    <div class="preview-${layout.network}" lang="${tag}" dir="${dir}">${layout.render(unfurl, frame)}</div>
    ${because}
  </figure>`;
}

interface Language {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Read once each, which takes longer than to draw a preview. */
const languages = new Map<string, Language>();
const fromRight = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

function languageOf(locale: string): Language {
  const known = languages.get(locale);
  if (known) return known;
  const tag = knownTag(locale);
  const language: Language = { tag, dir: fromRight.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr' };
  languages.set(locale, language);
  return language;
}

/** The language as its tag should be; English where a page says something that is none. */
function knownTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
