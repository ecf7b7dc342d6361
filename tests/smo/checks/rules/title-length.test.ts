import { expect, test } from 'vitest';
import { titleLength } from '#smo/checks/rules/title-length.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (title: string, options?: unknown, more: Record<string, string> = {}) =>
  findingsIn(titleLength, { head: { title: `<title>${title}</title>`, ...more } }, options).map(({ message }) => message);

test('an article needs a title that says something; the name of the site helps', () => {
  expect(told('A launch')).toEqual(['the title has 8 characters, expected at least 30: "A launch"']);
  expect(told('A launch in the quiet | Notes, a blog', undefined, { 'og:site_name': '<meta property="og:site_name" content="Notes, a blog">' })).toEqual([]);
});

test('other pages may have one word', () => {
  expect(told('Reach', undefined, { 'og:type': '<meta property="og:type" content="website">' })).toEqual([]);
});

test('the name of the site is not counted against the greatest length', () => {
  const title = 'A quiet launch is a loud promise to our first readers, twice';
  expect(title).toHaveLength(60);
  expect(told(`${title} | Notes`)).toEqual([]);
  expect(told(`${title}! | Notes`)).toEqual([expect.stringMatching(/^the title has 61 characters, expected at most 60/u)]);
});

test('wide letters fill the line before the count does', () => {
  expect(told('WHY WE TOLD TEN PEOPLE BEFORE WE TOLD THE WHOLE WORLD')).toEqual([
    expect.stringMatching(/^the title is about 663 pixels wide, expected at most 600/u),
  ]);
});

test('a Chinese title of fifteen characters says enough, one of forty is too wide', () => {
  expect(told('为什么我们先告诉十个读者再告诉全世界')).toEqual([]);
  expect(told('为什么我们先告诉十个读者再告诉全世界'.repeat(2))).toEqual([expect.stringMatching(/^the title is about 720 pixels wide/u)]);
});

test('limits are options, also for a kind of page', () => {
  expect(told('A launch', { perKind: { article: { min: 5 } } })).toEqual([]);
  expect(told('A launch', { perKind: {} })).toEqual([]);
  expect(told('A quiet launch for ten readers', { max: 20, perKind: {} })).toContainEqual(
    expect.stringMatching(/^the title has 30 characters, expected at most 20/u),
  );
});
