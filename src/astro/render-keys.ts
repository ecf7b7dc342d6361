import { basename } from 'node:path';
import { isTrusted, linkTarget, longDate, withoutLateFacts, type Page, type PageOf, type Site } from '#smo';
import { pageLinks } from '#smo/feeds/index.ts';
import { modelDigest } from './model-digest.ts';
import { plainConfig } from './plain-config.ts';
import { valueDigest } from './value-digest.ts';

export interface RenderKeysOptions {
  readonly site: Site;
  /** Digest of the programmes and of all files but texts and pictures that a page may be made of. */
  readonly sources: string;
  /** The state of each file beside the texts (pictures, downloads), by its path from the project's root. */
  readonly stamps: ReadonlyMap<string, string>;
  /** An entry's text as it is written. */
  readonly textOf: (file: string) => string;
  /** What a page links as its share picture. */
  readonly cardOf: (page: Page) => unknown;
}

type EntryPage = PageOf<'article' | 'term' | 'page'>;

/**
 * A key for each page that changes whenever anything changes that the page is rendered from, so that a page with the key
 * of an earlier build is that build's page, byte for byte. Rather too much enters a key than too little: what has no text
 * of its own (home, lists, topics, authors) is made anew after any change but that of prose. Prose of other pages is in no
 * key: who asks for it, is known to have (see `keyedPages`). None for a page whose text is a programme, which may read
 * whatever it likes.
 */
export function renderKeys({ site, sources, stamps, textOf, cardOf }: RenderKeysOptions): (page: Page) => string | undefined {
  const once = memo();
  const factsOf = memo<Page>();
  const pictures = (page: Page) => picturesOf(page).map((file) => stamps.get(file));
  // Other pages may show them without asking for prose, or for what only a reading of prose tells.
  const facts = (page: Page) => factsOf(page, () => valueDigest({ ...withoutLateFacts(page), source: page.source?.file, pictures: pictures(page) }));
  // A card comes with its own fingerprint.
  const config = () => once('config', () => valueDigest(plainConfig(site.config)));
  const paths = () => once('paths', () => valueDigest(site.all.map(({ path }) => path)));
  const files = filesByName(stamps);
  const termIds = new Set(site.all.flatMap((page) => (page.kind === 'term' ? [page.id] : [])));

  // What the frame around each text is made of: menus, and whether a topic or an author has a page.
  const frame = () => once('frame', () => valueDigest(site.all.filter((page) => !isEntry(page) || page.kind === 'page').flatMap(inFrame)));
  // The day too: what a list shows may depend on it.
  const everything = () =>
    once('everything', () =>
      valueDigest([longDate(site.now, 'en', site.config.timeZone), ...site.all.flatMap((page) => [facts(page), cardOf(page)]), ...stamps]),
    );

  const makeKey = (page: Page): string | undefined => {
    const common = [sources, config(), modelDigest(page), cardOf(page), site.glossary(page.locale).digest];
    if (!isEntry(page)) return valueDigest([...common, everything()]);
    if (page.source && isTrusted(page.source.file, site.config.trust.full)) return undefined;
    const named = namedPaths(page).flatMap((path) => site.at(path) ?? []);
    const text = page.source ? textOf(page.source.file) : '';
    const words = wordsOf(text);
    // What is written with escapes may be any address and any name.
    const isEscaped = words.some((word) => /[\\&%]/u.test(word));
    // Components show terms by their ids.
    const terms = words.filter((word) => termIds.has(word)).flatMap((word) => site.find('term', word, page.locale) ?? []);
    const links = isEscaped ? paths() : words.filter((word) => /[/:]/u.test(word)).map((word) => ledTo(word, page, site));
    const beside = isEscaped ? [...stamps] : [...files.always, ...words.flatMap((word) => files.byName.get(/[/\\]/u.test(word) ? basename(word) : word) ?? [])];
    return valueDigest([...common, text, frame(), pageLinks(page, site), [...named, ...terms].map(facts), links, beside, pictures(page)]);
  };
  const keys = new Map<Page, string | undefined>();
  return (page) => {
    // Asked for by the page itself and by the frame that shows it.
    if (!keys.has(page)) keys.set(page, makeKey(page));
    return keys.get(page);
  };
}

/** Whether a page has a text of its own. */
export const isEntry = (page: Page): page is EntryPage => 'body' in page;

/** Values by key, each made once. */
function memo<K = string>(): (key: K, make: () => string) => string {
  const known = new Map<K, string>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}

function inFrame(page: Page): unknown[] {
  if (page.kind === 'list') return page.pagination && page.pagination.current > 1 ? [] : [{ ...page, items: undefined, pagination: undefined }];
  return [withoutLateFacts(page)];
}

/** The pages that a page names by their paths; the others it names bring their titles along. */
function namedPaths(page: EntryPage): string[] {
  const translated = page.translations.map(({ path }) => path);
  return page.kind === 'article' ? [...page.related, ...translated] : translated;
}

/** Everything in a text that may be an address or the name of a file. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[^\s()<>"'`,[\]{}|]*[^\s()<>"'`,[\]{}|.;:!?*_~]/gu))];
}

/** Where a word leads if it is a link. */
function ledTo(word: string, page: Page, site: Site): unknown {
  const target = linkTarget(word, { site, page });
  return target && [target.href, target.page?.locale, target.page?.kind, target.page?.id];
}

/** The states of files by their names, as texts name them; those with a name that a text may write in several ways are always looked at. */
function filesByName(stamps: ReadonlyMap<string, string>): { readonly byName: ReadonlyMap<string, readonly string[]>; readonly always: readonly string[] } {
  const plain = [...stamps].filter(([file]) => /^[\w.-]+$/u.test(basename(file)));
  const grouped = Map.groupBy(plain, ([file]) => basename(file));
  return {
    byName: new Map([...grouped].map(([name, found]) => [name, found.map(String)])),
    always: [...stamps].filter(([file]) => !/^[\w.-]+$/u.test(basename(file))).map(String),
  };
}

/** Pictures that the front matter of a page or of its authors names. */
function picturesOf(page: Page): string[] {
  if (page.kind !== 'article') return [];
  return [page.cover?.file, ...page.authors.map(({ portrait }) => portrait?.file)].filter((file) => file !== undefined);
}
