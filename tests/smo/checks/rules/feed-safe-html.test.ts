import { expect, test } from 'vitest';
import { feedExample } from '#smo/checks/feed-example.ts';
import { feedSafeHtml } from '#smo/checks/rules/feed-safe-html.ts';
import { findingsIn } from '../../../support/example-site.ts';

const faults = (content: string, options?: unknown) =>
  findingsIn(feedSafeHtml, feedExample({ content }), options).map(({ message }) => message.replace(/^the item ".*?" carries /u, ''));

test.each([
  ['<p title="onclick=x">Text with <code>&lt;script&gt;</code></p>', []],
  ['<ul><li><input type="checkbox" disabled> done</li></ul>', []],
  ['<iframe src="https://www.youtube-nocookie.com/embed/a"></iframe>', []],
  ['<SCRIPT>a()</SCRIPT>', ['<script>']],
  ['<p onclick="a()">A</p>', ['the event handler onclick']],
  ['<a href="javascript:a()">A</a>', ['the script "javascript:a()"']],
  ['<Callout kind="note">A</Callout>', ['the component "<Callout kind="note">"']],
  ['<astro-island>A</astro-island>', ['the custom element <astro-island>']],
  ['<iframe src="https://ads.example.net/"></iframe>', ['a frame of ads.example.net']],
])('%s', (content, expected) => {
  expect(faults(content)).toEqual(expected);
});

test('hosts of frames are an option', () => {
  expect(faults('<iframe src="https://video.example.net/1"></iframe>', { frames: ['example.net'] })).toEqual([]);
});
