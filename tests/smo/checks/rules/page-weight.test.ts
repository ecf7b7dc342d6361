import { describe, expect, test } from 'vitest';
import { defaultBudgets } from '#smo/checks/budgets.ts';
import { pageWeight } from '#smo/checks/rules/page-weight.ts';
import { findingsIn } from '../../../support/example-site.ts';

const picture = (address: string) => `<img src="${address}" alt="The market at noon.">`;
const article = { kind: 'article' } as const;

/** What a page is told whose kind has these budgets. */
const told = (example: Parameters<typeof findingsIn>[1], budget?: object) =>
  findingsIn(pageWeight, { page: article, ...example }, budget && { budgets: { article: budget } }).map(({ message }) => message);

describe('a page over the budget of its kind', () => {
  const body = picture('/a.jpg') + picture('/b.jpg') + picture('/b.jpg');
  const files = { 'a.jpg': { bytes: 70_000 }, 'b.jpg': { bytes: 250_000 } };

  test('is told what it has, what it may have, what weighs most and what to do', () => {
    const [finding] = findingsIn(pageWeight, { page: article, body, files }, { budgets: { article: { pictures: 300_000 } } });
    expect(finding).toMatchInlineSnapshot(`
      {
        "hint": "take pictures out, or crop and shrink them: 1,600 pixels in width are enough; or allow more in src/site/site.config.ts: budgets: { article: { pictures: 320000 } }",
        "message": "the article has 320,000 bytes of pictures, budget 300,000; the heaviest: /b.jpg 250,000, /a.jpg 70,000",
        "repair": [
          {
            "field": "cover",
          },
        ],
      }
    `);
  });

  test('is an error where the owner has set the budget, a warning where it is ours', () => {
    const heavy = { 'a.jpg': { bytes: defaultBudgets.article.pictures + 1 } };
    const found = (options?: object) => findingsIn(pageWeight, { page: article, body: picture('/a.jpg'), files: heavy }, options);
    expect(found().map(({ severity }) => severity)).toEqual(['warn']);
    expect(found({ budgets: { article: { pictures: 1000 } } }).map(({ severity }) => severity)).toEqual([undefined]);
    expect(found({ budgets: { term: { pictures: 1000 } } }).map(({ severity }) => severity)).toEqual(['warn']);
    expect(found({ budgets: { article: { pictures: 9_000_000, total: 9_000_000 } } })).toEqual([]);
  });

  test('may have as much as the budget says, to the byte', () => {
    expect(told({ body, files }, { pictures: 320_000 })).toEqual([]);
    expect(told({ body, files }, { pictures: 319_999 })).toHaveLength(1);
  });
});

test('our own budgets are for the pages that we have built; those of the owner hold for any', () => {
  const example = { body: picture('/a.jpg'), files: { 'a.jpg': { bytes: 5_000_000 } } };
  expect(findingsIn(pageWeight, example)).toEqual([]);
  expect(findingsIn(pageWeight, example, { budgets: { article: { pictures: 100_000 } } })).toHaveLength(1);
});

test.each([
  [
    'styles in the page and in files, but for print',
    '<style>p{color:red}</style><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/p.css" media="print">',
    'styles',
    '/a.css 9,000, <style> in the page 12',
  ],
  [
    'scripts in the page and in files, but no data',
    '<script>let a</script><script type="module" src="/a.js"></script>',
    'scripts',
    '/a.js 7,000, <script> in the page 5',
  ],
])('counts %s', (_title, inHead, measure, heaviest) => {
  const files = { 'a.css': { bytes: 9000 }, 'p.css': { bytes: 800 }, 'a.js': { bytes: 7000 } };
  const [message] = told({ head: { extra: inHead }, files }, { [measure]: 1 });
  expect(message).toMatch(new RegExp(`the heaviest: ${heaviest}$`, 'u'));
});

test('counts of a picture the largest file of the format that browsers choose first', () => {
  const files = { 's.avif': { bytes: 20_000 }, 'l.avif': { bytes: 60_000 }, 'l.webp': { bytes: 90_000 } };
  const body = '<picture><source type="image/avif" srcset="/s.avif 480w, /l.avif 1280w"><img src="/l.webp" srcset="/l.webp 1280w" alt="The market."></picture>';
  expect(told({ body, files }, { pictures: 1 })).toEqual(['the article has 60,000 bytes of pictures, budget 1; the heaviest: /l.avif 60,000']);
  expect(told({ body: `${body}${picture('/l.webp')}`, files }, { pictures: 1 })[0]).toMatch(/^the article has 150,000 bytes/u);
});

test('names what stands before the tags of the preview', () => {
  const head = { charset: `<meta charset="utf-8"><style>${'a'.repeat(5000)}</style>` };
  expect(told({ head }, { head: 4000 })).toEqual([
    expect.stringMatching(/^the article has [67],\d{3} bytes up to the end of its preview tags, budget 4,000; the heaviest: <style> in the page 5,000$/u),
  ]);
});

test('what is of another host or missing weighs nothing', () => {
  expect(told({ body: picture('https://other.example/a.jpg') + picture('/gone.jpg') }, { pictures: 0 })).toEqual([]);
});

test('a budget that is none is refused', () => {
  expect(() => pageWeight.start({ budgets: { post: { html: 1 } } })).toThrow();
  expect(() => pageWeight.start({ budgets: { article: { html: -1 } } })).toThrow();
  expect(() => pageWeight.start({ budgets: { article: { weight: 1 } } })).toThrow();
});
