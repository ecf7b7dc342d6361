import type { SharePlan } from '../../astro/card-kit.ts';
import { eachAtOnce } from './each-at-once.ts';
import { isSound, type PlannedCards } from './planned-cards.ts';
import { openedCard } from './sealed-card.ts';
import type { SharedStorage } from './shared-storage.ts';

/** What became of a card that was to be fetched. */
export type Pulled = 'here' | 'fetched' | 'absent' | 'faulty';

/** Cards in memory at once; each waits for the storage most of the time. */
const AT_ONCE = 8;

/**
 * Fetches the planned cards that are not here. One whose bytes are not those of the planned picture is left out; the next
 * build draws it.
 * @throws StorageAway when the storage fails; what has been fetched until then stays
 */
export async function pullCards(
  { plans, store }: Pick<PlannedCards, 'plans' | 'store'>,
  storage: Pick<SharedStorage, 'get'>,
  tell: (plan: SharePlan, pulled: Pulled, fault?: string) => void,
): Promise<void> {
  await eachAtOnce(plans.filter(isSound), AT_ONCE, async (plan) => {
    if (await store.get(plan.fingerprint)) return tell(plan, 'here');
    const value = await storage.get(plan.fingerprint);
    if (!value) return tell(plan, 'absent');
    const card = await openedCard(plan, value);
    if ('fault' in card) return tell(plan, 'faulty', card.fault);
    await store.put(plan.fingerprint, card.bytes);
    tell(plan, 'fetched');
  });
}
