import { addressIn, jsonLdGraph, listOf, textIn } from '../json-ld-graph.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { nameClashes } from '../term-name-clashes.ts';

const set = 'https://notes.example.org/glossary/';
const block = (name: string, alternateName: readonly string[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'DefinedTerm', name, alternateName, inDefinedTermSet: set })}</script>`;
const other = (alternateName: readonly string[]) => ({
  'glossary/reach/index.html': `<!DOCTYPE html><html lang="en"><head><title>Reach</title>${block('Reach', alternateName)}</head><body><h1>Reach</h1></body></html>`,
});

export const termNamesClash = defineRule({
  id: 'term-names-clash',
  group: 'content',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'No two terms of a language have the same name or alias.',
    why: 'A text that uses the name can only be linked to one of the two, and readers who look it up find the other.',
    breaks: ['people', 'search'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'json-ld': block('Audience', ['range', 'public']) }, files: other(['range']) },
    passes: { head: { 'json-ld': block('Audience', ['public']) }, files: other(['range']) },
  },
  collect(page, { page: own }) {
    if (!isShared(page)) return undefined;
    if (own) return own.kind === 'term' ? { locale: own.locale, title: own.title, aliases: own.aliases } : undefined;
    const terms = jsonLdGraph(page).nodes.filter(({ types }) => types.includes('DefinedTerm'));
    const [term] = terms;
    const title = textIn(term?.node['name']);
    // A page that lists a whole glossary defines its terms there, and each may have a page as well.
    if (terms.length !== 1 || title === undefined || addressIn(term?.node['inDefinedTermSet']) === undefined) return undefined;
    return { locale: page.lang?.toLowerCase() ?? '', title, aliases: listOf(term?.node['alternateName']).flatMap((name) => textIn(name) ?? []) };
  },
  *judge(kept) {
    for (const { name, term, other } of nameClashes(kept.map(({ ref, fact }) => ({ term: ref, ...fact })))) {
      yield {
        on: term.term,
        message: `${quoted(name)} is a name of ${quoted(term.title)} and of ${quoted(other.title)} (${other.term.path})`,
        hint: 'take it from the aliases of one of the two, or say in its name which one is meant: Reach (of a post)',
        repair: [{ text: name }, { field: 'aliases' }, { field: 'title' }],
      };
    }
  },
});
