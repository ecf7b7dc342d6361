import { expect, test } from 'vitest';
import { ogPrefixClean } from '#smo/checks/rules/og-prefix-clean.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (attribute: string) =>
  findingsIn(ogPrefixClean, { html: `<!DOCTYPE html><html lang="en" ${attribute}><head><title>Notes</title></head><body></body></html>` }).map(
    ({ message }) => message,
  );

test.each([
  ['prefix="og: http://ogp.me/ns# article: http://ogp.me/ns/article#"', []],
  ['prefix="og:https://ogp.me/ns#"', ['prefix="og:https://ogp.me/ns#" does not declare Open Graph']],
  ['prefix="og: https://opengraphprotocol.org/schema/"', ['prefix="og: https://opengraphprotocol.org/schema/" does not declare Open Graph']],
  ['xmlns:og="http://ogp.me/ns#" xmlns:fb="http://ogp.me/ns/fb#"', ['xmlns:og is obsolete']],
  ['data-prefix="none"', []],
])('%s', (attribute, expected) => {
  expect(told(attribute)).toEqual(expected);
});
