import type { TermPage } from '../../page.ts';

/**
 * Those of a term's sources that stand for the very concept: an item of Wikidata, and an article of Wikipedia that has one
 * of the term's own names, whatever its case and a remark in parentheses. Other sources may only touch on it.
 */
export function sameConcept({ title, aliases, sources }: Pick<TermPage, 'title' | 'aliases' | 'sources'>): string[] {
  const names = new Set([title, ...aliases].map(plainName));
  return sources.flatMap(({ url }) => {
    const address = URL.parse(url);
    if (!address) return [];
    if (/(?:^|\.)wikidata\.org$/u.test(address.hostname)) return /^\/(?:wiki|entity)\/Q\d+$/u.test(address.pathname) ? [url] : [];
    const article = address.hostname.endsWith('.wikipedia.org') && !address.hash ? articleName(address.pathname) : undefined;
    return article !== undefined && names.has(plainName(article)) ? [url] : [];
  });
}

/** `/wiki/Blogger_(service)` is on Blogger. */
function articleName(path: string): string | undefined {
  const written = /^\/wiki\/([^/]+)$/u.exec(path)?.[1];
  try {
    return (
      written &&
      decodeURIComponent(written)
        .replaceAll('_', ' ')
        .replace(/ \([^()]*\)$/u, '')
    );
  } catch {
    return undefined;
  }
}

const plainName = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
