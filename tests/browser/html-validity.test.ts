import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // A table that scrolls is a region with a name; as a <section> it would enter the outline of feeds and readers.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

test('every page of the demo is valid HTML', async () => {
  const pages = builtPages(inject('demoFolder'));
  expect(pages.length).toBeGreaterThan(200);
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`)));
  }
  expect(faults).toEqual([]);
});

test('the validator finds what is wrong', async () => {
  const { results } = await validator.validateString(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a"></p><p id="a"><img src="/x.png"></p></body></html>',
  );
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)).toSorted()).toEqual(['no-dup-id', 'wcag/h37']);
});
