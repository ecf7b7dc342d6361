import { expect, test } from 'vitest';
import { ogControlChars } from '#smo/checks/rules/og-control-chars.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (title: string) =>
  findingsIn(ogControlChars, { head: { 'og:title': `<meta property="og:title" content="${title}">` } }).map(({ message, hint }) => [message, hint]);

test('shows what cannot be seen, and the text without it', () => {
  expect(told('A quiet\n  launch\u200b')).toEqual([
    ['og:title holds characters that cannot be seen: "A quiet‹U+000A›  launch‹U+200B›"', 'write "A quiet launch"'],
  ]);
  expect(told('Invoice \u202egnp.exe')).toEqual([['og:title holds characters that cannot be seen: "Invoice ‹U+202E›gnp.exe"', 'write "Invoice gnp.exe"']]);
});

test.each([
  ['emoji that are joined', 'A 👩‍👧‍👦 launch'],
  ['a flag made of tags', 'From 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['Persian', 'می‌خواهم'],
  ['a direction mark', 'עברית\u200f (IT)'],
  ['Thai breaks', 'ภาษา\u200bไทย'],
  ['space around a value', '\n  A quiet launch\n'],
])('%s stays', (_what, title) => {
  expect(told(title)).toEqual([]);
});
