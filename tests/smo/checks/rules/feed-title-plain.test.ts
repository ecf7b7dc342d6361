import { expect, test } from 'vitest';
import { feedExample } from '#smo/checks/feed-example.ts';
import { feedTitlePlain } from '#smo/checks/rules/feed-title-plain.ts';
import { findingsIn } from '../../../support/example-site.ts';

test.each([
  ['Salt &amp; Pepper', 0],
  ['3 &lt; 10 &gt; 2', 0],
  ['What &lt;main&gt; is for', 0],
  ['Salt &amp;amp; Pepper', 1],
  ['A &lt;b&gt;quiet&lt;/b&gt; launch', 1],
])('%s', (title, expected) => {
  expect(findingsIn(feedTitlePlain, feedExample({ title }))).toHaveLength(expected);
});

test('an Atom title that says it is HTML has entities by right', () => {
  const atom = (type: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><title type="${type}">Salt &amp;amp; Pepper</title><id>a:c</id><updated>2026-03-02T08:00:00Z</updated></entry></feed>`;
  expect(findingsIn(feedTitlePlain, { files: { 'blog/atom.xml': atom('html') } })).toEqual([]);
  expect(findingsIn(feedTitlePlain, { files: { 'blog/atom.xml': atom('text') } })).toHaveLength(1);
});
