import { expect, test } from 'vitest';
import { htmlLangValid } from '#smo/checks/rules/html-lang-valid.ts';
import { findingsIn } from '../../../support/example-site.ts';

const html = (attribute: string, head = '') =>
  `<!DOCTYPE html><html${attribute}><head><meta charset="utf-8"><title>Notes</title>${head}</head><body><h1>Notes</h1></body></html>`;
const locale = (value: string) => `<meta property="og:locale" content="${value}">`;
const told = (document: string, page?: { kind: 'page'; locale: string }) =>
  findingsIn(htmlLangValid, { html: document, page }).map(({ message, hint, severity }) => [message, hint, severity]);

test.each([
  ['none', html('', locale('it_IT')), [['the page does not say its language', 'write <html lang="it">', undefined]]],
  ['an underscore', html(' lang="pt_BR"'), [['"pt_BR" is no language code of BCP 47', 'write <html lang="pt-BR">', undefined]]],
  ['a country for a language', html(' lang="jp"'), [['"jp" is no language code of BCP 47', 'write <html lang="en">', undefined]]],
  ['a name', html(' lang="english"'), [['"english" is no language code of BCP 47', 'write <html lang="en">', undefined]]],
  [
    'another one than og:locale',
    html(' lang="de"', locale('en_US')),
    [['the page says "de", but og:locale "en_US"', 'give both the language that the page is written in', 'warn']],
  ],
  ['the same as og:locale', html(' lang="es-419"', locale('es_LA')), []],
  ['Norwegian in two of its codes', html(' lang="no"', locale('nb_NO')), []],
])('%s', (_what, document, expected) => {
  expect(told(document)).toEqual(expected);
});

test('the language of our own page counts', () => {
  expect(told(html(' lang="en"'), { kind: 'page', locale: 'it' })).toEqual([
    ['the page says "en", but its language is "it"', 'write <html lang="it">', undefined],
  ]);
});
