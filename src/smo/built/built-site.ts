import type { Site } from '../site.ts';
import type { PictureFacts } from './picture-facts.ts';

/** An output folder as a host would serve it, ours or anybody's. */
export interface BuiltSite {
  /** Where it is served, with the base path, without a slash at its end: `https://example.org/docs`. */
  readonly url: string;
  /** Every file, by path from the folder, with its size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Text of the small files that speak for the whole site: `robots.txt`, `_headers`, `_redirects`, `sitemap*.xml`, `.well-known/…`, oEmbed JSON. */
  readonly texts: ReadonlyMap<string, string>;
  /** The pictures that heads, icons and structured data name, by path from the folder. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  /** Our own model of the site, where it was built by us from source; undefined for a folder of another generator. */
  readonly site?: Site | undefined;
}

/**
 * Path below the folder of an address of this site, decoded, without query and fragment: `blog/x/`; undefined for another
 * host, another scheme, or what is no address. `base` is what relative addresses stand against.
 */
export function pathBelow(site: Pick<BuiltSite, 'url'>, address: string, base: string = `${site.url}/`): string | undefined {
  const { home, plain } = homeOf(site.url);
  const below = plain && (address.startsWith(plain) ? address.slice(plain.length) : fromRoot(address, base, plain));
  // Most addresses stand there as they would come out of parsing, which takes ten times as long.
  if (below !== undefined && isPlain(below)) return below;
  const url = URL.parse(address, base);
  if (!url || !home || url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(home.pathname.length));
  } catch {
    return undefined;
  }
}

interface Home {
  readonly home: URL | null;
  /** The address with its slash, where parsing leaves it as it is. */
  readonly plain: string | undefined;
}

let lastUrl: string | undefined;
let lastHome: Home = { home: null, plain: undefined };

/** The address of a site, parsed once as long as the same site is asked for. */
function homeOf(siteUrl: string): Home {
  if (siteUrl === lastUrl) return lastHome;
  const home = URL.parse(`${siteUrl}/`);
  lastUrl = siteUrl;
  lastHome = { home, plain: home?.href === `${siteUrl}/` && isPlain(home.pathname) && /^https?:/u.test(siteUrl) ? home.href : undefined };
  return lastHome;
}

/** What stands behind the slash of an address that begins at the host's root, for a page of a site at the root of its host. */
function fromRoot(address: string, base: string, home: string): string | undefined {
  return address.startsWith('/') && !address.startsWith('//') && base.startsWith(home) && home.indexOf('/', 8) === home.length - 1
    ? address.slice(1)
    : undefined;
}

/** Whether parsing changes nothing in a path: no escapes, no query, no dots that lead upwards. */
function isPlain(path: string): boolean {
  return /^[\w/-][\w./-]*$|^$/u.test(path) && !path.includes('/.');
}

/** The file that answers an address of this site as static hosts do: the file itself, `index.html` of a folder, `x.html` of `x`. */
export function fileFor(site: Pick<BuiltSite, 'url' | 'files'>, address: string, base?: string): string | undefined {
  const path = pathBelow(site, address, base);
  if (path === undefined) return undefined;
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
  return candidates.find((file) => site.files.has(file));
}

/** Facts of the picture at an address of this site; undefined for other hosts and files that are not there. */
export function pictureAt(site: BuiltSite, address: string, base?: string): PictureFacts | undefined {
  const path = pathBelow(site, address, base);
  return path === undefined ? undefined : site.pictures.get(path);
}
