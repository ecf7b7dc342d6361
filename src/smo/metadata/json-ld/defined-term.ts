import type { DefinedTerm } from 'schema-dts';
import type { ListPage, TermPage } from '../../page.ts';
import { nodeId } from './ids.ts';
import { sameConcept } from './same-concept.ts';

/** A term of the glossary with its definition, its other forms, and where else the same concept is described. */
export function definedTerm(page: TermPage, glossary: ListPage | undefined): DefinedTerm {
  const sameAs = sameConcept(page);
  return {
    '@type': 'DefinedTerm',
    '@id': nodeId(page, 'term'),
    mainEntityOfPage: page.canonical,
    url: page.canonical,
    name: page.title,
    // The same in every language, and for as long as the term lives.
    termCode: page.id,
    description: page.definition,
    ...(page.aliases.length > 0 && { alternateName: [...page.aliases] }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(glossary && { inDefinedTermSet: { '@id': nodeId(glossary, 'terms') } }),
  };
}
