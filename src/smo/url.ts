/**
 * Addresses. A `path` is site-relative, starts and ends with a slash and knows nothing of the base path: `/blog/x/`.
 * An `href` is what a page links to (base path included), a `url` is absolute. All are percent-encoded.
 */

/** The base path of a site's address, without a trailing slash: `` or `/docs`. */
export function basePath(siteUrl: string): string {
  // Asked for with every address of every page, and of one site nearly always.
  if (last.siteUrl !== siteUrl) last = { siteUrl, base: new URL(siteUrl).pathname.replace(/\/+$/u, '') };
  return last.base;
}

let last = { siteUrl: 'https://example.org', base: '' };

/** A path as a page links to it, base path included: `/docs/blog/x/`. */
export function toHref(siteUrl: string, path: string): string {
  return `${basePath(siteUrl)}${encodePath(path)}`;
}

/** A path as an absolute address: `https://example.org/docs/blog/x/`. */
export function toUrl(siteUrl: string, path: string): string {
  return new URL(toHref(siteUrl, path), siteUrl).href;
}

/** Percent-encodes what is not ASCII, once: a path that is encoded already stays as it is. */
export function encodePath(path: string): string {
  return encodeURI(path)
    .replace(/%25(?=[0-9a-f]{2})/giu, '%')
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23');
}

/** The path of a page in a locale: the default locale stands at the root, others under `/<locale>/`. */
export function localePath(locale: string, defaultLocale: string, ...segments: readonly string[]): string {
  const parts = [locale === defaultLocale ? '' : locale, ...segments].filter(Boolean);
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
