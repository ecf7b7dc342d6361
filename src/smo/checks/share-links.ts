import type { BuiltAnchor, BuiltPage } from '../built/built-page.ts';
import { networks } from '../networks/index.ts';
import type { Network, ShareMessage } from '../networks/network.ts';
import { placeIn } from './link-address.ts';

/** What a field of a share address carries. */
type Carried = 'url' | 'picture' | 'text' | 'text and url';

interface Endpoint {
  readonly network: Network;
  /** Host, without `www.`, and path, without a slash at its end: `x.com/intent/tweet`, `mailto:`. */
  readonly address: string;
  readonly fields: ReadonlyMap<string, Carried>;
}

interface ShareField {
  /** As it is written. */
  readonly raw: string;
  /** Decoded; undefined where its percent signs make no text. */
  readonly value: string | undefined;
}

/** A link that hands a page over to a network. */
export interface BuiltShareLink {
  readonly network: Network;
  readonly href: string;
  readonly anchor: BuiltAnchor;
  /** What each field of the network's own form carries; of former addresses too. */
  readonly carried: ReadonlyMap<string, Carried>;
  readonly fields: ReadonlyMap<string, ShareField>;
  /** The address that is shared. */
  readonly shared: string | undefined;
  /** The text beside it, or with it. */
  readonly text: string;
}

const probe: ShareMessage = { title: 'probed title', text: 'probed text', url: 'https://probe.example/', picture: 'https://picture.example/' };

/** Addresses that networks still answer besides the one that they document, with the field that takes the shared address. */
const formerAddresses: readonly { readonly network: keyof typeof networks; readonly address: string; readonly fields: Readonly<Record<string, Carried>> }[] = [
  { network: 'x', address: 'twitter.com/intent/tweet', fields: { url: 'url', text: 'text' } },
  { network: 'x', address: 'twitter.com/share', fields: { url: 'url', text: 'text' } },
  { network: 'x', address: 'x.com/share', fields: { url: 'url', text: 'text' } },
  { network: 'x', address: 'x.com/intent/post', fields: { url: 'url', text: 'text' } },
  { network: 'facebook', address: 'facebook.com/sharer.php', fields: { u: 'url' } },
  { network: 'facebook', address: 'facebook.com/share.php', fields: { u: 'url' } },
  { network: 'linkedin', address: 'linkedin.com/shareArticle', fields: { url: 'url', title: 'text' } },
  { network: 'whatsapp', address: 'api.whatsapp.com/send', fields: { text: 'text and url' } },
  { network: 'whatsapp', address: 'web.whatsapp.com/send', fields: { text: 'text and url' } },
  { network: 'whatsapp', address: 'whatsapp://send', fields: { text: 'text and url' } },
  { network: 'telegram', address: 'telegram.me/share/url', fields: { url: 'url', text: 'text' } },
  { network: 'telegram', address: 't.me/share', fields: { url: 'url', text: 'text' } },
  { network: 'pinterest', address: 'pinterest.com/pin/create/link', fields: { url: 'url', media: 'picture', description: 'text' } },
  { network: 'threads', address: 'threads.net/intent/post', fields: { url: 'url', text: 'text' } },
  { network: 'mastodon', address: 'mastodon.social/share', fields: { text: 'text and url' } },
];

let known: ReadonlyMap<string, Endpoint> | undefined;

/** The networks' share addresses, found out by asking each network for one. */
function endpoints(): ReadonlyMap<string, Endpoint> {
  known ??= findEndpoints();
  return known;
}

function findEndpoints(): ReadonlyMap<string, Endpoint> {
  const all: readonly Network[] = Object.values(networks);
  return new Map(
    [
      ...formerAddresses.map(({ network, address, fields }) => ({ network: networks[network], address, fields: new Map(Object.entries(fields)) })),
      ...all.flatMap((network) => (network.share ? endpointOf(network, network.share.href(probe)) : [])),
    ].map((endpoint) => [endpoint.address, endpoint]),
  );
}

function endpointOf(network: Network, href: string): Endpoint {
  const fields = [...fieldsOf(href)].flatMap(([name, { value = '' }]): [string, Carried][] => {
    if (value === probe.picture) return [[name, 'picture']];
    if (value === probe.url) return [[name, 'url']];
    if (value.includes(probe.url)) return [[name, 'text and url']];
    return value === probe.text ? [[name, 'text']] : [];
  });
  return { network, address: addressOf(href) ?? href, fields: new Map(fields) };
}

/** Host and path as the table writes them. */
function addressOf(href: string): string | undefined {
  if (/^mailto:/iu.test(href)) return 'mailto:';
  if (/^whatsapp:\/\/send/iu.test(href)) return 'whatsapp://send';
  const url = URL.parse(href, 'https://page.invalid/');
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^(?:www|m|mobile|[a-z]{2})\.(?=[^.]+\.)/u, '').replace(/^pinterest\..+$/u, 'pinterest.com');
  return `${host}${url.pathname.replace(/\/+$/u, '')}`;
}

/** Share links differ by what they share: what stands before it is the same on all pages. */
const found = new Map<string, Endpoint | undefined>();

function endpointAt(href: string): Endpoint | undefined {
  const place = placeIn(href);
  if (found.has(place)) return found.get(place);
  const endpoint = endpoints().get(addressOf(href) ?? '');
  if (found.size > 1000) found.clear();
  if (place.length < 200) found.set(place, endpoint);
  return endpoint;
}

/** The fields of an address's query, or of its fragment where the network takes them there. */
function fieldsOf(href: string): Map<string, ShareField> {
  const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/su.exec(href) ?? [];
  const isMail = /^mailto:/iu.test(href);
  const fields = new Map<string, ShareField>();
  for (const pair of (query || fragment).split('&')) {
    const [name = '', ...rest] = pair.split('=');
    const raw = rest.join('=');
    if (name !== '' && !fields.has(name)) fields.set(name, { raw, value: decoded(isMail ? raw : raw.replaceAll('+', ' ')) });
  }
  return fields;
}

function decoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

const perPage = new WeakMap<BuiltPage, readonly BuiltShareLink[]>();

/** The page's share links, by the addresses of the networks; addresses of accounts and contacts are none. */
export function shareLinksOf(page: BuiltPage): readonly BuiltShareLink[] {
  const links = perPage.get(page) ?? page.anchors.flatMap((anchor) => readShareLink(anchor) ?? []);
  perPage.set(page, links);
  return links;
}

/** What every share address has somewhere; spares the others being parsed. */
const sharing = /share|sharer|intent|submit|pin\/create|compose|widgets|wa\.me|\/send|mailto:/iu;

function readShareLink(anchor: BuiltAnchor): BuiltShareLink | undefined {
  const href = anchor.href?.trim();
  // A path of the site's own is the commonest link.
  if (!href || /^\/[\w-]/u.test(href) || !sharing.test(href)) return undefined;
  const endpoint = endpointAt(href);
  if (!endpoint) return undefined;
  const fields = fieldsOf(href);
  // A letter to somebody, and a chat with a number, share nothing.
  const isLetter = endpoint.network.id === 'email' && (!/^mailto:(?:\?|$)/iu.test(href) || !fields.get('body')?.raw.includes('http'));
  if (isLetter || (fields.has('phone') && !fields.has('text'))) return undefined;
  const valueOf = (...what: Carried[]) => [...endpoint.fields].flatMap(([name, carried]) => (what.includes(carried) ? (fields.get(name)?.value ?? []) : []))[0];
  const text = valueOf('text', 'text and url') ?? '';
  const shared = valueOf('url') ?? /https?:\/\/\S+/u.exec(text)?.[0];
  return { network: endpoint.network, href, anchor, carried: endpoint.fields, fields, shared, text };
}
