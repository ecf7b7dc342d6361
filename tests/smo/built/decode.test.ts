import { describe, expect, test } from 'vitest';
import { decode } from '#smo/built/decode.ts';
import { readBuiltPage, readLimit } from '#smo/built/read-built-page.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('bytes before an offset', () => {
  test.each([
    ['plain', bytesOf('abc<meta>')],
    ['of several bytes a letter', bytesOf('è😀漢\u0000<meta>\ufffd<p>')],
    ['behind a byte order mark', bytesOf('\ufeffè<meta>')],
    ['cut in a letter', bytesOf('aè😀').subarray(0, -2)],
    ['of Latin-1', Uint8Array.of(0x61, 0xe8, 0x61, 0xe9, 0x3c)],
    ['broken', Uint8Array.of(0xf0, 0x9f, 0x98, 0x41, 0xe0, 0x80, 0xed, 0xa0, 0xc3, 0xc3, 0xa8, 0xf4, 0x90, 0xff, 0xef, 0xbf, 0xbd)],
  ])('are counted in a text %s', (_what, bytes) => {
    const { text, bytesBefore, encoding } = decode(bytes, 1000);
    expect(bytesBefore(text.length)).toBe(bytes.byteLength);
    // Backwards, so that nothing rests on an earlier count; an offset within a pair of surrogates has no byte of its own.
    const offsets = Array.from({ length: text.length }, (_, index) => text.length - 1 - index).filter((offset) => !/[\udc00-\udfff]/u.test(text[offset] ?? ''));
    const rest = (offset: number) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(bytesBefore(offset)));
    expect(offsets.map((offset) => [offset, rest(offset)])).toEqual(offsets.map((offset) => [offset, text.slice(offset)]));
    expect([encoding.bom, bytesBefore(0)]).toEqual([bytes[0] === 0xef, bytes[0] === 0xef ? 3 : 0]);
  });

  test('are those of any bytes at random', () => {
    let seed = 7;
    const next = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 16;
    const interesting = [0x00, 0x3c, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbd, 0xbf, 0xc2, 0xc3, 0xe0, 0xe8, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff];
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from({ length: 40 }, () => interesting[next() % interesting.length] ?? 0);
      const { text, bytesBefore } = decode(bytes, 1000);
      expect(bytesBefore(text.length)).toBe(bytes.byteLength);
    }
  });

  test('are cheap to ask for, also far behind and in any order', () => {
    const text = 'è'.repeat(2_000_000);
    const { bytesBefore } = decode(bytesOf(text), readLimit);
    const start = performance.now();
    for (let call = 0; call < 10_000; call++) expect(bytesBefore(call % 2 === 0 ? 1_999_999 - call : call)).toBeGreaterThanOrEqual(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('what an encoding says', () => {
  test.each([
    ['sound', bytesOf('è'), { bom: false, invalidAt: undefined, nulAt: undefined }],
    ['a replacement character that was meant', bytesOf('\ufffd'), { bom: false, invalidAt: undefined, nulAt: undefined }],
    ['Latin-1', Uint8Array.of(0x61, 0xe8, 0x62), { bom: false, invalidAt: 1, nulAt: undefined }],
    ['a byte order mark, then a broken byte', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff), { bom: true, invalidAt: 4, nulAt: undefined }],
    ['NUL', bytesOf('ab\0'), { bom: false, invalidAt: undefined, nulAt: 2 }],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x70, 0), { bom: false, invalidAt: 0, nulAt: 3 }],
  ])('of %s', (_what, bytes, encoding) => {
    expect(decode(bytes, 1000).encoding).toEqual(encoding);
  });
});

test('lines and columns count from 1, in any order', () => {
  const { placeOf } = decode(bytesOf('a\nbè\n\nc'), 1000);
  expect([6, 0, 3, 5].map((offset) => Object.values(placeOf(offset)))).toEqual([
    [4, 1],
    [1, 1],
    [2, 2],
    [3, 1],
  ]);
});

test('a page larger than anybody reads is read in part, and its size is true', () => {
  const bytes = new Uint8Array(2 * readLimit).fill(0x61);
  bytes.set(bytesOf('<title>A</title>è'));
  bytes.set(bytesOf('è'), readLimit - 1);
  const page = readBuiltPage(bytes, 'a.html', 'https://example.org');
  expect([page.bytes, page.titles[0]?.text, page.html.length, page.encoding.invalidAt]).toEqual([2 * readLimit, 'A', readLimit - 2, undefined]);
});
