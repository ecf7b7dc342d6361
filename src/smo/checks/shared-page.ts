import { linkOf, metaContent, type BuiltPage } from '../built/built-page.ts';

/** Whether the page asks search engines to leave it out of their index. */
export function isNoindex(page: BuiltPage): boolean {
  return ['robots', 'googlebot'].some((name) => /\b(?:noindex|none)\b/iu.test(metaContent(page, name, ['name']) ?? ''));
}

/** Whether the page only sends its visitor on: what bots see of it is a stub. */
export function isRedirectStub(page: BuiltPage): boolean {
  return page.metas.some(({ key, form, content }) => form === 'http-equiv' && key === 'refresh' && /^\s*\d+\s*;/u.test(content));
}

/** Nearly every rule asks it of every page; it is found out once. */
const shared = new WeakMap<BuiltPage, boolean>();

/** Whether the page is there to be shared: a page with a document's head, no stub, no error page, not kept out of search. */
export function isShared(page: BuiltPage): boolean {
  const known = shared.get(page) ?? findShared(page);
  shared.set(page, known);
  return known;
}

function findShared(page: BuiltPage): boolean {
  if (isNoindex(page) || isRedirectStub(page)) return false;
  if (/(?:^|\/)(?:404|500|50x|offline)(?:\.html|\/index\.html)$/u.test(page.file)) return false;
  // A proof of ownership or a fragment that scripts load has neither; a page that forgot them has at least one.
  return page.titles.length > 0 || page.headings.length > 0 || linkOf(page, 'canonical') !== undefined || page.metas.some(({ key }) => key.startsWith('og:'));
}

/** Whether the file is a whole document for people: no stub, no fragment, no proof of ownership. */
export function isDocument(page: BuiltPage): boolean {
  return !isRedirectStub(page) && (page.titles.length > 0 || (page.doctype && page.headings.length > 0));
}

/** Whether the page is the address it gives itself, slashes and file endings aside; a copy points elsewhere. */
export function isCanonical(page: BuiltPage): boolean {
  const canonical = linkOf(page, 'canonical')?.href;
  if (canonical === undefined) return true;
  const path = URL.parse(canonical, page.url)?.pathname;
  return path !== undefined && plainPath(path) === plainPath(URL.parse(page.url)?.pathname ?? page.path);
}

function plainPath(path: string): string {
  return path.replace(/(?:\/index)?\.html?$/u, '').replace(/\/$/u, '');
}

/** Whether the page is a later part of a list; such parts share their texts. */
export function isLaterPart(page: BuiltPage): boolean {
  return /\/(?:page|seite|pagina|p)[/-]?\d+(?:\/|\.html$|$)/iu.test(page.path);
}
