import { expect, test } from 'vitest';
import { feedExample } from '#smo/checks/feed-example.ts';
import { feedAbsoluteUrls } from '#smo/checks/rules/feed-absolute-urls.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (content: string) =>
  findingsIn(feedAbsoluteUrls, feedExample({ content })).map(({ message, hint }) => [message.replace(/^the item ".*?" has /u, ''), hint]);

test.each([
  ['<a href="https://notes.example.org/">A</a> <a href="#note">1</a> <a href="mailto:a@b.example">B</a>', []],
  ['<a href="/about/">A</a> <img src="b.jpg">', [['the relative address "/about/" and 1 more', 'write it whole: "https://notes.example.org/about/"']]],
  [
    '<img src="https://a.example/1.jpg" srcset="https://a.example/1.jpg 1x, /2.jpg 2x">',
    [['the relative address "/2.jpg"', 'write it whole: "https://notes.example.org/2.jpg"']],
  ],
  ['<p>Write <code>&lt;img src="/a.jpg"&gt;</code></p>', []],
])('%s', (content, expected) => {
  expect(found(content)).toEqual(expected);
});

test('where Atom says what addresses stand against it is a warning', () => {
  const atom = (base: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><title>A</title><id>a:c</id><updated>2026-03-02T08:00:00Z</updated><content type="html"${base}>&lt;img src="/a.jpg"&gt;</content></entry></feed>`;
  const severities = (base: string) => findingsIn(feedAbsoluteUrls, { files: { 'blog/atom.xml': atom(base) } }).map(({ severity }) => severity);
  expect(severities('')).toEqual([undefined]);
  expect(severities(' xml:base="https://notes.example.org/"')).toEqual(['warn']);
});
