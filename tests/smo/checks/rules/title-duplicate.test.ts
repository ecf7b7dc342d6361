import { expect, test } from 'vitest';
import { titleDuplicate } from '#smo/checks/rules/title-duplicate.ts';
import { findingsIn } from '../../../support/example-site.ts';

const page = (title: string, { lang = 'en', head = '' } = {}) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1></body></html>`;
const told = (files: Record<string, string>) => findingsIn(titleDuplicate, { files }).map((finding) => ['on' in finding && finding.on?.path, finding.message]);

test('every page but the first is told, with the first', () => {
  expect(told({ 'a/index.html': page('Reach'), 'b/index.html': page('Reach'), 'c/index.html': page(' reach ') })).toEqual([
    ['/b/', '"Reach" is the title of /a/ too'],
    ['/c/', '"Reach" is the title of /a/ too'],
  ]);
});

test.each([
  ['a translation', page('Reach', { lang: 'it' }), 'it/a/index.html'],
  ['a copy that names its original', page('Reach', { head: '<link rel="canonical" href="https://notes.example.org/a/">' }), 'copy/index.html'],
  ['the second page of a list', page('Reach'), 'a/page/2/index.html'],
  ['the second page of a list, as Jekyll names it', page('Reach'), 'a/page2/index.html'],
  ['a page that is kept out of search', page('Reach', { head: '<meta name="robots" content="noindex">' }), 'hidden/index.html'],
])('%s is no duplicate', (_what, html, file) => {
  expect(told({ 'a/index.html': page('Reach'), [file]: html })).toEqual([]);
});
