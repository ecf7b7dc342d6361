import { join, resolve } from 'node:path';
import type { CardKit, SharePlan } from '../../astro/card-kit.ts';
import { openCardStore, type CardStore } from '../../astro/card-store.ts';
import { openCards } from '../open-cards.ts';
import { isInShard, type Shard } from './shard.ts';

/** The cards that the next build will ask for, and where this machine keeps those it has. */
export interface PlannedCards {
  /** Each card once, in the order of the pages. */
  readonly plans: readonly SharePlan[];
  readonly store: CardStore;
  readonly kit: CardKit;
}

export interface PlannedCardsOptions {
  /** The folder of the site. */
  readonly root: string;
  /** Where cards are kept. Default: where the build keeps them, unless `cacheDir` of Astro has been set. */
  readonly store?: string | undefined;
  /** Default: all cards. */
  readonly shard?: Shard | undefined;
}

/** @throws Error with all problems of the content, or when the store cannot be used: what is brought here is to stay */
export async function plannedCards({ root, store: folder, shard }: PlannedCardsOptions): Promise<PlannedCards> {
  const { site, kit } = await openCards(root);
  const store = openCardStore(resolve(folder ?? join(root, 'node_modules/.astro/cards')), { now: Date.now, logger: { warn: refuse } });
  const plans = await Promise.all(site.all.map((page) => kit.sharePlan(page, site, store)));
  const unique = new Map(plans.flatMap((plan) => (plan ? [[plan.fingerprint, plan] as const] : [])));
  return { plans: [...unique.values()].filter(({ fingerprint }) => !shard || isInShard(fingerprint, shard)), store, kit };
}

/** Whether nothing stands against the card; what has errors is judged anew by each build, whoever has made a picture of it. */
export function isSound({ problems }: SharePlan): boolean {
  return !problems.some(({ severity }) => severity === 'error');
}

function refuse(message: string): never {
  throw new Error(message);
}
