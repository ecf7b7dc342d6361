import { expect, test } from 'vitest';
import { articleTags } from '#smo/checks/rules/article-tags.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (count: number, options?: unknown) =>
  findingsIn(articleTags, { head: { 'article:tag': '<meta property="article:tag" content="Reach">'.repeat(count) } }, options).map(({ message }) => message);

test('ten tags are well, eleven are too many', () => {
  expect(told(10)).toEqual([]);
  expect(told(11)).toEqual(['the article has 11 tags, expected at most 10']);
  expect(told(11, { max: 20 })).toEqual([]);
});
