import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { embedProviders, embedTarget, formatProblem } from '#smo';
import { embed, embedCommand, oembedEndpoints, type EmbedTools } from '../../src/cli/embed.ts';

const video = 'https://www.youtube.com/watch?v=BK1Irk0n2w4';
const toot = 'https://mastodon.social/@Mastodon/115000000000000001';
let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'smo-embed-'));
});
afterEach(() => rm(out, { recursive: true }));

/** A network that answers what is listed, 404 to everything else, and remembers what it was asked. */
function network(answers: Readonly<Record<string, () => BodyInit>>) {
  const asked: string[] = [];
  const fetch: EmbedTools['fetch'] = async (address) => {
    asked.push(address);
    const answer = answers[address.replace(/[?].*$/u, '')];
    return answer ? new Response(answer()) : new Response('Not Found', { status: 404 });
  };
  return { fetch, asked };
}

const json = (value: unknown) => () => JSON.stringify(value);
const photo = await sharp({ create: { width: 1920, height: 1080, channels: 3, background: '#b3261e' } })
  .png()
  .toBuffer();
const picture = () => new Uint8Array(photo);

describe('a video', () => {
  test('becomes a component with its poster beside the text, at most 1280 px wide', async () => {
    const { fetch, asked } = network({
      'https://www.youtube.com/oembed': json({
        title: 'How a “link” travels',
        author_name: 'Ada',
        thumbnail_url: 'https://i.ytimg.com/vi/BK1Irk0n2w4/hqdefault.jpg',
      }),
      'https://i.ytimg.com/vi/BK1Irk0n2w4/maxresdefault.jpg': picture,
    });
    expect(await embed(video, { fetch, out })).toEqual({
      mdx: `<Video\n  url="${video}"\n  title="How a “link” travels"\n  poster="./how-a-link-travels-youtube.jpg"\n/>`,
      notes: ['uploaded: YouTube does not say when; add uploaded="YYYY-MM-DD" so that search engines list the video'],
    });
    expect(asked).toEqual([
      'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DBK1Irk0n2w4',
      'https://i.ytimg.com/vi/BK1Irk0n2w4/maxresdefault.jpg',
    ]);
    const { format, width, height } = await sharp(join(out, 'how-a-link-travels-youtube.jpg')).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1280, height: 720 });
  });

  test('takes the picture its answer names when there is no larger one', async () => {
    const { fetch } = network({
      'https://www.youtube.com/oembed': json({ title: 'T', thumbnail_url: 'https://i.ytimg.com/hq.jpg' }),
      'https://i.ytimg.com/hq.jpg': picture,
    });
    expect(await embed(video, { fetch, out })).toMatchObject({ mdx: `<Video url="${video}" title="T" poster="./t-youtube.jpg" />` });
  });

  test('goes without a poster when the picture is none, and says so', async () => {
    const { fetch } = network({
      'https://vimeo.com/api/oembed.json': json({ title: 'T', upload_date: '2009-10-16 14:03:11', duration: 90, thumbnail_url: 'https://i.example/x.jpg' }),
      'https://i.example/x.jpg': () => 'not a picture',
    });
    expect(await embed('https://vimeo.com/7100569', { fetch, out })).toEqual({
      mdx: '<Video url="https://vimeo.com/7100569" title="T" uploaded="2009-10-16" duration="PT1M30S" />',
      notes: ['poster: no picture could be had; put one beside the text and add poster="./poster.jpg"'],
    });
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a post', () => {
  test('becomes a component with its words, author and day', async () => {
    const html = '<blockquote><p lang="en">Be *kind*<br>{always}</p>&mdash; Ada <a href="https://x.com/ada/status/20">March 21, 2026</a></blockquote>';
    const { fetch } = network({ 'https://publish.x.com/oembed': json({ author_name: 'Ada "A"', html }) });
    expect(await embed('https://x.com/ada/status/20', { fetch, out })).toEqual({
      mdx: '<Post url="https://x.com/ada/status/20" author="Ada &quot;A&quot;" date="2026-03-21">\n\nBe \\*kind\\*\\\n\\{always\\}\n\n</Post>',
      notes: [],
    });
  });

  test('is asked of its own server when the network has many', async () => {
    const { fetch } = network({ 'https://mastodon.social/api/oembed': json({ author_name: 'Mastodon' }) });
    expect(await embed(toot, { fetch, out })).toMatchObject({
      mdx: `<Post url="${toot}" author="Mastodon" />`,
      notes: [
        'date: Mastodon does not say when; add date="YYYY-MM-DD"',
        "words: Mastodon does not say them; put the post's own words between <Post …> and </Post>",
      ],
    });
  });

  test('with a picture asks for a text that describes it', async () => {
    const { fetch } = network({
      'https://www.flickr.com/services/oembed/': json({ type: 'photo', title: 'Bacon', url: 'https://live.example/b.jpg' }),
      'https://live.example/b.jpg': picture,
    });
    const answer = await embed('https://www.flickr.com/photos/bees/2362225867', { fetch, out });
    expect(answer).toMatchObject({ notes: expect.arrayContaining(['alt: say what the picture shows; replace the …']) });
    expect(await readdir(out)).toEqual(['bacon-flickr.jpg']);
  });
});

describe('without an answer', () => {
  const problemOf = async (address: string, fetch: EmbedTools['fetch']) => {
    const answer = await embed(address, { fetch, out });
    return 'problem' in answer ? formatProblem(answer.problem) : answer;
  };

  test('a private or deleted video is one problem with what to do by hand', async () => {
    expect(await problemOf(video, network({}).fetch)).toMatchInlineSnapshot(`
      "https://www.youtube.com/watch?v=BK1Irk0n2w4  YouTube answered 404, as for something private, deleted or mistyped
        repair: check the address in a browser and try again, or fill in by hand:
                <Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="…" poster="./poster.jpg" uploaded="YYYY-MM-DD" />"
    `);
  });

  test('a network that cannot be reached says why', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND mastodon.social') }));
    expect(await problemOf(toot, fetch)).toMatchInlineSnapshot(`
      "https://mastodon.social/@Mastodon/115000000000000001  Mastodon cannot be reached (getaddrinfo ENOTFOUND mastodon.social)
        repair: check the address in a browser and try again, or fill in by hand:
                <Post url="https://mastodon.social/@Mastodon/115000000000000001" author="…" date="YYYY-MM-DD">
                
                The words of the post.
                
                </Post>"
    `);
  });

  test('an answer that is no JSON is one problem', async () => {
    expect(await problemOf(video, network({ 'https://www.youtube.com/oembed': () => '<html>' }).fetch)).toMatchInlineSnapshot(`
      "https://www.youtube.com/watch?v=BK1Irk0n2w4  YouTube sent something that is no JSON
        repair: check the address in a browser and try again, or fill in by hand:
                <Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="…" poster="./poster.jpg" uploaded="YYYY-MM-DD" />"
    `);
  });

  test('an address of no known network is told to be linked', async () => {
    expect(await problemOf('https://example.org/video', network({}).fetch)).toMatchInlineSnapshot(`
      "https://example.org/video  belongs to no network that can be embedded; expected an https:// address of YouTube, Vimeo, TikTok, SlideShare, Instagram, Flickr, Behance, X, Bluesky, Spotify, Mastodon
        repair: link to it instead: [what it is](https://example.org/video)"
    `);
  });

  test('a network without an endpoint gives a component to fill in', async () => {
    const endpoints = { ...oembedEndpoints, youtube: undefined };
    const { fetch, asked } = network({});
    expect(await embed(video, { fetch, out, endpoints })).toEqual({
      mdx: `<Video url="${video}" title="…" poster="./poster.jpg" uploaded="YYYY-MM-DD" />`,
      notes: ['YouTube describes nothing to programs: fill in the fields.'],
    });
    expect(asked).toEqual([]);
  });
});

describe('the command', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    process.exitCode = undefined;
  });

  test('prints the component on stdout and the notes on stderr', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubGlobal('fetch', network({ 'https://mastodon.social/api/oembed': json({ author_name: 'Mastodon' }) }).fetch);
    await runCommand(embedCommand, { rawArgs: [toot, '--out', out] });
    expect(log.mock.calls).toEqual([[`<Post url="${toot}" author="Mastodon" />`]]);
    expect(error).toHaveBeenCalledTimes(2);
    expect(process.exitCode).toBeUndefined();
  });

  test('ends with 1 and nothing on stdout when there is a problem', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubGlobal('fetch', network({}).fetch);
    await runCommand(embedCommand, { rawArgs: [video] });
    expect([log.mock.calls.length, error.mock.calls.length, process.exitCode]).toEqual([0, 1, 1]);
  });
});

test('every network that can be embedded has a line in the table of endpoints', () => {
  expect(Object.keys(oembedEndpoints).toSorted()).toEqual(Object.keys(embedProviders).toSorted());
  expect(embedTarget(toot)?.id).toBe('mastodon');
});
