import type { Page } from '../../page.ts';
import { broaderCycles } from '../broader-cycles.ts';
import { defineRule, noOptions } from '../rule.ts';

const term = (broader: string): Partial<Page> => ({
  kind: 'term',
  path: '/glossary/reach/',
  title: 'Reach',
  broader: [{ title: 'Reach', path: broader }],
});

export const termBroaderCircular = defineRule({
  id: 'term-broader-circular',
  group: 'content',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No term is a kind or a part of itself, not even by way of other terms.',
    why: 'The way from a term to the broader ones would never end; readers and machines that follow it learn nothing of the order of things.',
    breaks: ['people', 'search'],
    source: 'house',
  },
  options: noOptions,
  examples: { fails: { page: term('/glossary/reach/') }, passes: { page: term('/glossary/audience/') } },
  collect: (_page, { page: own }) => (own?.kind === 'term' ? { path: own.path, title: own.title, broader: own.broader.map(({ path }) => path) } : undefined),
  *judge(kept) {
    const byPath = new Map(kept.map(({ ref, fact }) => [fact.path, { ref, title: fact.title }]));
    for (const cycle of broaderCycles(kept.map(({ fact }) => fact))) {
      const titles = cycle.map((path) => byPath.get(path)?.title ?? path);
      yield {
        on: byPath.get(cycle[0] ?? '')?.ref,
        message: `the broader terms go in a circle: ${titles.join(' → ')}`,
        hint: 'take the one that is no kind and no part of the next away from `broader`; `related` has no order',
        repair: [{ field: 'broader' }],
      };
    }
  },
});
