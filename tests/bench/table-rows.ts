import { figureOf, ratioOf, spreadText, type Case } from './table-figures.ts';
import type { Results } from './table-results.ts';

const ways: Readonly<Record<string, string>> = { ours: 'Passaparola', plain: 'plain Astro', assembly: 'usual assembly', eleventy: 'Eleventy, Markdown' };
const states: Readonly<Record<string, string>> = {
  cold: 'nothing kept',
  cards: 'nothing kept but the cards',
  warm: 'again, nothing changed',
  edited: 'again, one post edited',
  term: 'again, one term edited',
  template: 'again, template edited',
  first: 'first start',
  again: 'started again',
};
const count = (value: number): string => value.toLocaleString('en');

/** A bench of one size as a Markdown table under a line that says what it is of. */
export function benchTable(found: Results): string {
  const { bench, size, rounds } = found;
  const about = `**${bench === 'dev' ? '`astro dev`' : 'Whole builds'}, ${count(size.posts)} posts, ${count(size.terms)} terms in 3 languages**, ${rounds === 1 ? 'one round' : `${rounds} rounds, medians`}`;
  const rows = casesOf(found).map((of) => (bench === 'dev' ? devRow(found, of) : buildRow(found, of)));
  return [about, '', ...(bench === 'dev' ? devHead : buildHead), ...rows].join('\n');
}

/** Each way and state that was measured, ordered as they are known above. */
function casesOf({ runs }: Results): readonly Case[] {
  return Object.keys(ways).flatMap((way) =>
    Object.keys(states).flatMap((state) => (runs.some((run) => run.way === way && run.state === state) ? { way, state } : [])),
  );
}

const buildHead = [
  '| build | HTML files | cards drawn | CPU s | wall s | peak MiB | CPU to plain Astro | wall to plain | peak to plain |',
  '|---|---|---|---|---|---|---|---|---|',
];

function buildRow(found: Results, of: Case): string {
  // With all cards there, it is a cold build that has less to do.
  const plain = { way: 'plain', state: of.state === 'cards' ? 'cold' : of.state };
  const cells = [
    ...[
      ['pages', 0],
      ['drawn', 0],
      ['cpu', 1],
      ['wall', 1],
      ['peak', 0],
    ].map(([figure = '', digits]) => figureOf(found, of, String(figure))?.median.toFixed(Number(digits)) ?? '–'),
    ...['cpu', 'wall', 'peak'].map((figure) => (of.way === 'plain' ? '1' : spreadText(ratioOf(found, [of, plain], figure), 2))),
  ];
  return `| ${nameOf(found, of)} | ${cells.join(' | ')} |`;
}

const devHead = ['| server | ready after s | to plain Astro | first page after s more | to plain |', '|---|---|---|---|---|'];

function devRow(found: Results, of: Case): string {
  const plain = { way: 'plain', state: of.state };
  const cells = ['ready', 'page'].flatMap((figure) => [
    figureOf(found, of, figure)?.median.toFixed(2) ?? '–',
    of.way === 'plain' ? '1' : spreadText(ratioOf(found, [of, plain], figure), 2),
  ]);
  return `| ${nameOf(found, of)} | ${cells.join(' | ')} |`;
}

function nameOf({ runs }: Results, { way, state }: Case): string {
  const failed = runs.filter((run) => run.way === way && run.state === state && run.failed).length;
  return `${ways[way] ?? way}, ${states[state] ?? state}${failed > 0 ? ` (failed ${failed === 1 ? 'once' : `${failed} times`})` : ''}`;
}
