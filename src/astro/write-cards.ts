import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { formatProblems, type Page, type Site } from '#smo';
import { formerCardNames } from '#smo/cards/index.ts';
import { emptyLedger, identityOf, type Ledger } from '#smo/ledger/index.ts';
import type { CardKit, SharePlan } from './card-kit.ts';
import { openCardStore } from './card-store.ts';
import { drawInThread } from './card-thread.ts';
import { ProblemsError } from './problems-error.ts';

/** So few cards are drawn where the build runs: a thread takes longer to load what draws than they take. */
const FEW = 32;

export interface BeginCardsOptions {
  readonly site: Site;
  readonly kit: CardKit;
  /** Where cards survive a build. */
  readonly storeFolder: string;
  readonly logger: AstroIntegrationLogger;
}

interface FinishCardsOptions {
  /** The names that cards had before: they get the present card of their page. Default: none. */
  readonly ledger?: Ledger | undefined;
  /** The build's output. */
  readonly dist: string;
  /** Is told how many cards there are, and how many of them had to be drawn. */
  readonly count?: ((cards: { readonly all: number; readonly drawn: number }) => void) | undefined;
}

export type WriteCardsOptions = BeginCardsOptions & FinishCardsOptions;

/** Cards that are being drawn. */
export interface BegunCards {
  /** What a page links as its share picture, known before it is drawn. */
  planOf(page: Page): SharePlan | undefined;
  /**
   * Waits for what is being drawn, and gives every shared page's card or own picture a name in the build. Cards that were
   * published under other names keep them.
   * @returns the name of a page's card in `cards/`
   * @throws {ProblemsError} when one cannot be made as it should be
   */
  finish(options: FinishCardsOptions): Promise<(page: Page) => string | undefined>;
  /** Ends the drawing, for a build that has failed elsewhere. */
  stop(): Promise<void>;
}

/** Begins the cards and finishes them at once. */
export async function writeCards({ site, kit, storeFolder, logger, ...rest }: WriteCardsOptions): Promise<(page: Page) => string | undefined> {
  return (await beginCards({ site, kit, storeFolder, logger })).finish(rest);
}

/**
 * Plans the cards and own pictures of all shared pages, and begins to draw those that are not in the store: in a thread of
 * its own, while pages are rendered. When none is missing, nothing that draws is loaded; a few are drawn at the end.
 */
export async function beginCards({ site, kit, storeFolder, logger }: BeginCardsOptions): Promise<BegunCards> {
  const store = openCardStore(storeFolder, { now: Date.now, logger });
  const planned = await Promise.all(site.all.map(async (page) => ({ page, plan: await kit.sharePlan(page, site, store) })));
  const plans = planned.flatMap(({ plan }) => plan ?? []);
  const known = await Promise.all(plans.map((plan) => store.get(plan.fingerprint)));
  // What has problems is judged again even if an earlier build made the same picture.
  const missing = plans.filter(({ problems }, index) => known[index] === undefined || problems.some(({ severity }) => severity === 'error'));
  const unique = [...new Map(missing.map((plan) => [plan.fingerprint, plan])).values()];
  const thread = kit.origin && unique.length > FEW ? drawInThread({ origin: kit.origin, storeFolder, plans: unique }, store) : undefined;
  const drawn = () =>
    thread?.drawn() ??
    kit.draw(unique, async (plan, bytes) => {
      await store.put(plan.fingerprint, bytes);
    });
  const planOf = new Map(planned.map(({ page, plan }) => [page, plan]));
  return {
    planOf: (page) => planOf.get(page),
    stop: async () => thread?.stop(),
    async finish({ ledger = emptyLedger, dist, count }) {
      const warnings = plans.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'warn'));
      if (warnings.length > 0) logger.warn(`\n${formatProblems(warnings)}\n`);
      try {
        await drawn();
      } catch (error) {
        if (error instanceof ProblemsError) logger.error(`\n${formatProblems(error.problems)}\n`);
        throw error;
      }
      await mkdir(join(dist, 'cards'), { recursive: true });
      for (const plan of plans) await store.link(plan.fingerprint, join(dist, plan.path));
      for (const [name, plan] of formerCards(planned, ledger)) await store.link(plan.fingerprint, join(dist, 'cards', name));
      await store.prune();
      count?.({ all: plans.length, drawn: unique.length });
      const names = new Map(planned.flatMap(({ page, plan }) => (plan ? [[page, plan.path.slice(plan.path.lastIndexOf('/') + 1)] as const] : [])));
      return (page) => names.get(page);
    },
  };
}

/** What stands at the names that pages' cards had before: the card that each has now. */
function formerCards(planned: readonly { readonly page: Page; readonly plan: SharePlan | undefined }[], { entries }: Ledger): Map<string, SharePlan> {
  const byName = new Map(
    planned.flatMap(({ page, plan }) => {
      const key = identityOf(page);
      const names = key === undefined ? [] : (entries.get(key)?.cards ?? []);
      return plan ? names.map((name) => [name, plan] as const) : [];
    }),
  );
  const free = new Set(
    formerCardNames(
      [...byName.keys()],
      planned.flatMap(({ plan }) => plan ?? []),
    ),
  );
  return new Map([...byName].filter(([name]) => free.has(name)));
}
