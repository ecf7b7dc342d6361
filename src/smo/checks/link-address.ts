import type { BuiltPage } from '../built/built-page.ts';

/** What relative addresses of a page stand against: its `<base>`, else its own address. */
export function baseOf(page: Pick<BuiltPage, 'base' | 'url'>): string {
  return page.base === undefined ? page.url : (URL.parse(page.base, page.url)?.href ?? page.url);
}

/** An address without its query and its fragment. */
export function placeIn(address: string): string {
  const [query, hash] = [address.indexOf('?'), address.indexOf('#')];
  if (query < 0 && hash < 0) return address;
  return address.slice(0, query < 0 ? hash : hash < 0 ? query : Math.min(query, hash));
}

/** Whether an address may lead to a page or file: not to a mail, a telephone, a script. */
export function isWebAddress(href: string): boolean {
  return href.startsWith('/') || !/^\s*[a-z][a-z\d+.-]*:/iu.test(href) || /^\s*https?:/iu.test(href);
}
