import { linkOf, type BuiltPage } from '../../built/built-page.ts';
import { addressIn, articleNode, jsonLdGraph, listOf, textIn, type JsonLdGraph, type JsonNode } from '../json-ld-graph.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const canonical = 'https://notes.example.org/blog/quiet-launch/';
const whole = {
  '@context': 'https://schema.org',
  '@type': 'BlogPosting',
  headline: 'A quiet launch is a loud promise to the first ten readers',
  image: 'https://notes.example.org/photos/launch.jpg',
  datePublished: '2026-03-02T09:00:00+01:00',
  dateModified: '2026-03-04T09:00:00+01:00',
  author: { '@type': 'Person', name: 'Ada Rossi', url: 'https://notes.example.org/authors/ada/' },
  mainEntityOfPage: canonical,
};
const block = (value: unknown) => ({ head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify(value)}</script>` } });

export const jsonldArticleFields = defineRule({
  id: 'jsonld-article-fields',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'An article in structured data has its headline, picture, both dates, authors with name and page, and the canonical address.',
    why: 'Google takes title, picture, date and byline of its results from there; what is missing it guesses or leaves out.',
    breaks: ['search'],
    source: 'https://developers.google.com/search/docs/appearance/structured-data/article',
  },
  options: noOptions,
  examples: { fails: block({ ...whole, dateModified: undefined, author: { '@type': 'Person', name: 'Ada Rossi' } }), passes: block(whole) },
  *page(page) {
    const article = isShared(page) ? articleNode(page) : undefined;
    if (!article) return;
    const missing = missingFields(article.node, jsonLdGraph(page));
    if (missing.length > 0)
      yield {
        message: `${article.types[0]} has no ${missing.join(', no ')}`,
        hint: `add ${missing.map((field) => `"${field}"`).join(', ')} to the node in the page's structured data`,
        at: article.span,
      };
    yield* wrongAddress(page, article.node, article.span);
  },
});

function missingFields(node: JsonNode, graph: JsonLdGraph): string[] {
  const authors = listOf(node['author']).map((author) => graph.resolve(author));
  return [
    ...['headline', 'datePublished', 'dateModified'].filter((field) => !textIn(node[field])),
    ...(listOf(node['image']).some((image) => addressIn(graph.resolve(image) ?? image)) ? [] : ['image']),
    ...(addressIn(node['mainEntityOfPage']) ? [] : ['mainEntityOfPage']),
    // An author that is a plain text is the matter of jsonld-author-object.
    ...(listOf(node['author']).length === 0 ? ['author'] : []),
    ...(authors.some((author) => author && !textIn(author['name'])) ? ['author.name'] : []),
    ...(authors.some((author) => author && !addressIn({ ...author, '@id': undefined })) ? ['author.url'] : []),
  ];
}

function* wrongAddress(page: BuiltPage, node: JsonNode, at: { start: number; end: number }) {
  const stated = addressIn(node['mainEntityOfPage']);
  const expected = linkOf(page, 'canonical')?.href?.trim();
  if (!stated || !expected || isSameAddress(stated, expected)) return;
  yield {
    message: `mainEntityOfPage is "${stated}", expected the canonical address "${expected}"`,
    hint: `"mainEntityOfPage": ${JSON.stringify(expected)}`,
    at,
  };
}

/** A fragment names the node, not another page (`…/#webpage`). */
function isSameAddress(stated: string, expected: string): boolean {
  const [own = '', other = ''] = [stated, expected].map((address) => (URL.parse(address, expected)?.href ?? address).replace(/#.*$/u, ''));
  return own === other;
}
