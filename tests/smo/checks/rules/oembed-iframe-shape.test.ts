import { expect, test } from 'vitest';
import { oembedExample } from '#smo/checks/oembed-example.ts';
import { oembedIframeShape } from '#smo/checks/rules/oembed-iframe-shape.ts';
import { findingsIn } from '../../../support/example-site.ts';

test.each([
  ['<iframe src="https://a.example/" width="600" height="300"></iframe>', []],
  ["  <iframe width='600' src='https://a.example/?b=1' height=300> </iframe>\n", []],
  ['<iframe src="https://a.example/" width="600" height="300" title="More > less"></iframe>', []],
  ['<iframe src="//a.example/" width="600" height="300"></iframe>', ['the HTML of the oEmbed answer loads "//a.example/", expected a whole https address']],
  ['<iframe src="https://a.example/"></iframe>', ['the HTML of the oEmbed answer has no width and no height']],
  [
    '<iframe src="https://a.example/"></iframe><script></script>',
    ['the HTML of the oEmbed answer is "<iframe src="https://a.example/"></iframe><script></script>", expected one iframe and nothing else'],
  ],
])('%s', (html, expected) => {
  expect(findingsIn(oembedIframeShape, oembedExample({ html })).map(({ message }) => message)).toEqual(expected);
});

test('its length is counted in bytes', () => {
  const html = `<iframe src="https://a.example/" width="600" height="300" title="${'é'.repeat(40)}"></iframe>`;
  expect(findingsIn(oembedIframeShape, oembedExample({ html }), { maxBytes: 150 }).map(({ message }) => message)).toEqual([
    `the HTML of the oEmbed answer has ${Buffer.byteLength(html)} bytes, expected less than 150`,
  ]);
});
