import { expect, test } from 'vitest';
import { networks } from '#smo/networks/index.ts';
import { shareLinkForm } from '#smo/checks/rules/share-link-form.ts';
import { findingsIn } from '../../../support/example-site.ts';

const url = 'https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F';
const messages = (href: string) => findingsIn(shareLinkForm, { body: `<a href="${href.replaceAll('&', '&amp;')}">Share</a>` }).map(({ message }) => message);

test.each([
  `https://x.com/intent/tweet?text=A&url=${url}`,
  `https://twitter.com/intent/tweet?text=A%20${url}`,
  `https://twitter.com/intent/tweet?text=Tell%20us%20what%20you%20think&via=notes`,
  `https://www.facebook.com/sharer.php?u=${url}`,
  `https://www.linkedin.com/shareArticle?mini=true&url=${url}&title=A`,
  `https://wa.me/?text=A%20${url}`,
  'https://wa.me/391234567',
  `https://t.me/share/url?url=${url}&text=A`,
  'https://t.me/notes',
  `https://share.joinmastodon.org/#text=A%20${url}`,
  `https://bsky.app/intent/compose?text=A%20${url}`,
  `https://www.pinterest.com/pin/create/button/?url=${url}&media=${url}`,
  'mailto:ada@example.org?subject=Hello',
  'mailto:?subject=Hello',
  'https://x.com/notes',
  'https://www.reddit.com/r/blogging/',
])('%s is as its network wants it', (href) => {
  expect(messages(href)).toEqual([]);
});

test.each([
  [`https://bsky.app/intent/compose?url=${url}`, 'the share link for Bluesky gives the address as "url", expected it as "text"'],
  ['https://www.facebook.com/sharer/sharer.php', 'the share link for Facebook has no address, expected it as "u"'],
  [`https://www.facebook.com/sharer/sharer.php?url=${url}`, 'the share link for Facebook gives the address as "url", expected it as "u"'],
  [`https://pinterest.com/pin/create/button/?url=${url}`, 'the share link for Pinterest has no picture, expected its address as "media"'],
  [`https://bsky.app/intent/compose?text=A&url=${url}`, 'Bluesky reads "text" alone, and no address stands in it, but in "url"'],
])('%s is not', (href, message) => {
  expect(messages(href).map((text) => text.replace(/: ".*/u, ''))).toEqual([message]);
});

test('a link that any of our networks makes is of its form', () => {
  const message = { title: 'A', text: 'A', url: 'https://notes.example.org/blog/quiet-launch/', picture: 'https://notes.example.org/cards/home.jpg' };
  const links = Object.values(networks).flatMap((network) => ('share' in network ? network.share.href(message) : []));
  expect(links.length).toBeGreaterThan(10);
  expect(links.flatMap(messages)).toEqual([]);
});
