import { expect, test } from 'vitest';
import { themeColorHex } from '#smo/checks/rules/theme-color-hex.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (tags: string) => findingsIn(themeColorHex, { head: { 'theme-color': tags } }).map(({ message, hint }) => [message, hint]);
const tag = (color: string, media = '') => `<meta name="theme-color" content="${color}"${media && ` media="${media}"`}>`;

test.each([
  ['#0aF', 'write "#00aaFF"'],
  ['tomato', undefined],
  ['rgb(1 2 3)', undefined],
  ['#b3261eff', undefined],
])('%s', (color, hint) => {
  expect(told(tag(color))).toEqual([[`theme-color is "${color}", expected six hex digits such as "#b3261e"`, hint]]);
});

test('one colour for each condition', () => {
  expect(told(tag('#b3261e', '(prefers-color-scheme: dark)') + tag('#ffffff', '(prefers-color-scheme: light)'))).toEqual([]);
  expect(told(tag('#b3261e') + tag('#ffffff'))).toEqual([['theme-color stands twice', 'keep one']]);
});
