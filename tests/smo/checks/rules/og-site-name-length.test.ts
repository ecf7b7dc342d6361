import { expect, test } from 'vitest';
import { ogSiteNameLength } from '#smo/checks/rules/og-site-name-length.ts';
import { findingsIn } from '../../../support/example-site.ts';

const networks = (name: string) =>
  findingsIn(ogSiteNameLength, { head: { 'og:site_name': `<meta property="og:site_name" content="${name}">` } }).map((finding) => finding.networks);

test('names the networks by the step', () => {
  expect(networks('n'.repeat(80))).toEqual([]);
  expect(networks('n'.repeat(81))).toEqual([['discourse']]);
  expect(networks('é'.repeat(127))).toEqual([['discourse', 'discord']]);
});

test('253 bytes are the last that Discord is said to take', () => {
  expect(networks('n'.repeat(253))).toEqual([['discourse']]);
});
