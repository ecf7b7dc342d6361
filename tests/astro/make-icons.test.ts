import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IconFile, makeIcons } from '#astro/icons/make-icons.ts';

const input = { svg: '', name: 'Officina Verdi', themeColor: '#b3361b', paper: '#fbf7f0', ink: '#1d1a17' };
let files: IconFile[];
let svg: string;

beforeAll(async () => {
  svg = await readFile(new URL('../../src/site/brand/mark.svg', import.meta.url), 'utf8');
  files = await makeIcons({ ...input, svg });
});

function data(name: string): Buffer {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`makeIcons gave no ${name}`);
  return file.data;
}

/** The pictures in an icon, read from its directory: the written side, and what the PNG itself says. */
async function icoPictures(icon: Buffer): Promise<{ written: number; width: number; height: number; format: string }[]> {
  const pictures = [];
  for (let entry = 6; entry < 6 + 16 * icon.readUInt16LE(4); entry += 16) {
    const offset = icon.readUInt32LE(entry + 12);
    const { width, height, format } = await sharp(icon.subarray(offset, offset + icon.readUInt32LE(entry + 8))).metadata();
    pictures.push({ written: icon.readUInt8(entry), width, height, format });
  }
  return pictures;
}

/** Red, green and blue of a pixel. */
async function pixel(picture: Buffer, x: number, y: number): Promise<number[]> {
  return [...(await sharp(picture).removeAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())];
}

describe('icons', () => {
  it('gives the same seven files in the same order', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'icon.svg',
      'favicon.ico',
      'apple-touch-icon.png',
      'icon-192.png',
      'icon-512.png',
      'site.webmanifest',
      'share.jpg',
    ]);
  });

  it('copies the mark as it is, with its style for dark colour schemes', () => {
    expect(data('icon.svg').toString()).toBe(svg);
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
  });

  it('puts 32 and 16 pixels into favicon.ico, and nothing after them', async () => {
    const icon = data('favicon.ico');
    expect(await icoPictures(icon)).toEqual([
      { written: 32, width: 32, height: 32, format: 'png' },
      { written: 16, width: 16, height: 16, format: 'png' },
    ]);
    expect([icon.readUInt16LE(0), icon.readUInt16LE(2)]).toEqual([0, 1]);
    expect(icon.readUInt32LE(22 + 12) + icon.readUInt32LE(22 + 8)).toBe(icon.length);
  });

  it.each([
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ])('draws %s opaque, %i pixels wide, the mark clear of the corners', async (name, side) => {
    const { width, height } = await sharp(data(name)).metadata();
    expect({ width, height, opaque: (await sharp(data(name)).stats()).isOpaque }).toEqual({ width: side, height: side, opaque: true });
    expect(await pixel(data(name), 0, 0)).toEqual([0xfb, 0xf7, 0xf0]);
  });

  it('keeps the mark of maskable icons inside the circle that every mask leaves', async () => {
    const { data: pixels, info } = await sharp(data('icon-512.png')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const far = Array.from({ length: info.width * info.height }, (_, at) => at)
      .filter((at) => Math.hypot((at % 512) - 255.5, Math.floor(at / 512) - 255.5) > 512 * 0.4)
      .filter((at) => pixels[at * info.channels] !== 0xfb);
    expect(far.length).toBe(0);
  });

  it('writes a manifest with the site’s name, colours and icons', () => {
    expect(JSON.parse(data('site.webmanifest').toString())).toEqual({
      name: 'Officina Verdi',
      short_name: 'Officina Verdi',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
      theme_color: '#b3361b',
      background_color: '#fbf7f0',
      display: 'browser',
    });
  });

  it('draws the default share card at 1200×630 in at most 150 kB, the mark in the middle when there is no font for the name', async () => {
    const card = data('share.jpg');
    const { width, height, format, isProgressive } = await sharp(card).metadata();
    expect({ width, height, format, isProgressive }).toEqual({ width: 1200, height: 630, format: 'jpeg', isProgressive: true });
    expect(card.length).toBeLessThan(150_000);
    const [red = 0, green = 0] = await pixel(card, 550, 315);
    expect(red - green).toBeGreaterThan(80);
  });

  it('makes the same bytes from the same mark', async () => {
    expect(await makeIcons({ ...input, svg })).toEqual(files);
  });
});
