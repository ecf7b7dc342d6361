import { expect, test } from 'vitest';
import { summaryLines } from '#astro/build-summary.ts';

const stages = [
  { name: 'pages', seconds: 8.14 },
  { name: 'cards', seconds: 0.3 },
];

test('what a build has done stands in five lines', () => {
  const lines = summaryLines({
    pages: 2493,
    made: 12,
    cards: { all: 1309, drawn: 1 },
    feeds: 621,
    errors: 0,
    warnings: 28,
    report: { drawn: 200, pages: 1313 },
    stages,
    output: '/site/dist/',
    files: { unchanged: 6000, files: 6727 },
  });
  expect(lines).toEqual([
    '2,493 pages: 12 made, 2,481 as they were; the site is in /site/dist/',
    '1,309 cards: 1 drawn, 1,308 reused',
    '621 feeds; 6,000 of its 6,727 files are as they were',
    '28 warnings, see above; the report is in smo-report/index.html, with previews of 200 of 1,313 pages',
    '8.4 s: pages 8.1, cards 0.3',
  ]);
});

test('the first build of a small site has nothing to compare with', () => {
  const lines = summaryLines({ pages: 1, made: 1, cards: { all: 1, drawn: 1 }, feeds: 0, errors: 0, warnings: 0, stages, output: 'dist/' });
  expect(lines).toEqual([
    '1 page: 1 made, 0 as they were; the site is in dist/',
    '1 card: 1 drawn, 0 reused',
    '0 feeds',
    'no problems',
    '8.4 s: pages 8.1, cards 0.3',
  ]);
});
