import { isSound, type PlannedCards } from './planned-cards.ts';

/**
 * Draws the planned cards that are not here, as a build would.
 * @returns how many had to be drawn
 * @throws Error with all problems of all of them
 */
export async function drawCards({ plans, store, kit }: PlannedCards): Promise<number> {
  const known = await Promise.all(plans.map(({ fingerprint }) => store.get(fingerprint)));
  const missing = plans.filter((plan, index) => known[index] === undefined || !isSound(plan));
  await kit.draw(missing, async ({ fingerprint }, bytes) => void (await store.put(fingerprint, bytes)));
  return missing.length;
}
