import { z } from 'zod';

/** The kinds of pages that have budgets, as the site's model has them. */
const kinds = z.enum(['home', 'list', 'article', 'term', 'topic', 'author', 'page']);

const bytes = z.int().min(0).optional();

/** What a page may weigh at most, in bytes of its files as they lie in the folder, before a host compresses them. */
const budget = z.strictObject({
  /** All together: the page, its styles, scripts, preloaded fonts and pictures. */
  total: bytes,
  /** The HTML file with all that stands in it. */
  html: bytes,
  /** Styles in the page and in its files; those for print are left out. */
  styles: bytes,
  /** Scripts in the page and in its files; data such as JSON-LD is none. */
  scripts: bytes,
  /** Each picture by the largest file that a browser may choose for it. */
  pictures: bytes,
  /** Where the last tag of the preview ends; networks stop reading sooner or later. */
  head: bytes,
});

export type Budget = z.output<typeof budget>;
export type Measure = keyof Budget;

/** The `budgets` key of the configuration, by kind of page. */
export const budgetsSchema = z.partialRecord(kinds, budget);
export type Budgets = z.output<typeof budgetsSchema>;

/**
 * Twice of what the demonstration needs in HTML, styles and scripts (2026-11-22), in round bytes; lists of hundreds of items
 * and the pictures of a long post have room. Where the head ends, `head-meta-within-32kb` judges for all kinds alike.
 */
export const defaultBudgets = {
  home: { html: 60_000, styles: 24_000, scripts: 8_000, pictures: 500_000, total: 700_000 },
  list: { html: 500_000, styles: 30_000, scripts: 8_000, pictures: 1_000_000, total: 1_500_000 },
  article: { html: 150_000, styles: 36_000, scripts: 8_000, pictures: 1_500_000, total: 1_800_000 },
  term: { html: 100_000, styles: 36_000, scripts: 8_000, pictures: 800_000, total: 1_000_000 },
  topic: { html: 500_000, styles: 24_000, scripts: 8_000, pictures: 1_500_000, total: 2_000_000 },
  author: { html: 500_000, styles: 24_000, scripts: 8_000, pictures: 1_500_000, total: 2_000_000 },
  page: { html: 150_000, styles: 36_000, scripts: 8_000, pictures: 1_500_000, total: 1_800_000 },
} as const satisfies Budgets;
