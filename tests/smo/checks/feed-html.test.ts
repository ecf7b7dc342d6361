import { expect, test } from 'vitest';
import { addressesIn, judgeItems, type FeedTag } from '#smo/checks/feed-html.ts';
import type { BuiltFeed } from '#smo/built/built-feed.ts';
import type { BuiltSite } from '#smo/built/built-site.ts';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';

const feedOf = (...contents: string[]): BuiltFeed => {
  const items = contents.map((content, index) => ({ id: String(index), content_html: content }));
  const json = { version: 'https://jsonfeed.org/version/1.1', title: 'Notes', items };
  const feed = readBuiltFeed(new TextEncoder().encode(JSON.stringify(json)), 'feed.json', 'https://notes.example.org');
  if (!feed) throw new Error('unreachable');
  return feed;
};
const newSite = (): BuiltSite => ({ url: 'https://notes.example.org', files: new Map(), texts: new Map(), pictures: new Map() });
const tagsOf = judgeItems((tags) => tags);
const namesOf = (tags: readonly FeedTag[]) => tags.map(({ name }) => name);

test('of two attributes of one name the first counts, as in browsers; names are in small letters', () => {
  const [tags = []] = tagsOf(
    feedOf('<a HREF="https://one.example/" href=\'/two/\' download>x</a><img src=/bare.png srcset="/a.png 1x, /b.png 2x">'),
    newSite(),
  );
  expect(tags.map(({ name, attributes }) => [name, ...attributes])).toEqual([
    ['a', ['href', 'https://one.example/'], ['download', '']],
    ['img', ['src', '/bare.png'], ['srcset', '/a.png 1x, /b.png 2x']],
  ]);
  expect(addressesIn(tags)).toEqual(['https://one.example/', '/bare.png', '/a.png', '/b.png']);
});

test('the tags of one feed are not those of another', () => {
  const site = newSite();
  expect([feedOf('<p>', '<i>'), feedOf('<b>', '<p>')].map((feed) => tagsOf(feed, site).map(namesOf))).toEqual([
    [['p'], ['i']],
    [['b'], ['p']],
  ]);
});

test('a text is judged once, in however many feeds it stands, and anew for another site', () => {
  const judged: string[][] = [];
  const judge = judgeItems((tags) => {
    judged.push(namesOf(tags));
    return tags.length > 0;
  });
  const site = newSite();
  expect([feedOf('<p>', 'x', '<p>'), feedOf('x', '<b>')].map((feed) => judge(feed, site))).toEqual([
    [true, false, true],
    [false, true],
  ]);
  judge(feedOf('<p>'), newSite());
  expect(judged).toEqual([['p'], [], ['b'], ['p']]);
});
