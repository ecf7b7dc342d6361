import { expect, test } from 'vitest';
import { shareLinkCanonical } from '#smo/checks/rules/share-link-canonical.ts';
import { findingsIn } from '../../../support/example-site.ts';

const faults = (shared: string) =>
  findingsIn(shareLinkCanonical, { body: `<a href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(shared)}">Share</a>` }).map(
    ({ message }) => message.slice('the share link for Facebook shares '.length),
  );
const own = 'https://notes.example.org/blog/quiet-launch/';

test.each([own, `${own}?utm_source=facebook&utm_medium=social`, `${own}#ten-readers`, 'https://notes.example.org/', 'https://elsewhere.example.net/a/'])(
  '%s is shared as it should be',
  (shared) => {
    expect(faults(shared)).toEqual([]);
  },
);

test.each([
  ['/blog/quiet-launch/', '"/blog/quiet-launch/", which is no whole address'],
  ['http://localhost:4321/blog/quiet-launch/', '"http://localhost:4321/blog/quiet-launch/", which only this computer can open'],
  ['https://notes.example.org/blog/quiet-launch', `"https://notes.example.org/blog/quiet-launch", expected the canonical address "${own}"`],
  ['http://notes.example.org/blog/quiet-launch/', `"http://notes.example.org/blog/quiet-launch/", expected the canonical address "${own}"`],
  ['https://www.notes.example.org/blog/quiet-launch/', `"https://www.notes.example.org/blog/quiet-launch/", expected the canonical address "${own}"`],
  [`${own}?page=1`, `"${own}?page=1", expected the canonical address "${own}"`],
  ['https://notes.example.org/blog/gone/', '"https://notes.example.org/blog/gone/", which is no page of this site'],
])('%s is not', (shared, fault) => {
  expect(faults(shared)).toEqual([fault]);
});
