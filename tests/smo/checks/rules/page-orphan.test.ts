import { expect, test } from 'vitest';
import { pageOrphan } from '#smo/checks/rules/page-orphan.ts';
import { findingsIn } from '../../../support/example-site.ts';

const page = (body: string, head = '') => `<!DOCTYPE html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
const orphans = (files: Record<string, string>) => findingsIn(pageOrphan, { files }).map((finding) => ('on' in finding ? finding.on?.path : undefined));

test('a page that only links to itself is an orphan', () => {
  expect(orphans({ 'lonely/index.html': page('<a href="/lonely/">Here</a>') })).toEqual(['/lonely/']);
});

test('a link through a stub that sends on counts, an unlinked stub does not', () => {
  const stub = page('', '<meta http-equiv="refresh" content="0; url=/new/">');
  expect(orphans({ 'old/index.html': stub, 'new/index.html': page('') })).toEqual(['/new/']);
  expect(orphans({ 'old/index.html': stub, 'new/index.html': page(''), '404.html': page('<a href="/old/">Old</a>') })).toEqual([]);
});

test('pages that are not to be found, or are copies, are none', () => {
  expect(orphans({ 'hidden/index.html': page('', '<meta name="robots" content="noindex">') })).toEqual([]);
  expect(orphans({ 'print/index.html': page('', '<link rel="canonical" href="/blog/quiet-launch/">') })).toEqual([]);
  expect(orphans({ '404.html': page('') })).toEqual([]);
});
