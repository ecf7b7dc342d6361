import { expect, test } from 'vitest';
import { charsetFirst1024 } from '#smo/checks/rules/charset-first-1024.ts';
import { findingsIn } from '../../../support/example-site.ts';

const page = (head: string, start = '<!DOCTYPE html>') => `${start}<html lang="en"><head>${head}</head><body><h1>A quiet launch</h1></body></html>`;
const told = (html: string, file?: string) => findingsIn(charsetFirst1024, { html, file }).map(({ message, severity }) => [message, severity]);

test.each([
  ['none', page('<title>A</title>'), [['the page does not say its encoding', undefined]]],
  ['another encoding', page('<meta charset="iso-8859-1"><title>A</title>'), [['the page declares "iso-8859-1", expected "utf-8"', undefined]]],
  [
    'a late one',
    page(`<style>${'x'.repeat(1100)}</style><meta charset="utf-8">`),
    [['the encoding is declared 1,174 bytes into the file, expected within 1,024', undefined]],
  ],
  [
    'http-equiv',
    page('<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>A</title>'),
    [['the encoding is declared by http-equiv, which Synapse does not look for', 'warn']],
  ],
  ['behind the title', page('<title>A</title><meta charset="utf-8">'), [['the title stands ahead of the declaration of the encoding', 'warn']]],
  ['upper case and the short form', page('<meta charset="UTF8"><title>A</title>'), []],
  ['a byte order mark alone', `\ufeff${page('<title>A</title>')}`, []],
])('%s', (_what, html, expected) => {
  expect(told(html)).toEqual(expected);
});

test('a redirect stub and a proof of ownership are no documents', () => {
  expect(told('<!DOCTYPE html><title>Moved</title><meta http-equiv="refresh" content="0; url=/">')).toEqual([]);
  expect(told('google-site-verification: google1234.html', 'google1234.html')).toEqual([]);
});

test('the last byte that may be used may be used', () => {
  const html = page('<meta charset="utf-8"><title>A</title>');
  const end = html.indexOf('<title>');
  const count = (max: number) => findingsIn(charsetFirst1024, { html }, { max }).filter(({ message }) => message.includes(`${end} bytes`)).length;
  expect([count(end), count(end - 1)]).toEqual([0, 1]);
});
