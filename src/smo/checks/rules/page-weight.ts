import { z } from 'zod';
import type { Page } from '../../page.ts';
import { budgetsSchema, defaultBudgets, type Budget, type Measure } from '../budgets.ts';
import { weightsOf, type Load } from '../page-weight.ts';
import { defineRule, type RepairPlace } from '../rule.ts';
import { layoutPlace } from '../social-tags.ts';

/** How a message says what was weighed, and what an owner does about it. */
const measures: Readonly<Record<Measure, { readonly has: string; readonly hint: string; readonly repair: readonly RepairPlace[] }>> = {
  html: { has: 'has # bytes of HTML', hint: 'divide the page, or move drawings, data and styles that stand in it into files', repair: [{ field: 'title' }] },
  styles: {
    has: 'has # bytes of styles',
    hint: 'leave out what the page has no use for; a rule in src/site/styles stands only in pages that have its elements',
    repair: [layoutPlace],
  },
  scripts: { has: 'has # bytes of scripts', hint: 'load a script only on pages that use it, or do without', repair: [layoutPlace] },
  pictures: {
    has: 'has # bytes of pictures',
    hint: 'take pictures out, or crop and shrink them: 1,600 pixels in width are enough',
    repair: [{ field: 'cover' }],
  },
  total: { has: 'weighs # bytes with all that it loads', hint: 'begin with the heaviest', repair: [{ field: 'cover' }] },
  head: {
    has: 'has # bytes up to the end of its preview tags',
    hint: 'put <title>, description, og:* and twitter:card right behind <meta charset="utf-8">, ahead of styles, scripts and data',
    repair: [layoutPlace],
  },
};

/** Culprits that a message names. */
const named = 3;

const inBytes = (count: number) => count.toLocaleString('en');

export const pageWeight = defineRule({
  id: 'page-weight',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each page keeps to the budget of its kind: an error beyond one of the configuration, a warning beyond one of ours.',
    why: 'A reader who follows a shared link has nothing of the site yet, and is often on a telephone: what the page loads is what he waits for.',
    breaks: ['readers'],
    source: 'house',
  },
  options: z.strictObject({
    budgets: budgetsSchema
      .default({})
      .describe('Bytes by kind of page and measure, as `budgets` of the configuration has them; what is not named keeps our default.'),
  }),
  examples: {
    fails: {
      page: { kind: 'article' },
      body: '<p><img src="/photos/market.jpg" alt="The market at noon."></p>',
      files: { 'photos/market.jpg': { bytes: 4_100_000 } },
    },
    passes: {
      page: { kind: 'article' },
      body: '<p><img src="/photos/market.jpg" alt="The market at noon."></p>',
      files: { 'photos/market.jpg': { bytes: 110_000 } },
    },
  },
  *page(page, { site, kind, page: known, options }) {
    if (kind === undefined) return;
    const own: Budget = options.budgets[kind] ?? {};
    // Our figures are those of our layouts; another generator's pages keep to what their owner has set.
    const ours: Budget = known ? defaultBudgets[kind] : {};
    const limits = order.flatMap((measure) => {
      const limit = own[measure] ?? ours[measure];
      return limit === undefined ? [] : [{ measure, limit }];
    });
    if (limits.length === 0) return;
    const weights = weightsOf(page, site);
    for (const { measure, limit } of limits) {
      const { bytes, by } = weights[measure];
      if (bytes <= limit) continue;
      const { has, hint, repair } = measures[measure];
      yield {
        message: `${nouns[kind]} ${has.replace('#', inBytes(bytes))}, budget ${inBytes(limit)}${heaviest(by)}`,
        hint: `${hint}; or allow more in src/site/site.config.ts: budgets: { ${kind}: { ${measure}: ${bytes} } }`,
        repair,
        ...(own[measure] === undefined && { severity: 'warn' as const }),
      };
    }
  },
});

const order = ['html', 'styles', 'scripts', 'pictures', 'head', 'total'] as const satisfies readonly Measure[];

const nouns: Readonly<Record<Page['kind'], string>> = {
  home: 'the home page',
  list: 'the list',
  article: 'the article',
  term: 'the term',
  topic: 'the topic page',
  author: 'the author page',
  page: 'the page',
};

function heaviest(by: readonly Load[]): string {
  const first = by.toSorted((a, b) => b.bytes - a.bytes).slice(0, named);
  return first.length === 0 ? '' : `; the heaviest: ${first.map(({ name, bytes }) => `${name} ${inBytes(bytes)}`).join(', ')}`;
}
