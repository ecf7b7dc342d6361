import { z } from 'zod';
import type { Page } from '../../page.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { definitionFaults } from '../term-definition-faults.ts';

const term = (definition: string): Partial<Page> => ({ kind: 'term', locale: 'en', title: 'Dwell time', aliases: ['dwell times'], definition });

export const termDefinition = defineRule({
  id: 'term-definition',
  group: 'content',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A term is defined in one short sentence that explains it by other words.',
    why: 'The definition stands in tips, search results and link previews, which cut it; and who does not know a word learns nothing from a sentence that uses it.',
    breaks: ['people'],
    source: 'house',
  },
  options: z.strictObject({ max: z.int().min(40).default(200).describe('The longest definition, in characters.') }),
  examples: {
    fails: { page: term('The time that counts as dwell time.') },
    passes: { page: term('How long somebody who came from a search stays before going back to it.') },
  },
  *page(page, { page: own, options }) {
    if (own?.kind !== 'term' || !isShared(page)) return;
    for (const fault of definitionFaults(own, options)) yield { ...fault, repair: [{ field: 'definition' }] };
  },
});
