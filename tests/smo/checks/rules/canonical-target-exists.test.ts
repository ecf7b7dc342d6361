import { expect, test } from 'vitest';
import { canonicalTargetExists } from '#smo/checks/rules/canonical-target-exists.ts';
import { findingsIn } from '../../../support/example-site.ts';

const link = (path: string) => `<link rel="canonical" href="https://notes.example.org${path}">`;
const page = (head: string) => `<!DOCTYPE html><html><head><title>Other</title>${head}</head></html>`;
const found = (canonical: string, files: Record<string, string> = {}) =>
  findingsIn(canonicalTargetExists, { head: { canonical }, files }).map(({ message }) => message);

test('finds targets that are missing, send on, or name another in turn', () => {
  expect(
    [
      found(link('/lost/')),
      found(link('/stub/'), { 'stub/index.html': page('<meta http-equiv="refresh" content="0; url=/">') }),
      found(link('/b/'), { 'b/index.html': page(link('/')) }),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "the canonical link of /blog/quiet-launch/ is "https://notes.example.org/lost/", but the site has no such page",
      "the canonical link of /blog/quiet-launch/ is "https://notes.example.org/stub/", a page that only sends its visitor on",
      "the canonical link of /blog/quiet-launch/ is "https://notes.example.org/b/", a page that names "https://notes.example.org/" in turn",
    ]
  `);
});

test('finds both pages of a circle and comes to an end', () => {
  expect(found(link('/b/'), { 'b/index.html': page(link('/blog/quiet-launch/')) })).toHaveLength(2);
});

test('lets several pages name one that names itself', () => {
  expect(found(link('/b/'), { 'b/index.html': page(link('/b/')) })).toEqual([]);
});

test('takes a canonical address without its slash for the page itself', () => {
  expect(found(link('/blog/quiet-launch'))).toEqual([]);
});
