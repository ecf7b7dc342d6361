import type { BuiltPage } from './built-page.ts';
import { pathBelow, type BuiltSite } from './built-site.ts';

/** Files of the site that a page names and rules want to read, by path from the folder, whether they are there or not. */
export interface NamedFiles {
  /** Pictures that stand for the page when it is shared; they are looked at, the others only measured. */
  readonly shared: readonly string[];
  /** Icons, pictures of the structured data and of the body. */
  readonly pictures: readonly string[];
  readonly feeds: readonly string[];
  /** oEmbed answers and web manifests. */
  readonly texts: readonly string[];
}

const sharedKeys = new Set(['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src', 'image']);
const feedType = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml|json|xml)$|^text\/xml$/iu;
const oembedType = /^(?:application|text)\/(?:json|xml)\+oembed$/iu;
const pictureRel = /^(?:icon|mask-icon|apple-touch-icon(?:-precomposed)?)$/u;

const known = new WeakMap<BuiltPage, NamedFiles>();

/** What a page asks of its site's other files; found out once a page. */
export function namedFiles(page: BuiltPage, site: Pick<BuiltSite, 'url'>): NamedFiles {
  const named = known.get(page) ?? findNamed(page, site);
  known.set(page, named);
  return named;
}

function findNamed(page: BuiltPage, site: Pick<BuiltSite, 'url'>): NamedFiles {
  const base = URL.parse(page.base ?? '', page.url)?.href ?? page.url;
  const filesAt = (addresses: Iterable<string | undefined>): string[] => {
    const found = new Set<string>();
    for (const address of addresses) {
      // Whole pictures in the address would be read as one each time.
      const path = address && !address.startsWith('data:') ? pathBelow(site, address.trim(), base) : undefined;
      if (path !== undefined) found.add(path);
    }
    return [...found];
  };
  const linked = (wanted: (rel: string, type: string) => boolean) =>
    page.links.filter(({ rel, type }) => rel.some((word) => wanted(word, type?.trim() ?? ''))).map(({ href }) => href);
  const sharedTags = page.metas.filter(({ key, form }) => form !== 'http-equiv' && sharedKeys.has(key));
  return {
    shared: filesAt([...sharedTags.map(({ content }) => content), ...linked((rel) => rel === 'image_src')]),
    pictures: filesAt([
      ...linked((rel) => pictureRel.test(rel)),
      ...page.jsonLd.flatMap(({ value }) => [...pictureAddresses(value)]),
      ...page.images.map(({ src }) => src),
    ]),
    feeds: filesAt(linked((rel, type) => rel === 'feed' || (rel === 'alternate' && feedType.test(type)))),
    texts: filesAt(linked((rel, type) => rel === 'manifest' || (rel === 'alternate' && oembedType.test(type)))),
  };
}

const pictureKeys = new Set(['image', 'logo', 'photo', 'thumbnail', 'thumbnailUrl', 'primaryImageOfPage', 'contentUrl']);

/** Addresses of pictures in structured data: as texts, or as the addresses of objects. */
function* pictureAddresses(value: unknown, isPicture = false): Generator<string> {
  if (typeof value === 'string' && isPicture) yield value;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* pictureAddresses(item, isPicture);
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* pictureAddresses(inner, pictureKeys.has(key) || (isPicture && (key === 'url' || key === '@id')));
}
