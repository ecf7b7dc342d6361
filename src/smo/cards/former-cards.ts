import type { CardPlan } from './plan.ts';

/** A name that this product gives: no other may become a file. */
const cardName = /^[a-z0-9-]+-[0-9a-f]{16}\.jpg$/u;

/**
 * The names in `cards/` under which a page's present card must be found as well, because it had them once and networks
 * still ask for them. Those that pages have now are left out: what stands there is newer.
 * @param former names of all cards the page has had, the present one may be among them
 * @param present the cards of all pages as they are planned now
 */
export function formerCardNames(former: readonly string[], present: readonly Pick<CardPlan, 'path'>[]): string[] {
  const taken = new Set(present.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  return [...new Set(former)].filter((name) => cardName.test(name) && !taken.has(name));
}
