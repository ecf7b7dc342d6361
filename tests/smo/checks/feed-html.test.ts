import { expect, test } from 'vitest';
import { addressesIn, tagsByItem } from '#smo/checks/feed-html.ts';
import type { BuiltFeed } from '#smo/built/built-feed.ts';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';

const feedOf = (content: string): BuiltFeed => {
  const json = { version: 'https://jsonfeed.org/version/1.1', title: 'Notes', items: [{ id: '1', content_html: content }] };
  const feed = readBuiltFeed(new TextEncoder().encode(JSON.stringify(json)), 'feed.json', 'https://notes.example.org');
  if (!feed) throw new Error('unreachable');
  return feed;
};

test('of two attributes of one name the first counts, as in browsers; names are in small letters', () => {
  const [tags = []] = tagsByItem(feedOf('<a HREF="https://one.example/" href=\'/two/\' download>x</a><img src=/bare.png srcset="/a.png 1x, /b.png 2x">'));
  expect(tags.map(({ name, attributes }) => [name, ...attributes])).toEqual([
    ['a', ['href', 'https://one.example/'], ['download', '']],
    ['img', ['src', '/bare.png'], ['srcset', '/a.png 1x, /b.png 2x']],
  ]);
  expect(addressesIn(tags)).toEqual(['https://one.example/', '/bare.png', '/a.png', '/b.png']);
});

test('the tags of one feed are not those of another', () => {
  expect(
    [feedOf('<p>'), feedOf('<b>')].map((feed) =>
      tagsByItem(feed)
        .flat()
        .map(({ name }) => name),
    ),
  ).toEqual([['p'], ['b']]);
});
