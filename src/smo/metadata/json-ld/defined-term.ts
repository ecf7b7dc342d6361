import type { DefinedTerm } from 'schema-dts';
import type { ListPage, TermPage } from '../../page.ts';
import { nodeId } from './ids.ts';

/** A term of the glossary with its definition and its other forms. */
export function definedTerm(page: TermPage, glossary: ListPage | undefined): DefinedTerm {
  return {
    '@type': 'DefinedTerm',
    '@id': nodeId(page, 'term'),
    mainEntityOfPage: page.canonical,
    url: page.canonical,
    name: page.title,
    description: page.definition,
    ...(page.aliases.length > 0 && { alternateName: [...page.aliases] }),
    ...(glossary && { inDefinedTermSet: { '@id': nodeId(glossary, 'terms') } }),
  };
}
