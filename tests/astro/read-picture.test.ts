import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { readPicture } from '#astro/read-picture.ts';

const flat = (width: number, height: number, background: string | { r: number; g: number; b: number; alpha: number } = '#336699') =>
  sharp({ create: { width, height, channels: typeof background === 'string' ? 3 : 4, background }, limitInputPixels: false });
const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const plain = { width: 40, height: 20, orientation: 1, transparent: false, frames: 1, color: 'srgb' };

test.each([
  ['jpeg', () => flat(40, 20).jpeg()],
  ['png', () => flat(40, 20).png()],
  ['gif', () => flat(40, 20).gif()],
  ['webp', () => flat(40, 20).webp()],
  ['avif', () => flat(40, 20).avif({ effort: 0 })],
  ['tiff', () => flat(40, 20).tiff()],
] as const)('%s is known by its bytes, with its size', async (format, make) => {
  const bytes = await make().toBuffer();
  expect(await readPicture(bytes)).toEqual({ format, bytes: bytes.byteLength, ...plain });
});

describe('an SVG is never drawn', () => {
  test.each([
    ['<svg width="40" height="20px" viewBox="0 0 1 1"/>', 40, 20],
    ['<?xml version="1.0"?><!-- <b> --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0 39.6 20"><rect/></svg>', 40, 20],
    ['<svg width="100%" height="100%"><g/></svg>', 0, 0],
    ['<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><svg width="40" height="20">&b;</svg>', 40, 20],
    [`<svg ${'x="1" '.repeat(100_000)} width="40">`, 0, 0],
    [`<svg viewBox="${'1 '.repeat(100_000)}">`, 0, 0],
  ])('its size is what it says (%#)', async (text, width, height) => {
    expect(await readPicture(latin1(text))).toEqual({ ...plain, format: 'svg', bytes: text.length, width, height });
  });
});

test('an icon file has the size of its largest picture', async () => {
  const entry = (side: number) => [side, side, ...Array.from({ length: 14 }, () => 0)];
  const bytes = Uint8Array.of(0, 0, 1, 0, 2, 0, ...entry(16), ...entry(0));
  expect(await readPicture(bytes)).toEqual({ ...plain, format: 'ico', bytes: bytes.byteLength, width: 256, height: 256 });
});

test.each([
  ['a page', latin1('<!doctype html><p>not found'), undefined],
  ['nothing', new Uint8Array(), 'the file is empty'],
])('%s is no picture', async (_what, bytes, damage) => {
  expect(await readPicture(bytes)).toEqual({ ...plain, format: 'unknown', bytes: bytes.byteLength, width: 0, height: 0, ...(damage && { damage }) });
});

describe('damage', () => {
  test.each([
    ['jpeg', () => noise(200, 100).jpeg()],
    ['png', () => noise(200, 100).png()],
    ['webp', () => noise(200, 100).webp()],
    ['avif', () => noise(200, 100).avif({ effort: 0 })],
  ])('is told of a %s wherever it is cut', async (_format, make) => {
    const bytes = await make().toBuffer();
    const cuts = [bytes.byteLength - 3, Math.floor(bytes.byteLength / 2), 40];
    const told = await Promise.all(cuts.map((length) => readPicture(bytes.subarray(0, length))));
    expect(told.map(({ damage }) => damage)).toEqual(cuts.map(() => 'the file is cut off: its end is missing'));
  });

  test('is not taken for mended by the thumbnail in a JPEG that is cut', async () => {
    const [picture, thumbnail] = await Promise.all([noise(200, 100).jpeg().toBuffer(), noise(20, 10).jpeg().toBuffer()]);
    const segment = Buffer.concat([Buffer.of(0xff, 0xe5, (thumbnail.length + 2) >> 8, (thumbnail.length + 2) & 0xff), thumbnail]);
    const whole = Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
    const cut = whole.subarray(0, whole.byteLength - 100);
    expect([(await readPicture(whole)).damage, (await readPicture(cut)).damage]).toEqual([undefined, 'the file is cut off: its end is missing']);
  });

  test('is none in what follows the end', async () => {
    const bytes = await Promise.all([noise(20, 10).jpeg().toBuffer(), noise(20, 10).png().toBuffer(), noise(20, 10).webp().toBuffer()]);
    const followed = await Promise.all(bytes.map((picture) => readPicture(Buffer.concat([picture, Buffer.alloc(100)]))));
    expect(followed.map(({ damage }) => damage)).toEqual([undefined, undefined, undefined]);
  });

  test('is what a decoder says of a header that is broken', async () => {
    const bytes = await noise(20, 10).gif().toBuffer();
    expect((await readPicture(bytes.subarray(0, 12))).damage).toEqual(expect.any(String));
  });
});

test('transparent is what has a pixel that is not opaque, not what has a channel for it', async () => {
  const opaque = { r: 1, g: 2, b: 3, alpha: 1 };
  const hole = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="#fff" d="M0 0H40V20H0z M3 3V4H4V3z"/></svg>');
  const pictures = [
    flat(40, 20, opaque).png(),
    flat(40, 20, { ...opaque, alpha: 0.99 }).png(),
    flat(40, 20, opaque)
      .composite([{ input: hole, blend: 'dest-in' }])
      .png(),
    flat(40, 20, { ...opaque, alpha: 0.5 }).webp(),
  ];
  const facts = await Promise.all(pictures.map(async (picture) => readPicture(await picture.toBuffer())));
  expect(facts.map(({ transparent }) => transparent)).toEqual([false, true, true, true]);
});

test.each([
  ['cmyk', () => flat(40, 20).toColourspace('cmyk').jpeg()],
  ['gray', () => flat(40, 20).toColourspace('b-w').jpeg()],
  ['rgb16', () => flat(40, 20).toColourspace('rgb16').png()],
  ['srgb', () => flat(40, 20).withIccProfile('srgb').jpeg()],
  ['sP3C', () => flat(40, 20).withIccProfile('p3').jpeg()],
])('the colours are %s', async (color, make) => {
  expect((await readPicture(await make().toBuffer())).color).toBe(color);
});

test('of JPEGs with one header, such as cards, one is given to a decoder; each has facts of its own', async () => {
  const decoded = vi.spyOn(sharp.prototype, 'metadata');
  const pictures = [noise(52, 20), noise(52, 20), noise(53, 20), noise(53, 20).withMetadata({ orientation: 6 })];
  const bytes = await Promise.all(pictures.map((picture) => picture.jpeg({ optimiseCoding: false }).toBuffer()));
  const facts = [];
  for (const picture of bytes) facts.push(await readPicture(picture));
  const [first, second, wider, turned] = bytes.map(({ byteLength }) => ({ ...plain, format: 'jpeg', bytes: byteLength }));
  expect([decoded.mock.calls.length, facts]).toEqual([
    3,
    [
      { ...first, width: 52 },
      { ...second, width: 52 },
      { ...wider, width: 53 },
      { ...turned, width: 53, orientation: 6, color: 'srgb' },
    ],
  ]);
});

test('sizes are those that are stored, before any rotation', async () => {
  const bytes = await flat(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await readPicture(bytes)).toMatchObject({ width: 40, height: 20, orientation: 6 });
});

test('animations have frames, also those of a PNG', async () => {
  const frames = await Promise.all([flat(4, 4, '#000').png().toBuffer(), flat(4, 4, '#fff').png().toBuffer()]);
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const [png = Buffer.alloc(0)] = frames;
  const control = Buffer.concat([Buffer.of(0, 0, 0, 8), latin1('acTL'), Buffer.of(0, 0, 0, 3, 0, 0, 0, 0), Buffer.alloc(4)]);
  const animated = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
  expect([(await readPicture(gif)).frames, (await readPicture(animated)).frames]).toEqual([2, 3]);
});

test('a picture of 30,000 pixels gives its facts, and is not decoded', async () => {
  // The header of a PNG and no pixels: who decodes it would fail, and need 3.6 GB.
  const png = await flat(4, 4, { r: 0, g: 0, b: 0, alpha: 1 }).png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  const size = { width: 30_000, height: 30_000 };
  expect(await readPicture(png, { look: true })).toEqual({ ...plain, ...size, format: 'png', bytes: png.byteLength, transparent: true });
});

test('blank is what shows nothing, where one looks', async () => {
  const words = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect x="90" y="90" width="300" height="40" fill="#fff"/></svg>',
  );
  const pictures = [
    flat(1200, 630).jpeg(),
    flat(1200, 630).png(),
    flat(1200, 630)
      .composite([{ input: words }])
      .jpeg(),
    noise(1200, 630).jpeg(),
  ];
  const bytes = await Promise.all(pictures.map((picture) => picture.toBuffer()));
  const [jpeg = new Uint8Array()] = bytes;
  const facts = await Promise.all([...bytes.map((picture) => readPicture(picture, { look: true })), readPicture(jpeg)]);
  expect(facts.map(({ blank }) => blank)).toEqual([true, true, false, false, undefined]);
});
