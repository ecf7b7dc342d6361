import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { openCardStore } from '#astro/card-store.ts';
import { keptFacts, pictureFacts, sharePixels } from '#astro/own-picture.ts';
import { encodedJpeg, GOOD_BYTES } from '#astro/rasterize.ts';
import { planSharePicture } from '#smo/cards/index.ts';
import { sampleSite } from '../support/card-samples.ts';

const flat = (width = 1600, height = 900) => sharp({ create: { width, height, channels: 3, background: '#b3361b' } });
/** Pixels without any order: what weighs most. */
const noise = (width: number, height: number) => {
  let seed = 1;
  const pixels = Buffer.from(Uint8Array.from({ length: width * height * 3 }, () => (seed = (seed * 1103515245 + 12345) >>> 0) >>> 24));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

/** The facts of a file, and the JPEG that is made of it. */
async function shared(bytes: Buffer) {
  const file = join(await mkdtemp(join(tmpdir(), 'own-')), 'own');
  await writeFile(file, bytes);
  const facts = await pictureFacts(bytes);
  const site = sampleSite('en');
  const [page] = site.of('article', 'en');
  if (!page) throw new Error('no page');
  const plan = planSharePicture(page, site, { file, digest: 'x' }, facts);
  const jpeg = await encodedJpeg(await sharePixels(file, plan));
  return { facts, plan, jpeg, metadata: await sharp(jpeg).metadata(), pixels: await sharp(jpeg).raw().toBuffer() };
}

describe('facts of a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('%s is read to its end', async (format) => {
    expect(await pictureFacts(await flat(640, 360).toFormat(format).toBuffer())).toEqual({ format, size: { width: 640, height: 360 }, frames: 1 });
  });

  test('a photo that lies on its side by its camera is upright', async () => {
    const facts = await pictureFacts(await flat(640, 360).jpeg().withMetadata({ orientation: 6 }).toBuffer());
    expect(facts.size).toEqual({ width: 360, height: 640 });
  });

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('a %s that is cut short has a fault, not a size', async (format) => {
    const bytes = await noise(400, 300).toFormat(format).toBuffer();
    expect(await pictureFacts(bytes.subarray(0, bytes.length * 0.7))).toEqual({ format, fault: expect.stringMatching(/\S/u) });
  });

  test('a file of noughts after the first bytes of a JPEG has a fault', async () => {
    expect(await pictureFacts(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500)]))).toEqual({
      format: 'jpeg',
      fault: expect.stringMatching(/\S/u),
    });
  });

  test('an SVG never reaches a decoder, whatever it is called', async () => {
    expect(await pictureFacts(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>'))).toEqual({ format: 'svg' });
  });

  test('the frames of an animation are counted', async () => {
    const frames = [await flat(640, 360).png().toBuffer(), await flat(640, 360).negate().png().toBuffer()];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await pictureFacts(gif)).toEqual({ format: 'gif', size: { width: 640, height: 360 }, frames: 2 });
  });

  test('are kept in the store: a second build reads them and not the picture', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'own-'));
    const file = join(folder, 'own.jpg');
    await writeFile(file, await flat(640, 360).jpeg().toBuffer());
    const open = () => openCardStore(join(folder, 'cards'), { now: Date.now, logger: { warn: vi.fn() } });
    const facts = await keptFacts(file, '0123456789abcdef', open());
    await writeFile(file, 'no picture any more');
    expect([facts.size?.width, await keptFacts(file, '0123456789abcdef', open())]).toEqual([640, facts]);
  });
});

describe('a picture is brought to its form', () => {
  test.each<[string, () => Promise<Buffer>]>([
    ['WebP', () => flat().webp().toBuffer()],
    ['AVIF', () => flat().avif({ effort: 0 }).toBuffer()],
    ['TIFF', () => flat().tiff().toBuffer()],
    ['CMYK', () => flat().toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bit', () => flat().toColourspace('rgb16').png().toBuffer()],
    ['another profile', () => flat().withIccProfile('p3').jpeg().toBuffer()],
    ['grey', () => flat().greyscale().toColourspace('b-w').png().toBuffer()],
    [
      'with data of a camera',
      () =>
        flat()
          .withExif({ IFD0: { Copyright: 'Ada' } })
          .jpeg()
          .toBuffer(),
    ],
  ])('%s: a JPEG of the declared size, sRGB, opaque, without metadata, of the same colour', async (name, make) => {
    const { plan, metadata, pixels } = await shared(await make());
    const { format, width, height, space, depth, channels, exif, icc, orientation } = metadata;
    expect({ format, width, height, space, depth, channels, exif, icc, orientation }).toEqual({
      format: 'jpeg',
      width: plan.width,
      height: plan.height,
      space: 'srgb',
      depth: 'uchar',
      channels: 3,
      exif: undefined,
      icc: undefined,
      orientation: undefined,
    });
    expect([width, height]).toEqual([1200, 675]);
    const wish = name === 'grey' ? [pixels[0], pixels[0], pixels[0]] : [0xb3, 0x36, 0x1b];
    const off = wish.map((value, channel) => Math.abs((value ?? 0) - (pixels[channel] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(name === 'CMYK' ? 30 : 6);
  });

  test('what is transparent shows the paper of the theme', async () => {
    const clear = await sharp({ create: { width: 1200, height: 630, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { plan, pixels } = await shared(clear);
    const paper = [1, 3, 5].map((at) => Number.parseInt(plan.ground.slice(at, at + 2), 16));
    expect([plan.ground, Math.max(...paper.map((value, channel) => Math.abs(value - (pixels[channel] ?? 0)))) < 4]).toEqual([
      sampleSite('en').config.theme.light.paper,
      true,
    ]);
  });

  test('a photo that lies on its side stands up', async () => {
    const halves = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#000000' } })
      .composite([{ input: { create: { width: 450, height: 1200, channels: 3, background: '#ffffff' } }, left: 0, top: 0 }])
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { metadata, pixels } = await shared(halves);
    const lightAt = (x: number, y: number) => (pixels[(y * 1200 + x) * 3] ?? 0) > 128;
    expect([metadata.width, metadata.height, lightAt(0, 0), lightAt(1199, 0), lightAt(0, 899), lightAt(1199, 899)]).toEqual([
      1200,
      900,
      true,
      true,
      false,
      false,
    ]);
  });

  test('an animation gives its first frame', async () => {
    const frames = [await flat(640, 360).png().toBuffer(), await flat(640, 360).negate().png().toBuffer()];
    const { metadata, pixels } = await shared(
      await sharp(frames, { join: { animated: true } })
        .webp({ lossless: true })
        .toBuffer(),
    );
    expect([metadata.height, Math.abs((pixels[0] ?? 0) - 0xb3) < 6]).toEqual([360, true]);
  });

  test('a heavy photo loses quality until it is light', async () => {
    const soft = await noise(1500, 800).blur(1.2).png().toBuffer();
    const { jpeg, plan } = await shared(soft);
    const finest = await sharp(soft).resize(plan.width, plan.height).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer();
    expect([finest.length > GOOD_BYTES, jpeg.length <= GOOD_BYTES]).toEqual([true, true]);
  });
});

test('the same file gives the same bytes', async () => {
  const bytes = await readFile('content/blog/en/how-link-previews-work/cover.jpg');
  expect((await shared(bytes)).jpeg.equals((await shared(bytes)).jpeg)).toBe(true);
});
