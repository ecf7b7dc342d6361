import { figureOf, pairedFigure, ratioOf, spreadText, type Case, type Spread } from './table-figures.ts';
import type { Results } from './table-results.ts';

interface Target {
  readonly says: string;
  readonly atMost: number;
  /** Where it should come to in the end. */
  readonly aim?: number;
  readonly digits?: number;
  /** Nothing where it was not measured. */
  readonly measured: (of: Measured) => Spread | undefined;
}

/** The results of a bench by its number of posts. */
type Measured = (bench: 'build' | 'dev', posts: number) => Results | undefined;

const ours = (state: string): Case => ({ way: 'ours', state });
const plain = (state: string): Case => ({ way: 'plain', state });

/** A ratio within one size. */
const ratio = (posts: number, one: Case, other: Case, figure: string, bench: 'build' | 'dev' = 'build') => ({
  measured: (of: Measured) => {
    const found = of(bench, posts);
    return found && ratioOf(found, [one, other], figure);
  },
});

/** The ratio of two sizes' medians, which no round has in common; divided by how many pages each has where `perPage`. */
const growth = (posts: readonly [number, number], perPage: boolean) => ({
  measured: (of: Measured): Spread | undefined => {
    const [small, large] = posts.map((size) => {
      const found = of('build', size);
      const cpu = found && figureOf(found, ours('cold'), 'cpu')?.median;
      const pages = found && figureOf(found, ours('cold'), 'pages')?.median;
      return cpu !== undefined && pages !== undefined ? cpu / (perPage ? pages : 1) : undefined;
    });
    if (small === undefined || large === undefined) return undefined;
    const value = large / small;
    return { median: value, least: value, most: value };
  },
});

const targets: readonly Target[] = [
  { says: '1,000 posts, nothing kept: CPU to plain Astro', atMost: 1.6, aim: 1.2, ...ratio(1000, ours('cold'), plain('cold'), 'cpu') },
  { says: '… wall time to plain Astro', atMost: 1.25, aim: 1, ...ratio(1000, ours('cold'), plain('cold'), 'wall') },
  { says: '… CPU to the usual assembly', atMost: 0.45, ...ratio(1000, ours('cold'), { way: 'assembly', state: 'cold' }, 'cpu') },
  { says: '… CPU to plain Astro when all cards are there', atMost: 1.2, ...ratio(1000, ours('cards'), plain('cold'), 'cpu') },
  { says: 'nothing changed: CPU to plain Astro’s rebuild', atMost: 0.45, ...ratio(1000, ours('warm'), plain('warm'), 'cpu') },
  { says: '… wall time to plain Astro’s rebuild', atMost: 0.45, ...ratio(1000, ours('warm'), plain('warm'), 'wall') },
  { says: 'one post edited: CPU to our build with nothing kept', atMost: 0.3, ...ratio(1000, ours('edited'), ours('cold'), 'cpu') },
  { says: '… CPU to plain Astro’s rebuild', atMost: 0.5, ...ratio(1000, ours('edited'), plain('edited'), 'cpu') },
  { says: '… wall time to plain Astro’s rebuild', atMost: 0.5, ...ratio(1000, ours('edited'), plain('edited'), 'wall') },
  {
    says: '… cards drawn',
    atMost: 1,
    digits: 0,
    measured: (of) => {
      const found = of('build', 1000);
      return found && figureOf(found, ours('edited'), 'drawn');
    },
  },
  { says: '5,000 posts: peak memory to plain Astro', atMost: 0.6, ...ratio(5000, ours('cold'), plain('cold'), 'peak') },
  { says: '… CPU to that of 1,000 posts', atMost: 5, ...growth([1000, 5000], false) },
  { says: '10,000 posts, 1,000 terms: CPU a page to that of 1,000 posts', atMost: 1.25, ...growth([1000, 10_000], true) },
  {
    says: '… peak memory, MiB',
    atMost: 24 * 1024,
    aim: 4 * 1024,
    digits: 0,
    measured: (of) => {
      const found = of('build', 10_000);
      return found && figureOf(found, ours('cold'), 'peak');
    },
  },
  { says: '`astro dev`, 1,000 posts, first start: ready, to plain Astro', atMost: 1.3, ...ratio(1000, ours('first'), plain('first'), 'ready', 'dev') },
  { says: '… started again: ready, to plain Astro', atMost: 1.3, ...ratio(1000, ours('again'), plain('again'), 'ready', 'dev') },
  {
    says: '… first page, seconds more than plain Astro',
    atMost: 0.5,
    measured: (of) => {
      const found = of('dev', 1000);
      return found && pairedFigure(found, [ours('first'), plain('first')], 'page', (one, other) => one - other);
    },
  },
];

/** What was promised, line by line: measured or not, met or not, by the median. */
export function targetsTable(all: readonly Results[]): string {
  const of: Measured = (bench, posts) => all.find((found) => found.bench === bench && found.size['posts'] === posts);
  const rows = targets.map(({ says, atMost, aim, digits = 2, measured }) => {
    const value = measured(of);
    const met = !value ? 'not measured' : value.median > atMost ? '**no**' : aim === undefined || value.median > aim ? 'yes' : 'yes, and the aim';
    return `| ${says} | ${atMost}${aim === undefined ? '' : `, aim ${aim}`} | ${spreadText(value, digits)} | ${met} |`;
  });
  return ['| target | at most | measured | met |', '|---|---|---|---|', ...rows].join('\n');
}
