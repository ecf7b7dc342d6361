import { readFileSync } from 'node:fs';
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import { beforeAll, expect, test } from 'vitest';
import type { CardFonts } from '#smo/cards/index.ts';
import { layText } from '../../../src/smo/cards/draw/lay-text.ts';
import { sfntBytes } from '../../../src/smo/cards/fonts/sfnt.ts';
import type { TextSlot } from '../../../src/smo/cards/template.ts';
import { testCardFonts } from '../../support/card-fonts.ts';

/*
 * HarfBuzz is the reference: each line is shaped here as its own visual stretches, written down by hand from left to right,
 * and must come out with the same glyphs at the same places.
 */

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await testCardFonts((src) => !/noto-sans-(?:jp|kr|sc)/u.test(src));
});

const SIZE = 100;

function ours(text: string, locale: string, dir: 'ltr' | 'rtl') {
  const slot: TextSlot = {
    kind: 'text',
    id: 'line',
    box: { x: 0, y: 0, width: 4000, height: 200 },
    text,
    role: 'display',
    weight: 700,
    color: '#000000',
    fit: { max: SIZE, min: SIZE },
    lineHeight: 1,
    maxLines: 1,
  };
  const outcome = layText(slot, 0, { fonts, locale, dir });
  if (!outcome || !('laid' in outcome)) throw new Error(`not laid out: ${JSON.stringify(outcome)}`);
  const { glyphs, boxes } = outcome.laid;
  const [left = 0, baseline = 0] = [boxes[0]?.x, glyphs[0] && Math.round(glyphs[0].y)];
  return { glyphs: glyphs.map(({ id, x }) => ({ id, x: Math.round((x - left) * 10) / 10 })), y: glyphs.map(({ y }) => Math.round((y - baseline) * 10) / 10) };
}

async function reference(stretches: readonly (readonly [file: string, script: string, direction: 'ltr' | 'rtl', text: string])[], locale: string) {
  const glyphs: { id: number; x: number }[] = [];
  let x = 0;
  for (const [file, script, direction, text] of stretches) {
    const face = new Face(new Blob(await sfntBytes(readFileSync(`node_modules/@fontsource/${file}-700-normal.woff`))));
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
    buffer.setScript(script);
    buffer.setLanguage(locale);
    shape(new Font(face), buffer);
    const places = buffer.getGlyphPositions();
    for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0 } = places[index] ?? {};
      glyphs.push({ id: codepoint, x: Math.round(((x + xOffset) / face.upem) * SIZE * 10) / 10 });
      x += xAdvance;
    }
  }
  return glyphs;
}

const arabic = 'noto-sans-arabic/files/noto-sans-arabic-arabic';
const hebrew = 'noto-sans-hebrew/files/noto-sans-hebrew-hebrew';
const hindi = 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari';
const thai = 'noto-sans-thai/files/noto-sans-thai-thai';
const latin = 'bricolage-grotesque/files/bricolage-grotesque-latin';

test.each([
  ['Arabic letters join and carry their marks', 'ar', 'rtl', 'مُعايَنةُ الرّابِطِ', [[arabic, 'Arab', 'rtl', 'مُعايَنةُ الرّابِطِ']]],
  ['Arabic lam and alef are one glyph', 'ar', 'rtl', 'لا إله', [[arabic, 'Arab', 'rtl', 'لا إله']]],
  ['Hebrew points sit on their letters', 'he', 'rtl', 'שָׁלוֹם', [[hebrew, 'Hebr', 'rtl', 'שָׁלוֹם'.normalize('NFC')]]],
  ['Devanagari syllables are reordered and stacked', 'hi', 'ltr', 'कड़ियाँ विद्यार्थी', [[hindi, 'Deva', 'ltr', 'कड़ियाँ विद्यार्थी'.normalize('NFC')]]],
  ['Thai marks stand over one another', 'th', 'ltr', 'น้ำปี่ผู้', [[thai, 'Thai', 'ltr', 'น้ำปี่ผู้']]],
] as const)('%s', async (_name, locale, dir, text, stretches) => {
  expect(ours(text, locale, dir).glyphs).toEqual(await reference(stretches, locale));
});

test('Latin words, numbers and brackets in Hebrew stand in the order of UAX #9, brackets mirrored', async () => {
  const leftToRight = [
    [hebrew, 'Hebr', 'rtl', 'אב'],
    [latin, 'Latn', 'rtl', ') '],
    [latin, 'Latn', 'ltr', 'Open'],
    [latin, 'Hebr', 'rtl', ' ('],
    [latin, 'Hebr', 'ltr', '2026'],
    [hebrew, 'Hebr', 'rtl', 'שלום '],
  ] as const;
  expect(ours('שלום 2026 (Open) אב', 'he', 'rtl').glyphs).toEqual(await reference(leftToRight, 'he'));
});

test('marks stand at their own height, not on the baseline', () => {
  expect(new Set(ours('مُعايَنة', 'ar', 'rtl').y).size).toBeGreaterThan(1);
});
