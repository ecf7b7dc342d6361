import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contentFiles, postText } from './bench/build-content.ts';
import { termName, titleOf } from './bench/build-prose.ts';
import { readResults, resultsFolder, type Results } from './bench/table-results.ts';
import { benchTable } from './bench/table-rows.ts';
import { targetsTable } from './bench/table-targets.ts';
import { withResults } from './bench/table-text.ts';

const numbers = Array.from({ length: 10_000 }, (_, number) => number);

test('the texts that builds are measured with are the same in each run', () => {
  const { locale, slug, title, text } = postText(7);
  expect({ locale, slug, title, again: postText(7).text === text, others: postText(8).text === text }).toMatchInlineSnapshot(`
    {
      "again": true,
      "locale": "it",
      "others": false,
      "slug": "post-7",
      "title": "Prima i listini prezzi, poi le campagne invernali: una prova",
    }
  `);
  expect(text.slice(0, 600)).toMatchInlineSnapshot(`
    "---
    id: post-7
    title: "Prima i listini prezzi, poi le campagne invernali: una prova"
    description: "Tutti preparano le richieste aperte; pochi si chiedono se le sedi locali sono pronti. La risposta è breve."
    published: 2012-01-04
    authors: [bruno]
    topics: [feeds, glossary]
    ---

    Gli autori ospiti sembrano le campagne invernali finché qualcuno non conta, anche se il bilancio dice altro. In molti rapporti manca evergreen attribution, e con esso il motivo. Le lettere dei clienti sembrano le richieste aperte finché qualcuno non conta, e finora nessuno strumento lo ha cambiato.

    ## Sul telefono i list"
  `);
});

test('titles and descriptions of the measured posts are as long as those of real posts, and no title comes twice', () => {
  const titles = numbers.map(titleOf);
  expect(titles.filter(({ length }) => length < 30 || length > 70)).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  const descriptions = numbers.slice(0, 600).map((number) => /^description: "(.*)"$/mu.exec(postText(number).text)?.[1] ?? '');
  expect(descriptions.filter(({ length }) => length < 100 || length > 150)).toEqual([]);
});

test('a thousand measured terms have a thousand names', () => {
  expect(new Set(numbers.slice(0, 1000).map(termName)).size).toBe(1000);
});

test('ten measured posts use every component between them, and each has code, links and a term', () => {
  const texts = numbers.slice(0, 10).map((number) => postText(number).text);
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/^<([A-Z]\w+)/gmu)].map(([, name]) => name)));
  expect([...used].toSorted()).toEqual(['Callout', 'Definition', 'FAQ', 'Flow', 'Post', 'Question', 'Quote', 'Stat', 'Steps', 'Table', 'Video']);
  const without = (sign: string) => texts.filter((text) => !text.includes(sign)).length;
  expect(['```', '](https://', '\n- ', '\n## '].map(without)).toEqual([0, 0, 0, 0]);
  expect(texts.some((text) => text.includes('](post:post-'))).toBe(true);
  expect(texts.some((text) => text.includes('](./'))).toBe(true);
});

test('a measured site has its posts in three languages, its terms in each of them, and pictures that differ', async () => {
  const files = await contentFiles({ posts: 6, terms: 2 });
  expect(Object.keys(files).filter((path) => path.endsWith('.mdx'))).toEqual([
    ...['en', 'it', 'de', 'en', 'it', 'de'].map((locale, number) => `content/blog/${locale}/post-${number}.mdx`),
    ...[0, 1].flatMap((number) => ['en', 'it', 'de'].map((locale) => `content/glossary/${locale}/term-${number}.mdx`)),
  ]);
  const pictures = Object.entries(files).flatMap(([path, data]) => (path.endsWith('.jpg') ? [Buffer.from(data).toString('base64')] : []));
  expect([pictures.length, new Set(pictures).size]).toEqual([12, 12]);
});

const run = (way: string, state: string, round: number, cpu: number) => ({
  way,
  state,
  round,
  failed: false,
  figures: { cpu, wall: cpu / 2, peak: 100 * cpu, pages: 10, ...(way === 'ours' && { all: 9, drawn: round }) },
});

const found: Results = {
  bench: 'build',
  machine: { date: '2026-06-01', cores: 2, processor: 'A processor', memoryGiB: 8, system: 'linux', versions: { node: '26.0.0' } },
  size: { posts: 1000, terms: 60 },
  flags: '',
  rounds: 3,
  runs: [
    ...[30, 80, 40].map((cpu, index) => run('ours', 'cold', index + 1, cpu)),
    ...[20, 40, 32].map((cpu, index) => run('plain', 'cold', index + 1, cpu)),
    { ...run('eleventy', 'cold', 1, 1), failed: true },
  ],
};

test('a table of builds has medians, and ratios of what was built in the same round', () => {
  expect(benchTable(found)).toMatchInlineSnapshot(`
    "**Whole builds, 1,000 posts, 60 terms in 3 languages**, 3 rounds, medians

    | build | HTML files | cards drawn | CPU s | wall s | peak MiB | CPU to plain Astro | wall to plain | peak to plain |
    |---|---|---|---|---|---|---|---|---|
    | Passaparola, nothing kept | 10 | 2 | 40.0 | 20.0 | 4000 | 1.50 (1.25–2.00) | 1.50 (1.25–2.00) | 1.50 (1.25–2.00) |
    | plain Astro, nothing kept | 10 | – | 32.0 | 16.0 | 3200 | 1 | 1 | 1 |
    | Eleventy, Markdown, nothing kept (failed once) | – | – | – | – | – | – | – | – |"
  `);
});

test('a table of another bench has its own columns, and ratios to what it is compared with', () => {
  const card = (way: string, round: number, ms: number) => ({ way, state: 'cold', round, failed: false, figures: { ms, wall: 2 * ms, kib: 80 } });
  const runs = [card('ours', 1, 10), card('naive', 1, 40), card('ours', 2, 12), card('naive', 2, 40)];
  expect(benchTable({ ...found, bench: 'cards', size: { cards: 2000 }, rounds: 2, runs })).toMatchInlineSnapshot(`
    "**Cards of 1200×630, 2,000 of them, whole processes**, 2 rounds, medians

    | way | CPU ms a card | wall ms a card | KiB a card | peak MiB | CPU to satori + sharp | wall to satori + sharp |
    |---|---|---|---|---|---|---|
    | Passaparola, JPEG | 11.0 | 22.0 | 80 | – | 0.28 (0.25–0.30) | 0.28 (0.25–0.30) |
    | satori + sharp, PNG | 40.0 | 80.0 | 80 | – | 1 | 1 |"
  `);
  expect(() => benchTable({ ...found, bench: 'carts' })).toThrow('results are of a bench "carts", expected build, cards');
});

test('targets are met by the median, and say when nothing was measured', () => {
  expect(targetsTable([found]).split('\n').slice(2, 6)).toMatchInlineSnapshot(`
    [
      "| 1,000 posts, nothing kept: CPU to plain Astro | 1.6, aim 1.2 | 1.50 (1.25–2.00) | yes |",
      "| … wall time to plain Astro | 1.25, aim 1 | 1.50 (1.25–2.00) | **no** |",
      "| … CPU to the usual assembly | 0.45 | – | not measured |",
      "| … CPU to plain Astro when all cards are there | 1.2 | – | not measured |",
    ]
  `);
});

test('the results in the README are those of the last run', () => {
  const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
  expect(withResults(readme, readResults(resultsFolder)) ?? readme).toBe(readme);
});
