import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Site } from '#smo';
import type { CardKit } from './card-kit.ts';
import { openCardStore } from './card-store.ts';
import { ProblemsError } from './problems-error.ts';

export interface WriteCardsOptions {
  readonly site: Site;
  readonly kit: CardKit;
  /** Where cards survive a build. */
  readonly storeFolder: string;
  /** The build's output. */
  readonly dist: string;
  readonly logger: AstroIntegrationLogger;
}

/**
 * Gives every shared page's card a name in the build: those in the store are linked, the others drawn first. When no
 * card is missing, nothing that draws is loaded.
 * @throws {ProblemsError} when a card cannot be drawn as it should be
 */
export async function writeCards({ site, kit, storeFolder, dist, logger }: WriteCardsOptions): Promise<void> {
  const store = openCardStore(storeFolder, { now: Date.now, logger });
  const plans = site.all.flatMap((page) => kit.plan(page, site) ?? []);
  const known = await Promise.all(plans.map((plan) => store.get(plan.fingerprint)));
  const missing = plans.filter((_, index) => known[index] === undefined);
  const unique = [...new Map(missing.map((plan) => [plan.fingerprint, plan])).values()];
  try {
    await kit.draw(unique, async (plan, bytes) => {
      await store.put(plan.fingerprint, bytes);
    });
  } catch (error) {
    if (error instanceof ProblemsError) logger.error(`\n${error.text}\n`);
    throw error;
  }
  for (const plan of plans) {
    const target = join(dist, plan.path);
    await mkdir(dirname(target), { recursive: true });
    await store.link(plan.fingerprint, target);
  }
  await store.prune();
  logger.info(`${plans.length} share cards, ${unique.length} drawn`);
}
