import { expect, test } from 'vitest';
import { twitterRedundant } from '#smo/checks/rules/twitter-redundant.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (extra: string) => findingsIn(twitterRedundant, { head: { extra } }).map(({ message }) => message);

test('a text that differs is told with both', () => {
  expect(told('<meta name="twitter:title" content="Ten readers">')).toEqual([
    'twitter:title "Ten readers" differs from og:title "A quiet launch is a loud promise to the first ten readers"',
  ]);
});

test('another picture is the matter of og-twitter-image-differ', () => {
  expect(told('<meta name="twitter:image" content="https://notes.example.org/cards/home.jpg">')).toEqual([]);
  expect(told('<meta name="twitter:image" content="https://notes.example.org/cards/quiet-launch.jpg">')).toEqual(['twitter:image repeats og:image']);
});
