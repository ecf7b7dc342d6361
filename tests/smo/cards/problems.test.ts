import { beforeAll, expect, test } from 'vitest';
import { cardProblems, composeCard, drawLayers, planCard, type CardFonts, type CardPlan } from '#smo/cards/index.ts';
import { formatProblem } from '#smo';
import { installedCardFonts, testCardFonts } from '../../support/card-fonts.ts';
import { sampleSite } from '../../support/card-samples.ts';

const mark = '<svg viewBox="0 0 64 64"><path d="M0 0h64v64z"/></svg>';
const base = (src: string) => /bricolage|literata/u.test(src);
let fonts: CardFonts;
beforeAll(async () => {
  fonts = await testCardFonts(base);
});

function plan(title: string, locale = 'en'): CardPlan {
  const site = sampleSite(locale, { title });
  const [page] = site.of('article', locale);
  if (!page) throw new Error('no page');
  return planCard(page, site, { fonts: installedCardFonts(base), mark });
}
const printed = (title: string): string => cardProblems(plan(title), fonts).map(formatProblem).join('\n');

test('a character that no font has is named with its place and the package that adds it', () => {
  expect(printed('Links in แ')).toMatchInlineSnapshot(`
    "content/blog/en/post.mdx:3:8  title: the share card cannot show “แ” (U+0E41): no configured font has it
      repair: npm install @fontsource/noto-sans-thai (draws Thai; cards find it by themselves)"
  `);
});

test('a glyph taken out of the font is an error, not a box', () => {
  const without: CardFonts = {
    ...fonts,
    faces: (role, weight, locale) =>
      fonts.faces(role, weight, locale).map((row) => row.map((face) => ({ ...face, has: (point) => point !== 0x77 && face.has(point) }))),
  };
  expect(cardProblems(plan('How it works'), without).map((problem) => problem.message)).toContain(
    'the share card cannot show “w” (U+0077): no configured font has it',
  );
});

test('an emoji without a picture is named', () => {
  expect(cardProblems(plan('A 🙂'), { ...fonts, emoji: () => undefined }).map((problem) => problem.rule)).toEqual(['card-missing-glyph']);
});

test('a title that is too long is a problem with its place, never cut', () => {
  expect(printed('word '.repeat(60))).toMatchInlineSnapshot(`
    "content/blog/en/post.mdx:3:8  title: “word word word word word word word word word word word word word word word word …” (299 characters, longest word 4) does not fit its share card (1200×630) at the smallest legible size, 48 px
      repair: keep the title and give the card a shorter one:
              share:
                title: …"
  `);
});

test('one word of eighty letters is a problem', () => {
  expect(cardProblems(plan('a'.repeat(80)), fonts).map((problem) => problem.rule)).toEqual(['card-title-too-long']);
});

test('a card with a problem is not drawn', async () => {
  await expect(drawLayers(plan('a'.repeat(80)), fonts)).rejects.toThrow('cannot be drawn');
});

test.each([
  ['only emoji', '👩🏽‍💻🇮🇹1️⃣'],
  ['controls, NUL and overrides', '\u0000\u202etitle\u202c\u0007'],
  ['marks stacked fifty high', `Zalgo a${'\u0323'.repeat(50)}`],
  ['only digits', '2026'],
  ['markup', '<script>alert(1)</script> & "quotes"'],
  ['a title of white space', ' \n\t '],
])('%s: a card without problems', (_name, title) => {
  const { texts, problems } = composeCard(plan(title), fonts);
  expect(problems).toEqual([]);
  // Whole, in the card, no smaller than 48 px.
  for (const { slot, size, boxes, glyphs, emoji } of texts.filter((text) => text.slot.id === 'title')) {
    expect([...glyphs, ...emoji.map((picture) => picture.box)].every(({ x, y }) => x > 0 && x < 1200 && y > 0 && y < 630)).toBe(true);
    expect(size).toBeGreaterThanOrEqual(48);
    for (const box of boxes)
      expect(box.x >= 0 && box.x + box.width <= 1200 && box.y >= slot.box.y - 1 && box.y + box.height <= slot.box.y + slot.box.height + 1).toBe(true);
  }
});

test('no text of a page is ever part of an SVG', async () => {
  const layers = await drawLayers(plan('<script>alert(1)</script>'), fonts);
  expect(layers.flatMap((layer) => ('svg' in layer ? layer.svg : [])).join()).not.toMatch(/script|alert/u);
});
