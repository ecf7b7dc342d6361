import { expect, test } from 'vitest';
import { networks } from '#smo/networks/index.ts';
import { shareLinkEncoded } from '#smo/checks/rules/share-link-encoded.ts';
import { findingsIn } from '../../../support/example-site.ts';

const url = 'https%3A%2F%2Fnotes.example.org%2Fblog%2Fquiet-launch%2F';
const found = (href: string) =>
  findingsIn(shareLinkEncoded, { body: `<a href="${href.replaceAll('&', '&amp;')}">Share</a>` }).map(
    ({ message, severity }) => `${severity ?? 'error'}: ${message.replace(/: ".*/u, '')}`,
  );

test('what every network of ours makes is encoded, whatever the text', () => {
  const message = {
    title: 'C++ & C#: 100 % “it’s”',
    text: 'C++ & C#: 100 % “it’s”\n\nnew',
    url: 'https://notes.example.org/x/?a=1&b=2',
    picture: 'https://notes.example.org/p.jpg?x=1',
  };
  expect(Object.values(networks).flatMap((network) => ('share' in network ? found(network.share.href(message)) : []))).toEqual([]);
});

test.each([
  [`https://x.com/intent/tweet?text=A+quiet+launch&url=${url}`, []],
  [`mailto:?subject=C++&body=${url}`, []],
  [
    'mailto:?subject=A+quiet+launch&body=See+http%3A%2F%2Fnotes.example.org',
    ['error: the share link for Email has + for spaces in "subject", which mail shows as it is'],
  ],
  [`mailto:?subject=A&body=A%0A${url}`, ['warn: the share link for Email has line breaks written as %0A, expected %0D%0A']],
  ['https://www.facebook.com/sharer/sharer.php?u=https://notes.example.org/', ['warn: the share link for Facebook has an address that is not encoded in "u"']],
  [
    'https://www.facebook.com/sharer/sharer.php?u=https://notes.example.org/?a=1&utm_source=fb',
    ['error: the share link for Facebook cuts the shared address at "&utm_source"'],
  ],
  [`https://www.facebook.com/sharer/sharer.php?u=${url}#share`, ['error: the share link for Facebook has a bare #, which ends the text']],
  [`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`, ['error: the share link for Facebook is encoded twice in "u"']],
  [`https://x.com/intent/tweet?text=100%&url=${url}`, ['error: the share link for X has a percent sign that encodes nothing in "text"']],
])('%s', (href, expected) => {
  expect(found(href)).toEqual(expected);
});
