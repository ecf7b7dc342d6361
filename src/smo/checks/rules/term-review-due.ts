import { z } from 'zod';
import { metaContent } from '../../built/built-page.ts';
import { timeOf } from '../../date.ts';
import type { Page } from '../../page.ts';
import { dueOn, reviewMonths } from '../review-due.ts';
import { defineRule } from '../rule.ts';

const term = (reviewed: string): Partial<Page> => ({ kind: 'term', title: 'Reach', reviewed });

export const termReviewDue = defineRule({
  id: 'term-review-due',
  group: 'content',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The facts of a term were checked not too long ago.',
    why: 'Networks change their names, limits and habits; a glossary that says when it was last checked has promised to do it again.',
    breaks: ['people'],
    source: 'house',
  },
  options: z.strictObject({ months: z.int().min(1).default(reviewMonths).describe('After so many months a review is due.') }),
  examples: { fails: { page: term('2023-02-01T00:00:00+01:00') }, passes: { page: term('2025-02-01T00:00:00+01:00') } },
  collect(page, { page: own }) {
    const dates = ['article:modified_time', 'article:published_time'].flatMap((key) => metaContent(page, key) ?? []);
    return {
      newest: Math.max(0, ...dates.map((date) => Date.parse(date) || 0)),
      reviewed: own?.kind === 'term' ? own.reviewed : undefined,
      title: own?.title ?? '',
    };
  },
  *judge(kept, { site, options }) {
    // A folder that nobody knows the clock of is as old as its newest page.
    const now = site.site ? timeOf(site.site.now) : Math.max(0, ...kept.map(({ fact }) => fact.newest));
    for (const { ref, fact } of kept) {
      if (fact.reviewed === undefined || dueOn(fact.reviewed, options.months).getTime() > now) continue;
      yield {
        on: ref,
        message: `"${fact.title}" was last reviewed on ${fact.reviewed.slice(0, 10)}, more than ${options.months} months ago`,
        hint: `check its facts, then write the day: reviewed: ${new Date(now).toISOString().slice(0, 10)}`,
        repair: [{ field: 'reviewed' }],
      };
    }
  },
});
