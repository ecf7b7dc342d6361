import { expect, test } from 'vitest';
import { againstBaseline, baselineOf, baselineSchema, baselineText, scoreOf } from '#smo/checks/index.ts';
import type { Problem } from '#smo';

const problem = (rule: string, page?: string, severity: Problem['severity'] = 'error'): Problem => ({ rule, severity, message: 'm', ...(page && { page }) });
const old = [problem('b-rule', '/x/'), problem('a-rule', '/y/'), problem('a-rule', '/x/'), problem('a-rule', '/x/'), problem('c-rule')];

test('a baseline counts problems by rule and page, sorted, and its file reads back', () => {
  const baseline = baselineOf(old);
  expect(baseline).toEqual({ 'a-rule': { '/x/': 2, '/y/': 1 }, 'b-rule': { '/x/': 1 }, 'c-rule': { '*': 1 } });
  expect(Object.keys(baseline)).toEqual(['a-rule', 'b-rule', 'c-rule']);
  expect(baselineSchema.parse(JSON.parse(baselineText(baseline)))).toEqual(baseline);
});

test('against a baseline only what is worse counts; what is mended is told', () => {
  const now = [problem('a-rule', '/x/'), problem('a-rule', '/y/'), problem('a-rule', '/y/'), problem('d-rule', '/x/')];
  const { worse, known, mended } = againstBaseline(now, baselineOf(old));
  expect(worse.map(({ rule, page }) => `${rule} ${page}`)).toEqual(['a-rule /y/', 'a-rule /y/', 'd-rule /x/']);
  // Of the five, one of a-rule on /x/ is left and the one on /y/.
  expect({ known, mended }).toEqual({ known: 1, mended: 3 });
});

test('a score takes the weight of the first of a rule and a point for each further one, and names them', () => {
  const problems = [problem('a', '/x/'), problem('a', '/x/'), problem('b', '/x/', 'warn'), problem('c', undefined, 'warn')];
  expect(scoreOf({ problems, pages: 4 })).toEqual({
    score: 93.5,
    pages: [
      {
        page: '/x/',
        score: 86,
        lost: [
          { rule: 'a', points: 11, problems: 2 },
          { rule: 'b', points: 3, problems: 1 },
        ],
      },
    ],
    site: [{ rule: 'c', points: 3, problems: 1 }],
    flawless: 3,
  });
  const many = Array.from({ length: 30 }, (_, index) => problem(`rule-${index}`, '/x/'));
  expect(scoreOf({ problems: many, pages: 1 }).score).toBe(0);
  expect(scoreOf({ problems: [], pages: 0 }).score).toBe(100);
});
