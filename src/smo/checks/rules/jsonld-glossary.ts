import { addressIn, articleNode, isNode, jsonLdGraph, listOf } from '../json-ld-graph.ts';
import { defineRule, noOptions, type Finding } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const term = { '@type': 'DefinedTerm', name: 'Share card', description: 'The picture that a network shows beside a link.' };
const set = 'https://notes.example.org/glossary/';
const trail = { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Glossary', item: set }] };
const block = (...graph: unknown[]) => ({
  head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}</script>` },
});

export const jsonldGlossary = defineRule({
  id: 'jsonld-glossary',
  group: 'structured-data',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'A term of a glossary is a DefinedTerm that names its DefinedTermSet, with a BreadcrumbList beside it.',
    why: 'Only then can a machine tell a definition from an article, and which glossary it belongs to.',
    breaks: ['search'],
    source: 'https://schema.org/DefinedTerm',
  },
  options: noOptions,
  examples: { fails: block(term), passes: block({ ...term, inDefinedTermSet: set }, trail) },
  *page(page, { kind }) {
    if (!isShared(page)) return;
    const { nodes } = jsonLdGraph(page);
    const terms = nodes.filter(({ types }) => types.includes('DefinedTerm'));
    // A set lists its terms, and an article may name one: neither is a term's page.
    if (kind !== 'term' && (terms.length !== 1 || articleNode(page))) return;
    yield* faultsOf(
      terms[0],
      nodes.some(({ types }) => types.includes('BreadcrumbList')),
    );
  },
});

function* faultsOf(term: ReturnType<typeof jsonLdGraph>['nodes'][number] | undefined, hasTrail: boolean): Iterable<Finding> {
  if (!term) {
    yield {
      message: "the term's page has no DefinedTerm in its structured data",
      hint: 'add { "@type": "DefinedTerm", "name": …, "description": …, "inDefinedTermSet": … }',
    };
    return;
  }
  const sets = listOf(term.node['inDefinedTermSet']);
  if (!sets.some((value) => addressIn(value) ?? (isNode(value) ? value['name'] : undefined)))
    yield { message: 'the DefinedTerm names no DefinedTermSet', hint: '"inDefinedTermSet": the address of the glossary', at: term.span };
  if (!hasTrail) yield { message: "the term's page has no BreadcrumbList", hint: 'add a BreadcrumbList from the home page to the term', at: term.span };
}
