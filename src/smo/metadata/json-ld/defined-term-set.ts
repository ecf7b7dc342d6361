import type { DefinedTermSet } from 'schema-dts';
import type { ListPage } from '../../page.ts';
import { nodeId } from './ids.ts';

/** The glossary, which its terms name as their set. */
export function definedTermSet(glossary: ListPage): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': nodeId(glossary, 'terms'),
    url: glossary.canonical,
    name: glossary.title,
    description: glossary.description,
    inLanguage: glossary.locale,
  };
}
