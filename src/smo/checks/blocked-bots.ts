import { previewNetworks, type PreviewNetwork } from '../networks/index.ts';

/** The networks of bots, by their ids. */
export function networksOf(ids: readonly string[]): PreviewNetwork[] {
  return previewNetworks().filter(({ id }) => ids.includes(id));
}

/** Whether some of the networks surely heed robots.txt; of the others nobody wrote it down. */
export function someSurelyObey(networks: readonly PreviewNetwork[]): boolean {
  return networks.some(({ preview: { robots } }) => robots.certain && robots.value.honoured);
}

/** Lines of robots.txt that open the site to bots again, as a repair. */
export function openingLines(networks: readonly PreviewNetwork[]): string {
  const tokens = new Set(networks.flatMap(({ preview }) => preview.robots.value.token ?? []));
  return `add to robots.txt, each on a line of its own: ${[...Array.from(tokens, (token) => `User-agent: ${token}`), 'Allow: /'].join(' · ')}`;
}
