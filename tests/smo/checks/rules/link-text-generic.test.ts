import { expect, test } from 'vitest';
import { linkTextGeneric } from '#smo/checks/rules/link-text-generic.ts';
import { findingsIn } from '../../../support/example-site.ts';

const isFound = (lang: string, text: string, options?: unknown) =>
  findingsIn(linkTextGeneric, { html: `<!DOCTYPE html><html lang="${lang}"><head><title>A</title></head><body><a href="/">${text}</a></body></html>` }, options)
    .length > 0;

test.each([
  ['en', 'Click here'],
  ['en-GB', 'read more →'],
  ['it', '(qui)'],
  ['it', 'Leggi tutto…'],
  ['de', 'Mehr erfahren'],
  ['fr', 'En savoir plus'],
  ['es', 'Leer más »'],
  ['pt-BR', 'Saiba mais'],
  ['nl', 'Lees verder'],
  ['', 'here'],
])('%s: %s says nothing', (lang, text) => {
  expect(isFound(lang, text)).toBe(true);
});

test.each([
  ['en', 'Here be dragons'],
  ['de', 'Die'],
  ['en', 'qui'],
  ['en', '3'],
  ['en', 'Read more about quiet launches'],
  ['en', '<span aria-hidden="true">here</span>'],
])('%s: %s is let pass', (lang, text) => {
  expect(isFound(lang, text)).toBe(false);
});

test('a site may name more', () => {
  expect(isFound('it', 'Scaricalo', { texts: { it: ['scaricalo'] } })).toBe(true);
});
