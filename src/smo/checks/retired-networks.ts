import { networks } from '../networks/index.ts';
import type { Network } from '../networks/network.ts';

/** A network that is no more, as rules look for it on pages. */
export interface RetiredNetwork {
  readonly id: string;
  readonly name: string;
  /** Names in prose that mean nothing else, as they are written. */
  readonly names: readonly string[];
  /** Hosts and all below them, or one path of a host that lives on: `digg.com/submit`; schemes of apps: `skype:`. */
  readonly hosts: readonly string[];
  /** ISO date of the end, where there is one. */
  readonly closed?: string | undefined;
}

/** Days of the end, as the networks' own files tell them in words. */
const closed: Readonly<Record<string, string>> = {
  'google-plus': '2019-04-02',
  periscope: '2021-03-31',
  pocket: '2025-07-08',
  skype: '2025-05-05',
  stumbleupon: '2018-06-30',
  workplace: '2025-08-31',
};

/** Names that are words of every day as well: only the links to these are looked for. */
const everydayWords: ReadonlySet<string> = new Set(['Delicious', 'Digg (old)', 'Pocket', 'Read It Later', 'Workplace']);

/** Addresses that open a closed network's app. */
const schemes: Readonly<Record<string, string>> = { skype: 'skype:' };

/** Every network that has closed. */
export const retiredNetworks: readonly RetiredNetwork[] = Object.values(networks)
  .map((network): Network => network)
  .filter(({ status }) => status === 'retired')
  .map(({ id, name, hosts = [], alsoKnownAs = [] }) => ({
    id,
    name,
    names: [name, ...alsoKnownAs].filter((word) => !everydayWords.has(word)),
    hosts: [...hosts, ...(schemes[id] ? [schemes[id]] : [])],
    closed: closed[id],
  }));

const anyHost = new RegExp(retiredNetworks.flatMap(({ hosts }) => hosts.map((host) => RegExp.escape(host))).join('|'), 'u');

/** The retired network that an address leads to. */
export function retiredNetworkAt(address: string): RetiredNetwork | undefined {
  // A path of the site's own may hold such a name, as archives do.
  if (!/^\s*(?:\/\/|[a-z][a-z\d+.-]*:)/iu.test(address)) return undefined;
  // Most addresses name none: to look is cheaper than to parse.
  const lower = address.toLowerCase();
  if (!anyHost.test(lower)) return undefined;
  const named = retiredNetworks.filter(({ hosts }) => hosts.some((host) => lower.includes(host)));
  if (named.length === 0) return undefined;
  const url = URL.parse(address, 'https://page.invalid/');
  return url ? named.find(({ hosts }) => hosts.some((host) => isAt(url, host))) : undefined;
}

function isAt({ protocol, hostname, pathname }: URL, host: string): boolean {
  if (host.endsWith(':')) return protocol === host;
  if (host.includes('/')) return `${hostname.replace(/^www\./u, '')}${pathname}`.startsWith(host);
  return hostname === host || hostname.endsWith(`.${host}`);
}

/** Whether an address of a retired network was there to share a page by. */
export function isRetiredShareLink(address: string): boolean {
  if (!address.includes('?')) return false;
  const url = URL.parse(address, 'https://page.invalid/');
  return url !== null && url.search !== '' && /\/(?:share|shareit|submit|save|edit|post|widget)(?:[/.]|$)/u.test(url.pathname);
}
