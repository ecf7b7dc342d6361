import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { GOOD_BYTES, makeRasterizer } from '#astro/rasterize.ts';
import {
  LEAST_CONTRAST,
  cardSizes,
  contrast,
  contrastProblems,
  coverage,
  defineCardTemplate,
  drawLayers,
  luminance,
  planCard,
  type CardFonts,
  type CardSize,
  type PlanOptions,
} from '#smo/cards/index.ts';
import { installedCardFonts, testCardFonts } from '../support/card-fonts.ts';
import { sampleSite } from '../support/card-samples.ts';

const mark = readFileSync('src/site/brand/mark.svg', 'utf8');
const sources = installedCardFonts();
let fonts: CardFonts;
beforeAll(async () => {
  fonts = await testCardFonts((src) => /bricolage|literata|arabic/u.test(src));
});

interface Wish extends Partial<PlanOptions> {
  readonly language?: string;
  readonly kind?: 'article' | 'term' | 'topic' | 'author' | 'home';
  readonly title?: string;
  readonly photo?: string;
}

async function layersOf({ language = 'en', kind = 'article', title, photo, ...options }: Wish = {}) {
  const site = sampleSite(language, { cover: photo !== undefined, ...(title && { title }) });
  const [page] = site.of(kind, site.config.defaultLocale);
  if (!page) throw new Error('no page');
  const plan = planCard(page, site, { fonts: sources, mark, ...(photo && { photoOf: () => ({ file: photo, digest: photo }) }), ...options });
  return { plan, layers: await drawLayers(plan, fonts) };
}

async function card(wish: Wish = {}, rasterizer = makeRasterizer()) {
  const { plan, layers } = await layersOf(wish);
  return rasterizer.card(layers, plan);
}

async function flatPhoto(color: string, { width, height }: CardSize = cardSizes.link): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'card-')), 'photo.png');
  // A chequered picture: the worst ground for text.
  const squares = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><pattern id="p" width="80" height="80" patternUnits="userSpaceOnUse"><rect width="80" height="80" fill="${color}"/><rect width="40" height="40" fill="#808080"/></pattern></defs><rect width="100%" height="100%" fill="url(#p)"/></svg>`;
  await sharp(Buffer.from(squares)).png().toFile(file);
  return file;
}

test('the file is what the plan declares: JPEG, sRGB, opaque, of its size, without metadata, at most 300 KB', async () => {
  const { plan } = await layersOf();
  const { bytes, width, height, type } = await card();
  const { format, width: fileWidth, height: fileHeight, space, hasAlpha, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
  expect({ format, fileWidth, fileHeight, space, hasAlpha, exif, icc, xmp, orientation }).toEqual({
    format: 'jpeg',
    fileWidth: plan.width,
    fileHeight: plan.height,
    space: 'srgb',
    hasAlpha: false,
    exif: undefined,
    icc: undefined,
    xmp: undefined,
    orientation: undefined,
  });
  expect({ width, height, type }).toEqual({ width: plan.width, height: plan.height, type: plan.type });
  expect(bytes.byteLength).toBeLessThanOrEqual(GOOD_BYTES);
});

test('the same card gives the same bytes, whatever was drawn before it', async () => {
  const used = makeRasterizer();
  await card({ kind: 'term', theme: 'dark' }, used);
  await card({ title: 'Other words altogether' }, used);
  expect(Buffer.compare((await card({}, used)).bytes, (await card()).bytes)).toBe(0);
});

test.each(Object.entries(cardSizes))('a card of size %s has that size', async (_name, size) => {
  const { width, height } = await sharp((await card({ size })).bytes).metadata();
  expect({ width, height }).toEqual(size);
});

test.each((['article', 'term', 'topic', 'author', 'home'] as const).flatMap((kind) => (['light', 'dark'] as const).map((theme) => ({ kind, theme }))))(
  '$kind, $theme: every text is legible on what is behind it',
  async (wish) => {
    const { contrasts } = await card(wish);
    expect(Object.entries(contrasts).filter(([, ratio]) => ratio < LEAST_CONTRAST)).toEqual([]);
    expect(Object.keys(contrasts)).toContain('title');
  },
);

test.each(['#ffffff', '#ffe000', '#000000', '#9a9a9a'])('text over a photo of %s is legible on every pixel', async (color) => {
  const { contrasts } = await card({ photo: await flatPhoto(color) });
  expect(Math.min(...Object.values(contrasts))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
});

test('the scrim is stronger where the text’s own colour is paler', async () => {
  const photo = await flatPhoto('#ffffff');
  const template = defineCardTemplate({
    id: 'pale',
    version: 1,
    format: 'jpeg',
    render: () => ({
      ground: '',
      slots: [
        {
          kind: 'photo',
          id: 'cover',
          box: { x: 0, y: 0, ...cardSizes.link },
          photo: { file: photo, digest: photo },
          shape: 'rectangle',
          scrim: { color: '#000000' },
        },
        {
          kind: 'text',
          id: 'title',
          box: { x: 300, y: 60, width: 600, height: 500 },
          text: 'Pale words',
          role: 'display',
          weight: 700,
          color: '#8c8c8c',
          fit: { max: 90, min: 48 },
          lineHeight: 1.1,
          maxLines: 3,
        },
      ],
    }),
  });
  expect((await card({ template })).contrasts['title']).toBeGreaterThanOrEqual(LEAST_CONTRAST);
});

test('the scrim leaves the sides of a photo as they are seen', async () => {
  const { bytes } = await card({ photo: await flatPhoto('#ffffff') });
  const pixels = await sharp(bytes).raw().toBuffer();
  expect(luminance([pixels[3 * 1195] ?? 0, pixels[3 * 1195 + 1] ?? 0, pixels[3 * 1195 + 2] ?? 0])).toBeGreaterThan(0.1);
});

test('a text that cannot be read on its ground is told by its contrast', async () => {
  const template = defineCardTemplate({
    id: 'grey',
    version: 1,
    format: 'jpeg',
    render: () => ({
      ground: '<rect width="1200" height="630" fill="#777777"/>',
      slots: [
        {
          kind: 'text',
          id: 'title',
          box: { x: 60, y: 60, width: 1000, height: 400 },
          text: 'Grey on grey',
          role: 'display',
          weight: 700,
          color: '#888888',
          fit: { max: 90, min: 48 },
          lineHeight: 1.1,
          maxLines: 3,
        },
      ],
    }),
  });
  const { contrasts } = await card({ template });
  expect(contrasts['title']).toBeCloseTo(contrast(luminance([0x77, 0x77, 0x77]), luminance([0x88, 0x88, 0x88])), 2);
  expect(contrastProblems((await layersOf({ template })).plan, contrasts).map((problem) => problem.message)).toEqual([
    'the text "title" of the card template "grey" has a contrast of 1.3:1 with what is behind it, expected at least 4.5:1',
  ]);
});

test('letters are really drawn: the title’s box has pixels of its colour', async () => {
  const { plan, layers } = await layersOf();
  const { bytes } = await makeRasterizer().card(layers, plan);
  const glyphs = layers.find((layer) => layer.kind === 'glyphs' && layer.id === 'title');
  const [box] = glyphs?.kind === 'glyphs' ? glyphs.boxes : [];
  if (!box) throw new Error('no title');
  const { channels } = await sharp(bytes)
    .extract({ left: Math.round(box.x), top: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) })
    .stats();
  expect({ dark: (channels[0]?.min ?? 255) < 50, light: (channels[0]?.max ?? 0) > 230 }).toEqual({ dark: true, light: true });
});

test('an outline covers each pixel by its area, as librsvg draws it', async () => {
  const face = fonts.faces('display', 700, 'en')[0]?.[0];
  const id = face?.shape('g', 'Latn', false, 'en')[0]?.id;
  if (!face || id === undefined) throw new Error('no glyph');
  const size = 120;
  const outline = face.outline(id);
  const mask = coverage(outline, size, 0);
  if (!mask) throw new Error('no coverage');
  const codes = ['M', 'L', 'Q', 'C'];
  const lengths = [2, 2, 4, 6];
  let path = '';
  for (let at = 0; at < outline.length;) {
    const code = outline[at] ?? 0;
    const numbers = outline
      .slice(at + 1, at + 1 + (lengths[code] ?? 0))
      .map((value, index) => (index % 2 ? -value * size - mask.top : value * size - mask.left));
    path += `${code === 0 && path ? 'Z' : ''}${codes[code]}${numbers.join(' ')}`;
    at += 1 + numbers.length;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${mask.width}" height="${mask.height}"><path d="${path}Z"/></svg>`;
  const theirs = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  const differences = Array.from(mask.alpha, (value, index) => Math.abs(value - (theirs[index] ?? 0)));
  expect({ worst: Math.max(...differences) < 24, mean: differences.reduce((sum, value) => sum + value, 0) / differences.length < 0.6 }).toEqual({
    worst: true,
    mean: true,
  });
});

test('emoji are in colour, joined ones and flags too', async () => {
  const { layers } = await layersOf({ title: 'A 👩🏽‍💻 in 🇮🇹 is 1️⃣' });
  expect(layers.filter((layer) => layer.kind === 'picture').map((layer) => (layer.kind === 'picture' ? layer.svg.includes('<svg') : false))).toEqual([
    true,
    true,
    true,
  ]);
  const { bytes } = await card({ title: '🇮🇹🇮🇹🇮🇹' });
  const pixels = await sharp(bytes).raw().toBuffer();
  const greens = Array.from({ length: pixels.length / 3 }, (_, index) => index * 3).filter(
    (at) => (pixels[at + 1] ?? 0) > (pixels[at] ?? 0) + 60 && (pixels[at + 1] ?? 0) > (pixels[at + 2] ?? 0) + 40,
  );
  expect(greens.length).toBeGreaterThan(500);
});

test('nodes are drawn by satori, their padding counted in', async () => {
  const box = { x: 100, y: 100, width: 200, height: 100 };
  const template = defineCardTemplate({
    id: 'node',
    version: 1,
    format: 'jpeg',
    render: () => ({
      ground: '<rect width="1200" height="630" fill="#ffffff"/>',
      slots: [
        {
          kind: 'node',
          id: 'bar',
          box,
          node: { type: 'div', props: { style: { width: '100%', height: '100%', boxSizing: 'border-box', padding: 40, backgroundColor: '#ff0000' } } },
        },
      ],
    }),
  });
  const pixels = await sharp((await card({ template })).bytes)
    .raw()
    .toBuffer();
  const red = (x: number, y: number) => (pixels[(y * 1200 + x) * 3 + 1] ?? 255) < 60;
  expect([red(104, 104), red(296, 196), red(96, 96), red(306, 150), red(200, 206)]).toEqual([true, true, false, false, false]);
});

test('memory stays flat: what is kept from other cards is bounded', async () => {
  const rasterizer = makeRasterizer();
  for (let number = 0; number < 20; number++) await card({ title: `Card number ${number}` }, rasterizer);
  const before = process.memoryUsage();
  for (let number = 20; number < 140; number++) await card({ title: `Card number ${number}` }, rasterizer);
  const after = process.memoryUsage();
  expect((after.arrayBuffers + after.external - before.arrayBuffers - before.external) / 2 ** 20).toBeLessThan(60);
});

test('a photo that several cards show is read once', async () => {
  const rasterizer = makeRasterizer();
  const photo = await flatPhoto('#ffe000');
  const first = await card({ photo }, rasterizer);
  await rm(photo);
  expect(Buffer.compare((await card({ photo }, rasterizer)).bytes, first.bytes)).toBe(0);
});
