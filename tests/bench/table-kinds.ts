import type { Case } from './table-figures.ts';

/** How the results of one bench are told as a table. */
interface Kind {
  /** What was measured, of a size. */
  readonly about: (size: Readonly<Record<string, number>>) => string;
  /** Head of the first column, which names the way and the state. */
  readonly subject: string;
  /** By their names in the results, in the order in which they are told. */
  readonly ways: Readonly<Record<string, string>>;
  /** Left out where a bench knows but one. */
  readonly states?: Readonly<Record<string, string>>;
  readonly columns: readonly Column[];
  /** What the ratios of a row are to: a row of the same table. */
  readonly base?: (of: Case) => Case;
}

interface Column {
  readonly head: string;
  readonly figure: string;
  /** Of the median; `ratio` tells the figure as a ratio to that of the base. */
  readonly digits: number | 'ratio';
}

const count = (value = NaN): string => value.toLocaleString('en');

/** Ways of whole sites, in a build and in dev. */
const siteWays = { ours: 'Passaparola', plain: 'plain Astro', assembly: 'usual assembly', eleventy: 'Eleventy, Markdown' };
const posts = (size: Readonly<Record<string, number>>) => `${count(size['posts'])} posts, ${count(size['terms'])} terms in 3 languages`;
/** One thing measured beside a bare pass of parse5 over the same pages. */
const besideParser = [
  { head: 'CPU ms each', figure: 'ms', digits: 2 },
  { head: 'to parse5 alone', figure: 'ratio', digits: 2 },
] as const;

/** By the name of the bench. */
export const kinds: Readonly<Record<string, Kind>> = {
  build: {
    about: (size) => `Whole builds, ${posts(size)}`,
    subject: 'build',
    ways: siteWays,
    states: {
      cold: 'nothing kept',
      cards: 'nothing kept but the cards',
      warm: 'again, nothing changed',
      edited: 'again, one post edited',
      term: 'again, one term edited',
      template: 'again, template edited',
    },
    columns: [
      { head: 'HTML files', figure: 'pages', digits: 0 },
      { head: 'cards drawn', figure: 'drawn', digits: 0 },
      { head: 'CPU s', figure: 'cpu', digits: 1 },
      { head: 'wall s', figure: 'wall', digits: 1 },
      { head: 'peak MiB', figure: 'peak', digits: 0 },
      { head: 'CPU to plain Astro', figure: 'cpu', digits: 'ratio' },
      { head: 'wall to plain', figure: 'wall', digits: 'ratio' },
      { head: 'peak to plain', figure: 'peak', digits: 'ratio' },
    ],
    // With all cards there, it is a cold build that has less to do.
    base: ({ state }) => ({ way: 'plain', state: state === 'cards' ? 'cold' : state }),
  },
  cards: {
    about: ({ cards }) => `Cards of 1200×630, ${count(cards)} of them, whole processes`,
    subject: 'way',
    ways: {
      ours: 'Passaparola, JPEG',
      covers: '… each over a cover of its own',
      naive: 'satori + sharp, PNG',
      resvg: 'satori + @resvg/resvg-js, PNG',
      takumi: '@takumi-rs/core, PNG',
    },
    columns: [
      { head: 'CPU ms a card', figure: 'ms', digits: 1 },
      { head: 'wall ms a card', figure: 'wall', digits: 1 },
      { head: 'KiB a card', figure: 'kib', digits: 0 },
      { head: 'peak MiB', figure: 'peak', digits: 0 },
      { head: 'CPU to satori + sharp', figure: 'ms', digits: 'ratio' },
      { head: 'wall to satori + sharp', figure: 'wall', digits: 'ratio' },
    ],
    base: () => ({ way: 'naive', state: 'cold' }),
  },
  check: {
    about: ({ pages }) => `Checks and previews, ${count(pages)} pages`,
    subject: 'a page is',
    ways: {
      parse5: 'parsed by parse5 alone',
      'parse5 with places': '… with source locations',
      read: 'read into its facts (parsing included)',
      rules: '… and judged by all rules',
      unfurls: '… and shown as each network does',
      all: '… both',
    },
    columns: [...besideParser, { head: 'peak MiB', figure: 'peak', digits: 0 }],
  },
  dev: {
    about: (size) => `\`astro dev\`, ${posts(size)}`,
    subject: 'server',
    ways: siteWays,
    states: { first: 'first start', again: 'started again' },
    columns: [
      { head: 'ready after s', figure: 'ready', digits: 2 },
      { head: 'to plain Astro', figure: 'ready', digits: 'ratio' },
      { head: 'first page after s more', figure: 'page', digits: 2 },
      { head: 'to plain', figure: 'page', digits: 'ratio' },
    ],
    base: ({ state }) => ({ way: 'plain', state }),
  },
  feeds: {
    about: (size) => `Feeds, ${count(size['posts'])} posts of 5 topics and 5 authors`,
    subject: 'a post is',
    ways: {
      bare: 'parsed by parse5 alone, the whole page',
      parsed: 'found in its page and read',
      clean: '… and cleaned',
      html: '… and written as feed HTML',
      feeds: 'in all feeds, sitemap, oEmbed (all of the above included)',
      twins: 'written as Markdown (once cleaned)',
    },
    columns: besideParser,
  },
  glossary: {
    about: (size) => `Glossary, ${count(size['posts'])} posts of 800 words, terms of five forms`,
    subject: 'glossary',
    ways: { few: 'as asked', many: 'ten times as many' },
    columns: [
      { head: 'terms', figure: 'terms', digits: 0 },
      { head: 'links a post', figure: 'links', digits: 1 },
      { head: 'table of forms, CPU ms in all', figure: 'table', digits: 0 },
      { head: 'found in the source, CPU ms a post', figure: 'source', digits: 2 },
      { head: 'linked in the page', figure: 'page', digits: 2 },
      { head: 'both, to fewer terms', figure: 'both', digits: 'ratio' },
    ],
    base: () => ({ way: 'few', state: 'cold' }),
  },
  ledger: {
    about: ({ entries }) => `Ledger, ${count(entries)} entries, one in 20 moved`,
    subject: 'ledger',
    ways: { ours: 'read, compared, planned, written' },
    columns: [
      { head: 'CPU ms in all', figure: 'ms', digits: 0 },
      { head: 'MB', figure: 'megabytes', digits: 1 },
    ],
  },
  memory: {
    about: (size) => `Most memory of a cold build, ${posts(size)}`,
    subject: 'build',
    ways: siteWays,
    columns: [
      { head: 'resident MiB', figure: 'rss', digits: 0 },
      { head: 'heap of the main thread MiB', figure: 'heap', digits: 0 },
      { head: 'its buffers MiB', figure: 'buffers', digits: 0 },
      { head: 'resident to plain Astro', figure: 'rss', digits: 'ratio' },
    ],
    base: () => ({ way: 'plain', state: 'cold' }),
  },
};
