import { previewNetworks, type PreviewNetwork } from '../networks/index.ts';

/** What of a network's figures decides how its bot fares. */
export interface PreviewBot {
  readonly id: string;
  readonly robots: PreviewNetwork['preview']['robots'];
  readonly redirects: number;
  /** Nothing is shown of what is served over http. */
  readonly needsHttps: boolean;
  /** Words of the robots meta tag with which nothing is shown. */
  readonly shunned: readonly string[];
}

let bots: readonly PreviewBot[] | undefined;

/** The bots of all networks whose previews are known. */
export function previewBots(): readonly PreviewBot[] {
  bots ??= previewNetworks().map(({ id, preview: { robots, redirects, needs = [] } }) => {
    const groups = needs.filter(({ value }) => value.otherwise === 'no-preview').flatMap(({ value: { anyOf } }) => (anyOf.length === 1 ? anyOf : []));
    const conditions = groups.flat();
    const shunned = conditions.flatMap((condition) => (typeof condition === 'object' && condition.meta === 'robots' ? (condition.isNot ?? []) : []));
    return { id, robots, redirects: redirects?.value ?? Infinity, needsHttps: conditions.includes('https'), shunned };
  });
  return bots;
}
