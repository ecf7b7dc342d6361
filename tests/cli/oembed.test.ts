import { expect, test } from 'vitest';
import { readOembed } from '../../src/cli/oembed.ts';

test('a video tells its title, author, picture, day and length', () => {
  const answer = {
    version: '1.0',
    type: 'video',
    title: ' Brad!  ',
    description: 'Talks about\nlinks.',
    author_name: 'Casey',
    html: '<iframe></iframe>',
    thumbnail_url: 'https://i.vimeocdn.com/1_295x166.jpg',
    upload_date: '2009-10-16 14:03:11',
    duration: 3725,
  };
  expect(readOembed(answer, 'vimeo')).toEqual({
    title: 'Brad!',
    description: 'Talks about links.',
    author: 'Casey',
    picture: 'https://i.vimeocdn.com/1_295x166.jpg',
    day: '2009-10-16',
    duration: 'PT1H2M5S',
  });
});

test('a post on X tells its words, author and day', () => {
  const html =
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">just setting up my twttr<br><br>&amp; more <a href="https://t.co/x">pic.twitter.com/abc</a></p>&mdash; jack (@jack) <a href="https://twitter.com/jack/status/20?ref_src=twsrc%5Etfw">March 21, 2006</a></blockquote>\n';
  expect(readOembed({ author_name: 'jack', html }, 'x')).toMatchObject({
    text: 'just setting up my twttr\n\n& more',
    author: 'jack',
    day: '2006-03-21',
    permanentUrl: undefined,
  });
});

test('a post on Bluesky tells its permanent address too, by which it can be framed', () => {
  const html =
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:2j/app.bsky.feed.post/3lh5"><p lang="en">the butterfly<br><br><a href="https://bsky.app/profile/did:plc:2j/post/3lh5?ref_src=embed">[image or embed]</a></p>&mdash; verdverm (<a href="https://bsky.app/profile/did:plc:2j?ref_src=embed">@verdverm.com</a>) <a href="https://bsky.app/profile/did:plc:2j/post/3lh5?ref_src=embed">February 1, 2025 at 7:01 PM</a></blockquote>';
  expect(readOembed({ author_name: 'verdverm', html }, 'bluesky')).toMatchObject({
    text: 'the butterfly',
    day: '2025-02-01',
    permanentUrl: 'https://bsky.app/profile/did:plc:2j/post/3lh5',
  });
});

test('the frame that other networks send is not taken for words', () => {
  expect(readOembed({ html: '<blockquote><p>A post shared by X</p><a href="#">March 10, 2026</a></blockquote>' }, 'instagram')).toEqual({
    title: undefined,
    description: undefined,
    author: undefined,
    day: undefined,
    duration: undefined,
    picture: undefined,
  });
});

test('of a photo the picture itself is taken, not its thumbnail', () => {
  const answer = { type: 'photo', url: 'https://live.staticflickr.com/1_b.jpg', thumbnail_url: 'https://live.staticflickr.com/1_q.jpg' };
  expect(readOembed(answer, 'flickr')?.picture).toBe('https://live.staticflickr.com/1_b.jpg');
});

test('a picture without https and fields of a wrong type are left out', () => {
  expect(readOembed({ title: 7, thumbnail_url: 'http://a.example/x.jpg', upload_date: 'yesterday', duration: 'long' }, 'vimeo')).toEqual({
    title: undefined,
    description: undefined,
    author: undefined,
    day: undefined,
    duration: undefined,
    picture: undefined,
  });
});

test('what is no object is no answer', () => {
  expect(readOembed('Unauthorized', 'youtube')).toBeUndefined();
  expect(readOembed(null, 'youtube')).toBeUndefined();
});
