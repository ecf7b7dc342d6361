import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { formatProblems, type Page, type Site } from '#smo';
import { formerCardNames } from '#smo/cards/index.ts';
import { emptyLedger, identityOf, type Ledger } from '#smo/ledger/index.ts';
import type { CardKit, SharePlan } from './card-kit.ts';
import { openCardStore } from './card-store.ts';
import { ProblemsError } from './problems-error.ts';

export interface WriteCardsOptions {
  readonly site: Site;
  readonly kit: CardKit;
  /** The names that cards had before: they get the present card of their page. Default: none. */
  readonly ledger?: Ledger | undefined;
  /** Where cards survive a build. */
  readonly storeFolder: string;
  /** The build's output. */
  readonly dist: string;
  readonly logger: AstroIntegrationLogger;
  /** Is told how many cards there are, and how many of them had to be drawn. */
  readonly count?: ((cards: { readonly all: number; readonly drawn: number }) => void) | undefined;
}

/**
 * Gives every shared page's card or own picture a name in the build: those in the store are linked, the others made
 * first. When none is missing, nothing that draws is loaded. Cards that were published under other names keep them.
 * @returns the name of a page's card in `cards/`
 * @throws {ProblemsError} when one cannot be made as it should be
 */
export async function writeCards({
  site,
  kit,
  ledger = emptyLedger,
  storeFolder,
  dist,
  logger,
  count,
}: WriteCardsOptions): Promise<(page: Page) => string | undefined> {
  const store = openCardStore(storeFolder, { now: Date.now, logger });
  const planned = await Promise.all(site.all.map(async (page) => ({ page, plan: await kit.sharePlan(page, site, store) })));
  const plans = planned.flatMap(({ plan }) => plan ?? []);
  const warnings = plans.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'warn'));
  if (warnings.length > 0) logger.warn(`\n${formatProblems(warnings)}\n`);
  const known = await Promise.all(plans.map((plan) => store.get(plan.fingerprint)));
  // What has problems is judged again even if an earlier build made the same picture.
  const missing = plans.filter(({ problems }, index) => known[index] === undefined || problems.some(({ severity }) => severity === 'error'));
  const unique = [...new Map(missing.map((plan) => [plan.fingerprint, plan])).values()];
  try {
    await kit.draw(unique, async (plan, bytes) => {
      await store.put(plan.fingerprint, bytes);
    });
  } catch (error) {
    if (error instanceof ProblemsError) logger.error(`\n${error.text}\n`);
    throw error;
  }
  await mkdir(join(dist, 'cards'), { recursive: true });
  for (const plan of plans) await store.link(plan.fingerprint, join(dist, plan.path));
  for (const [name, plan] of formerCards(planned, ledger)) await store.link(plan.fingerprint, join(dist, 'cards', name));
  await store.prune();
  count?.({ all: plans.length, drawn: unique.length });
  logger.info(`${plans.length} share cards, ${unique.length} drawn`);
  const names = new Map(planned.flatMap(({ page, plan }) => (plan ? [[page, plan.path.slice(plan.path.lastIndexOf('/') + 1)] as const] : [])));
  return (page) => names.get(page);
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
