import { linkOf, metaContent, type BuiltPage } from '../../built/built-page.ts';
import { foldSpace } from '../../text.ts';
import { addressIn, articleNode, jsonLdGraph, listOf, textIn, type JsonNode } from '../json-ld-graph.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const block = (datePublished: string) => ({
  head: {
    'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'BlogPosting', datePublished })}</script>`,
  },
});

export const jsonldOgConsistent = defineRule({
  id: 'jsonld-og-consistent',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Headline, dates, author and address in structured data agree with the page and its Open Graph tags.',
    why: 'Each network believes one of the two: where they differ, the same link carries two titles, dates or addresses.',
    breaks: ['search', 'mastodon', 'linkedin'],
    source: 'https://developers.google.com/search/docs/appearance/structured-data/sd-policies',
  },
  options: noOptions,
  examples: { fails: block('2024-11-30T09:00:00+01:00'), passes: block('2026-03-02T08:00:00Z') },
  *page(page) {
    const article = isShared(page) ? articleNode(page) : undefined;
    if (!article) return;
    for (const finding of [
      headlineFault,
      dateFault('datePublished', 'article:published_time'),
      dateFault('dateModified', 'article:modified_time'),
      addressFault,
      authorFault,
    ])
      for (const message of finding(article.node, page)) yield { message, hint: 'take both from the same field of the entry', at: article.span };
  },
});

/** A title for sharing may differ from the headline; then the page's own title or heading must be it. */
function headlineFault(node: JsonNode, page: BuiltPage): string[] {
  const headline = textIn(node['headline']);
  const shown = metaContent(page, 'og:title');
  if (headline === undefined || shown === undefined || headline === shown) return [];
  const titles = [shown, ...page.titles.map(({ text }) => text), ...page.headings.filter(({ rank }) => rank === 1).map(({ text }) => text)].map(bare);
  // A page's title carries the site's name behind it, and Google asks for short headlines.
  const own = bare(headline.replace(/(?:…|\.\.\.)$/u, ''));
  return titles.some((title) => title.startsWith(own) || own.startsWith(title))
    ? []
    : [`the headline ${quoted(headline)} of structured data is neither og:title ${quoted(shown)} nor a title of the page`];
}

/** Marks do not count, nor do entities, which are the matter of jsonld-entities. */
const bare = (text: string) => foldSpace(text.toLowerCase().replaceAll(/&(?:#?\w{2,8});|[\p{P}\p{S}]/gu, ''));

const dateFault =
  (field: string, key: string) =>
  (node: JsonNode, page: BuiltPage): string[] => {
    const stated = textIn(node[field]);
    const shown = metaContent(page, key)?.trim();
    if (!stated || !shown || stated === shown || isSameMoment(stated, shown)) return [];
    return [`${field} is "${stated}" in structured data, but ${key} is "${shown}"`];
  };

/** To the minute; of a date without a time, or without a zone, only the day is known. */
function isSameMoment(a: string, b: string): boolean {
  const [one, other] = [Date.parse(a), Date.parse(b)];
  if (Number.isNaN(one) || Number.isNaN(other)) return a === b;
  const isWhole = [a, b].every((text) => /T.*(?:Z|[+-]\d{2}:?\d{2})$/iu.test(text));
  return isWhole ? Math.abs(one - other) < 60_000 : Math.abs(one - other) < 86_400_000;
}

function addressFault(node: JsonNode, page: BuiltPage): string[] {
  const stated = addressIn({ url: node['url'] });
  const canonical = linkOf(page, 'canonical')?.href?.trim() ?? metaContent(page, 'og:url')?.trim();
  if (!stated || !canonical || (stated === canonical && !stated.includes('#'))) return [];
  const isSame = URL.parse(stated, page.url)?.href.replace(/#.*$/u, '') === URL.parse(canonical, page.url)?.href;
  return isSame ? [] : [`url is "${stated}" in structured data, but the canonical address is "${canonical}"`];
}

/** `article:author` is a profile's address or a name; where structured data has the like, one must be the same. */
function authorFault(node: JsonNode, page: BuiltPage): string[] {
  const shown = page.metas.filter(({ key }) => key === 'article:author').map(({ content }) => content.trim());
  const graph = jsonLdGraph(page);
  const authors = listOf(node['author']).map((author) => graph.resolve(author));
  const stated = authors
    .flatMap((author) => (author ? [textIn(author['name']), textIn(author['url']), ...listOf(author['sameAs']).map(textIn)] : []))
    .filter((text) => text !== undefined);
  const isAddress = (text: string) => /^https?:/iu.test(text);
  // A profile on Facebook, as its documentation asks for, need not be known to structured data.
  const comparable = shown.filter(
    (text) => text !== '' && !(isAddress(text) && (URL.parse(text)?.origin !== URL.parse(page.url)?.origin || !stated.some(isAddress))),
  );
  if (comparable.length === 0 || stated.length === 0) return [];
  const isStated = comparable.some((text) => stated.some((own) => bare(own) === bare(text)));
  return isStated ? [] : [`article:author is ${quoted(comparable[0] ?? '')}, but structured data names ${quoted(stated[0] ?? '')}`];
}
