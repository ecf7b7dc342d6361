import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SharePlan } from '../../astro/card-kit.ts';
import { cardFile } from '../../astro/card-files.ts';
import { eachAtOnce } from './each-at-once.ts';
import { isSound, type PlannedCards } from './planned-cards.ts';
import { openedCard, sealedCard } from './sealed-card.ts';
import type { SharedStorage } from './shared-storage.ts';

/** What became of a card that was to be sent. */
export type Pushed = 'there' | 'sent' | 'replaced' | 'absent' | 'faulty';

export interface PushOptions {
  /** Whether what the storage holds is fetched and judged, and replaced where it cannot be used. Default: it is left as it is. */
  readonly mend?: boolean;
}

const AT_ONCE = 8;

/**
 * Sends the planned cards that are here and that the storage lacks. What it has stays.
 * @throws StorageAway when the storage fails; what has been sent until then stays
 */
export async function pushCards(
  { plans, store }: Pick<PlannedCards, 'plans' | 'store'>,
  storage: Pick<SharedStorage, 'has' | 'get' | 'put'>,
  tell: (plan: SharePlan, pushed: Pushed, fault?: string) => void,
  { mend = false }: PushOptions = {},
): Promise<void> {
  const holds = async (plan: SharePlan): Promise<'whole' | 'broken' | undefined> => {
    if (!mend) return (await storage.has(plan.fingerprint)) ? 'whole' : undefined;
    const value = await storage.get(plan.fingerprint);
    return value && ('fault' in (await openedCard(plan, value)) ? 'broken' : 'whole');
  };
  await eachAtOnce(plans.filter(isSound), AT_ONCE, async (plan) => {
    const { fingerprint } = plan;
    const path = await store.get(fingerprint);
    if (!path) return tell(plan, 'absent');
    const held = await holds(plan);
    if (held === 'whole') return tell(plan, 'there');
    const bytes = await readFile(path);
    // The store looks at the bytes of a file only when its times are odd; what leaves this machine is looked at.
    if (cardFile('', fingerprint, bytes).path !== basename(path)) return tell(plan, 'faulty', `it was changed after it was drawn; remove ${path}`);
    await storage.put(fingerprint, sealedCard(fingerprint, bytes));
    tell(plan, held ? 'replaced' : 'sent');
  });
}
