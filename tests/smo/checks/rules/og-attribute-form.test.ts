import { expect, test } from 'vitest';
import { ogAttributeForm } from '#smo/checks/rules/og-attribute-form.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (head: Record<string, string>) => findingsIn(ogAttributeForm, { head }).map(({ message, severity }) => [message, severity]);

test('Open Graph by name is an error, one finding for all of it', () => {
  expect(told({ 'og:type': '<meta name="og:type" content="article">', 'og:locale': '<meta name="og:locale" content="en_GB">' })).toEqual([
    ['og:type, og:locale: expected the attribute property', undefined],
  ]);
});

test('Twitter Cards by property are a warning where Open Graph says it too, else an error', () => {
  const extra = '<meta property="twitter:title" content="A quiet launch">';
  expect(told({ extra, 'twitter:card': '<meta property="twitter:card" content="summary">' })).toEqual([
    ['twitter:card, twitter:title: expected the attribute name', 'warn'],
  ]);
  expect(told({ extra, 'og:title': '' })).toEqual([['twitter:title: expected the attribute name', undefined]]);
});

test('a tag that stands in both forms is well', () => {
  expect(told({ extra: '<meta name="og:description" content="Ten readers">' })).toEqual([]);
});
