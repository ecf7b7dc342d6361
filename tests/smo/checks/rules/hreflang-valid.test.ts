import { expect, test } from 'vitest';
import { hreflangValid } from '#smo/checks/rules/hreflang-valid.ts';
import { findingsIn } from '../../../support/example-site.ts';

const self = 'https://notes.example.org/blog/quiet-launch/';
const link = (hreflang: string, href: string) => `<link rel="alternate" hreflang="${hreflang}" href="${href}">`;
const found = (links: string, files: Record<string, string> = {}) =>
  findingsIn(hreflangValid, { head: { links }, files }).map(({ message, hint }) => `${message} → ${hint}`);

test.each(['en', 'pt-BR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'x-default', 'EN-gb', 'no', 'he', 'fil'])('takes %s', (code) => {
  expect(found(link('en', self) + link(code, self))).toEqual([]);
});

test('says what is wrong with a code', () => {
  expect(['en-UK', 'en_US', 'xx', 'en-ZZZ', 'gr', 'english', ''].flatMap((code) => found(link('de', self) + link(code, self)))).toMatchInlineSnapshot(`
    [
      "hreflang is "en-UK": no country has the code UK → write hreflang="en-GB"",
      "hreflang is "en_US": its parts are joined by hyphens → write hreflang="en-US"",
      "hreflang is "xx": no language has the code xx → undefined",
      "hreflang is "en-ZZZ": no code of a language, such as en or pt-BR → undefined",
      "hreflang is "gr": no language has the code gr → undefined",
      "hreflang is "english": no code of a language, such as en or pt-BR → undefined",
      "hreflang is "": no code of a language, such as en or pt-BR → undefined",
    ]
  `);
});

test('asks for absolute addresses, one for each language, and for the page itself', () => {
  expect(
    [
      found(link('en', '/blog/quiet-launch/')),
      found(link('en', self) + link('en', 'https://elsewhere.net/')),
      found(link('it', 'https://elsewhere.net/it/') + link('x-default', self)),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "the address of hreflang en is "/blog/quiet-launch/", expected an absolute one → write href="https://notes.example.org/blog/quiet-launch/"",
      "hreflang en has two addresses, "https://notes.example.org/blog/quiet-launch/" and "https://elsewhere.net/" → keep one",
      "the page is not among its own languages (hreflang) → add <link rel="alternate" hreflang="en" href="https://notes.example.org/blog/quiet-launch/">",
    ]
  `);
});

test('asks that translations are there and lead back', () => {
  const it = 'https://notes.example.org/it/';
  const page = (links: string) => `<html><head><title>It</title>${links}</head></html>`;
  const links = link('en', self) + link('it', it);
  expect([found(links), found(links, { 'it/index.html': page('') })].flat()).toMatchInlineSnapshot(`
    [
      "hreflang it leads to "https://notes.example.org/it/", but the site has no such page → take the link out, or publish the translation",
      "hreflang it leads to "https://notes.example.org/it/", which does not lead back to /blog/quiet-launch/ → add <link rel="alternate" hreflang="…" href="https://notes.example.org/blog/quiet-launch/"> there",
    ]
  `);
  expect(found(links, { 'it/index.html': page(links) })).toEqual([]);
});

test('takes translations on other hosts for what they are', () => {
  expect(found(link('en', self) + link('it', 'https://it.elsewhere.net/'))).toEqual([]);
});
