import { expect, test } from 'vitest';
import { twitterHandleFormat } from '#smo/checks/rules/twitter-handle-format.ts';
import { findingsIn } from '../../../support/example-site.ts';

const hints = (handle: string) =>
  findingsIn(twitterHandleFormat, { head: { 'twitter:site': `<meta name="twitter:site" content="${handle}">` } }).map(({ hint }) => hint);

test.each([
  ['@notes_2026', []],
  ['notes', ['write "@notes"']],
  ['@@notes', ['write "@notes"']],
  ['https://twitter.com/notes/', ['write "@notes"']],
  ['https://www.x.com/@notes', ['write "@notes"']],
  ['@a-name-with-hyphens', ['write the handle alone, or leave the tag out']],
  ['@sixteen_letters_', ['write the handle alone, or leave the tag out']],
  ['Ada Rossi', ['write the handle alone, or leave the tag out']],
])('%s', (handle, expected) => {
  expect(hints(handle)).toEqual(expected);
});
