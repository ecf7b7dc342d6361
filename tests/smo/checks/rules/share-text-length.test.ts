import { expect, test } from 'vitest';
import { shareTextLength } from '#smo/checks/rules/share-text-length.ts';
import { findingsIn } from '../../../support/example-site.ts';

const url = 'https://notes.example.org/blog/quiet-launch/';
const x = (text: string) => `https://x.com/intent/tweet?text=${encodeURIComponent(text)}&amp;url=${encodeURIComponent(url)}`;
const bluesky = (text: string) => `https://bsky.app/intent/compose?text=${encodeURIComponent(`${text} ${url}`)}`;
const messages = (href: string) => findingsIn(shareTextLength, { body: `<a href="${href}">Share</a>` }).map(({ message }) => message.replace(/: ".*/u, ''));

test('an address counts 23 on X, and its own length on Bluesky', () => {
  expect(messages(x('a'.repeat(256)))).toEqual([]);
  expect(messages(x('a'.repeat(257)))).toEqual(['the post for X has 281 characters as the network counts, expected at most 280']);
  expect(messages(bluesky('a'.repeat(299 - url.length)))).toEqual([]);
  expect(messages(bluesky('a'.repeat(300 - url.length)))).toEqual(['the post for Bluesky has 301 characters, expected at most 300']);
});

test('an emoji is one character on Bluesky and two on X', () => {
  expect(messages(bluesky('👩‍🚀'.repeat(200)))).toEqual([]);
  expect(messages(x('👩‍🚀'.repeat(200)))).toEqual(['the post for X has 424 characters as the network counts, expected at most 280']);
});

test('networks without a limit take any text', () => {
  expect(messages(`https://wa.me/?text=${'a'.repeat(2000)}%20${encodeURIComponent(url)}`)).toEqual([]);
});
