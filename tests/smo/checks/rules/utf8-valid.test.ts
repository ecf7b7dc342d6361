import { expect, test } from 'vitest';
import { utf8Valid } from '#smo/checks/rules/utf8-valid.ts';
import { findingsIn } from '../../../support/example-site.ts';

const page = (body: string) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Café</title></head><body><p>${body}</p></body></html>`;
const told = (html: string) => findingsIn(utf8Valid, { html }).map(({ message, severity }) => [message, severity]);

test('bytes that are no UTF-8 are an error', () => {
  // Written as Latin-1, since it holds a ÿ.
  expect(told(page('Caf\u00e9 \u00ff'))).toEqual([[expect.stringMatching(/^byte \d+ of the file is no UTF-8$/u), undefined]]);
});

test('a NUL is an error', () => {
  expect(told(page('Caf\0'))).toEqual([['the file holds a NUL character', undefined]]);
});

test('a lost character in the text is a warning, in a script it is a programme’s', () => {
  expect(told(page('Caf\ufffd'))).toEqual([['the text has lost a character, which shows as �', 'warn']]);
  expect(told(page('Coffee<script>const lost = "\ufffd";</script>'))).toEqual([]);
  expect(told(page('A <code>\ufffd</code> is shown instead.'))).toEqual([]);
});
