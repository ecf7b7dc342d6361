import { metaContent } from '../../built/built-page.ts';
import { foldSpace } from '../../text.ts';
import { jsonLdGraph, textIn } from '../json-ld-graph.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const block = (description: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'WebPage', headline: 'A quiet launch', description })}</script>`;
const head = {
  'og:title': '<meta property="og:title" content="A quiet launch">',
  'og:description': '<meta property="og:description" content="Ten readers first.">',
};

export const jsonldMastodonOverride = defineRule({
  id: 'jsonld-mastodon-override',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A WebPage or NewsArticle at the top of structured data says the same as the Open Graph tags.',
    why: 'Mastodon takes title and description from it before it looks at og:title and og:description, so that its card alone shows a stale text.',
    breaks: ['mastodon'],
    source: 'https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb',
  },
  options: noOptions,
  examples: {
    fails: { head: { ...head, 'json-ld': block('The first draft of a description.') } },
    passes: { head: { ...head, 'json-ld': block('Ten readers first.') } },
  },
  *page(page) {
    if (!isShared(page)) return;
    // Only a type that is one of these two texts; in an array it goes unseen. The first one counts.
    const node = jsonLdGraph(page).nodes.find(({ topLevel, node: { '@type': type } }) => topLevel && (type === 'WebPage' || type === 'NewsArticle'));
    if (!node) return;
    for (const [field, key] of [
      ['headline', 'og:title'],
      ['description', 'og:description'],
    ] as const) {
      const stated = textIn(node.node[field]);
      const shown = metaContent(page, key);
      if (stated === undefined || shown === undefined || foldSpace(stated) === foldSpace(shown)) continue;
      yield {
        message: `Mastodon shows the ${field} ${quoted(stated)} of the ${node.types[0]} in structured data instead of ${key} ${quoted(shown)}`,
        hint: `write the same text in both, or put the node into an "@graph", where Mastodon does not look`,
        at: node.span,
      };
    }
  },
});
