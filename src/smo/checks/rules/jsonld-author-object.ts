import { jsonLdGraph, listOf } from '../json-ld-graph.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

const block = (author: unknown) => ({
  head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'BlogPosting', author })}</script>` },
});

export const jsonldAuthorObject = defineRule({
  id: 'jsonld-author-object',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'An author in structured data is a Person or an Organization with a name, not a plain text.',
    why: 'Mastodon reads author.name and finds none in a text; Google cannot tell whether the text is a person.',
    breaks: ['mastodon', 'search'],
    source: 'https://developers.google.com/search/docs/appearance/structured-data/article#author-bp',
  },
  options: noOptions,
  examples: {
    fails: block('Ada Rossi'),
    passes: block({ '@type': 'Person', name: 'Ada Rossi', url: 'https://notes.example.org/authors/ada/' }),
  },
  *page(page) {
    for (const { node, types, span } of jsonLdGraph(page).nodes) {
      const text = listOf(node['author']).find((author) => typeof author === 'string');
      if (typeof text !== 'string') continue;
      const hint = `"author": ${JSON.stringify({ '@type': 'Person', name: text })}`;
      yield { message: `the author of the ${types[0] ?? 'node'} is the text ${quoted(text)}, expected an object with a name`, hint, at: span };
    }
  },
});
