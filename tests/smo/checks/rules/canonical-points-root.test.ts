import { expect, test } from 'vitest';
import { canonicalPointsRoot } from '#smo/checks/rules/canonical-points-root.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (file: string, href: string, url?: string) =>
  findingsIn(canonicalPointsRoot, { file, url, head: { canonical: `<link rel="canonical" href="${href}">` } }).length;

test.each([
  ['blog/page/2/index.html', 'https://notes.example.org/', 1],
  ['blog/x.html', 'https://notes.example.org/index.html', 1],
  ['it/blog/index.html', 'https://notes.example.org', 1],
  // The start page under another name.
  ['en/index.html', 'https://notes.example.org/', 0],
  ['pt-br/index.html', 'https://notes.example.org/', 0],
  ['home/index.html', 'https://notes.example.org/', 0],
  ['index.html', 'https://notes.example.org/', 0],
  ['blog/x/index.html', 'https://notes.example.org/blog/x/', 0],
  ['blog/x/index.html', 'https://elsewhere.example.net/', 0],
] as const)('%s with canonical %s: %d', (file, href, count) => {
  expect(found(file, href)).toBe(count);
});

test('takes the home page of a site below a path for what it is', () => {
  expect(found('blog/x/index.html', 'https://ada.github.io/notes/', 'https://ada.github.io/notes')).toBe(1);
});
