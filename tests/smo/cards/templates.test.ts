import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { cardSizes, cardTemplates, composeCard, defineCardTemplate, planCard, type CardFonts } from '#smo/cards/index.ts';
import { installedCardFonts, testCardFonts } from '../../support/card-fonts.ts';
import { sampleSite } from '../../support/card-samples.ts';

const mark = '<svg viewBox="0 0 64 64"><path d="M0 0h64v64z"/></svg>';
let fonts: CardFonts;
beforeAll(async () => {
  fonts = await testCardFonts((src) => !/noto-sans-(?:jp|kr|sc)/u.test(src));
});

const ids = Object.keys(cardTemplates);

test('each template is a file of its name in the folder, and each file is registered', () => {
  const files = readdirSync('src/smo/cards/templates')
    .map((file) => file.replace('.ts', ''))
    .filter((file) => !['index', 'decor'].includes(file));
  expect(files.toSorted()).toEqual(ids.toSorted());
  expect(
    Object.values(cardTemplates)
      .map((template) => template.id)
      .toSorted(),
  ).toEqual(ids.toSorted());
});

test('an id or version that cannot stand in an address is refused', () => {
  const render = () => ({ ground: '', slots: [] });
  expect(() => defineCardTemplate({ id: 'My Card', version: 1, format: 'jpeg', render })).toThrow('expected kebab-case');
  expect(() => defineCardTemplate({ id: 'card', version: 0.5, format: 'jpeg', render })).toThrow('expected a whole number');
});

const cases = Object.entries(cardTemplates).flatMap(([id, template]) =>
  Object.entries(cardSizes).flatMap(([sizeName, size]) => ['en', 'ru', 'ar', 'th'].map((language) => ({ id, sizeName, language, template, size }))),
);

test.each(cases)('$id at $sizeName in $language: every text is whole and on the card, none over another', ({ template, size, language }) => {
  const site = sampleSite(language, { cover: true });
  const kind = { article: 'article', author: 'author', list: 'home', quote: 'article', term: 'term', topic: 'topic' } as const;
  const [page] = site.of(kind[template.id as keyof typeof kind], language);
  if (!page) throw new Error('no page');
  const { texts, problems } = composeCard(
    planCard(page, site, { fonts: installedCardFonts(), mark, size, template, photoOf: (file) => ({ file, digest: file }) }),
    fonts,
  );
  const boxes = texts.flatMap((text) => text.boxes.map((box) => ({ id: text.slot.id, ...box })));
  const outside = boxes.filter((box) => box.x < 0 || box.y < 0 || box.x + box.width > size.width || box.y + box.height > size.height);
  const over = boxes.filter((box, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          other.id !== box.id &&
          box.x < other.x + other.width &&
          other.x < box.x + box.width &&
          box.y + 2 < other.y + other.height &&
          other.y + 2 < box.y + box.height,
      ),
  );
  expect({ problems, outside, over }).toEqual({ problems: [], outside: [], over: [] });
  expect(texts.find((text) => text.slot.id === 'title')?.size).toBeGreaterThanOrEqual(48);
  // What crops keep: title and brand stand in the middle square, and in the middle two thirds of a 2:1 cut.
  const edge = Math.min(size.width, size.height);
  const essence = texts.filter((text) => ['title', 'brand'].includes(text.slot.id)).flatMap((text) => text.boxes);
  if (size.width > size.height) {
    for (const box of essence)
      expect(box.x >= (size.width - edge) / 2 && box.x + box.width <= (size.width + edge) / 2 && box.y >= 15 && box.y + box.height <= size.height - 15).toBe(
        true,
      );
  }
});

test('a title whose words are too long for the column leaves it rather than being cut', () => {
  const site = sampleSite('de');
  const [page] = site.of('article', 'de');
  if (!page) throw new Error('no page');
  const { texts } = composeCard(planCard(page, site, { fonts: installedCardFonts(), mark }), fonts);
  const title = texts.find((text) => text.slot.id === 'title');
  expect({ wide: title?.wide, text: title?.lines.join(' ') }).toEqual({ wide: true, text: page.title });
});

test('languages that are read from the right have the column mirrored', () => {
  const left = (language: string) => {
    const site = sampleSite(language);
    const [page] = site.of('article', language);
    if (!page) throw new Error('no page');
    const { slots } = planCard(page, site, { fonts: [], mark }).design;
    return slots.find((slot) => slot.id === 'brand')?.box.x ?? 0;
  };
  expect([left('en'), left('ar')]).toEqual([381, 540]);
});
