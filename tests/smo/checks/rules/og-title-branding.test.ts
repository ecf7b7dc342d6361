import { expect, test } from 'vitest';
import { ogTitleBranding } from '#smo/checks/rules/og-title-branding.ts';
import { findingsIn } from '../../../support/example-site.ts';

const hints = (title: string, file?: string) =>
  findingsIn(ogTitleBranding, { head: { 'og:title': `<meta property="og:title" content="${title}">` }, file }).map(({ hint }) => hint);

test.each(['A launch | Notes', 'A launch – Notes', 'A launch - notes', 'A launch · Notes', 'A launch: Notes', 'A launch • Notes'])('%s', (title) => {
  expect(hints(title)).toEqual(['write "A launch"']);
});

test.each(['A launch of Notes', 'Re-Notes', 'Foot-Notes', 'Notes', 'Notes | A launch'])('%s is the title itself', (title) => {
  expect(hints(title)).toEqual([]);
});

test('a home page may name its site', () => {
  expect(hints('Welcome | Notes', 'index.html')).toEqual([]);
});
