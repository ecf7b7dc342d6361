import { expect, test } from 'vitest';
import { nodeLimit } from '#smo/built/parse-page.ts';
import { readBuiltPage } from '#smo/built/read-built-page.ts';

const deep = 100_000;
const read = (html: string | Uint8Array) => readBuiltPage(typeof html === 'string' ? new TextEncoder().encode(html) : html, 'a.html', 'https://example.org');
const numbered = (count: number, tag: (number: number) => string) => Array.from({ length: count }, (_, number) => tag(number)).join('');

// Each would take minutes, or the call stack, where work grew with the square of the page or a function called itself.
test.each([
  ['deep blocks', '<div>'.repeat(deep) + 'x'],
  ['a deep link', `<a href="/">${'<span>'.repeat(deep)}x`],
  ['headings in headings', '<h1><div>'.repeat(deep / 2) + 'x'],
  ['links in links', '<object><a href="/">'.repeat(deep / 4) + 'x'],
  ['a deep drawing with a title', `<svg><title>${'<g>'.repeat(deep)}x`],
  ['formatting that comes back in each paragraph', numbered(20_000, (number) => `<font size="${number}"><p>`)],
  ['attributes without end', `<div ${numbered(deep, (number) => `a${number}=1 `)}>`],
  ['attributes of the root, one by one', numbered(20_000, (number) => `<html a${number}=1>`)],
  ['tags that are never closed', '<a '.repeat(deep)],
  ['comments that are never closed', '<head><div>' + '<!-- '.repeat(deep)],
  ['scripts that are never closed', '<head><div>' + '<script '.repeat(deep) + '</head>'],
  ['more elements than are looked at', '<i></i>'.repeat(2 * nodeLimit)],
])('a page of %s is read in time', { timeout: 60_000 }, (_what, html) => {
  expect(read(html).bytes).toBe(html.length);
});

test('ten thousand metas are ten thousand metas', () => {
  const page = read(`<head>${numbered(10_000, (number) => `<meta property="og:x${number}" content="${number}">`)}`);
  expect([page.metas.length, page.metas.at(-1)?.content]).toEqual([10_000, '9999']);
});

test('the texts of nested headings are each whole', () => {
  const page = read('<h1>a <div><h2>b <div><h3> c</h3></div></h2> d</div></h1>');
  expect(page.headings.map(({ text }) => text)).toEqual(['a b c d', 'b c', 'c']);
});

test('of a page beyond the limit, what stands before it is known', () => {
  const page = read(`<title>A</title>${'<i></i>'.repeat(nodeLimit)}<h1>lost</h1>`);
  expect([page.titles[0]?.text, page.headings]).toEqual(['A', []]);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xd8, 0xfe)],
  ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
  ['plain text', new TextEncoder().encode('not a page')],
])('%s is a page that says nothing', (_what, bytes) => {
  expect(read(bytes)).toMatchObject({ bytes: bytes.byteLength, titles: [], metas: [], links: [], headings: [], doctype: false });
});
