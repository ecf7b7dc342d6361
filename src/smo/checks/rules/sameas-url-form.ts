import { networks } from '../../networks/index.ts';
import type { Network } from '../../networks/network.ts';
import { profilesOf } from '../profiles.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

const block = (address: string) => ({
  head: {
    'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Organization', name: 'Notes', sameAs: [address] })}</script>`,
  },
});

export const sameasUrlForm = defineRule({
  id: 'sameas-url-form',
  group: 'structured-data',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A profile in structured data or rel="me" is the https address of an account, in the form that its network uses.',
    why: 'A handle, the front page of a network or a former host proves nothing: search engines join profiles by their exact address.',
    breaks: ['search', 'mastodon'],
    source: 'https://schema.org/sameAs',
  },
  options: noOptions,
  examples: { fails: block('https://www.twitter.com/notes?lang=en'), passes: block('https://x.com/notes') },
  *page(page) {
    for (const { address, from, span } of profilesOf(page)) {
      const fault = faultOf(address);
      if (!fault) continue;
      const repair = [{ config: 'publisher.sameAs' }, { config: 'accounts' }, { text: address }];
      yield { message: `${from} names ${quoted(address)}, ${fault.what}`, hint: fault.hint, at: span, repair };
    }
  },
});

const sample = 'name';

/** Hosts that moved, with where they are now. */
const moved: Readonly<Record<string, string>> = { 'twitter.com': 'x.com', 'threads.net': 'www.threads.com', 'fb.com': 'www.facebook.com' };

function faultOf(address: string): { what: string; hint: string } | undefined {
  // An address for mail proves an identity too.
  if (/^(?:mailto|at|did|acct):/iu.test(address)) return undefined;
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return { what: 'which is no address', hint: 'write the whole address of the profile: https://x.com/name' };
  const host = url.hostname.replace(/^(?:www|m|mobile)\./u, '');
  const network = networkAt(host);
  const now = moved[host];
  if (now) return { what: `on a host that has moved to ${now}`, hint: `https://${now}${url.pathname}` };
  if (!network) return undefined;
  const form = `a profile's address looks like ${profileOf(network) ?? 'https://…'}`;
  if (url.protocol === 'http:') return { what: 'expected https', hint: address.replace(/^http:/iu, 'https:') };
  if (url.pathname === '/' || url.pathname === '') return { what: `the front page of ${network.name}, expected an account`, hint: form };
  if (/^\/(?:intent|share|sharer|sharing|hashtag|search)\b/u.test(url.pathname)) return { what: `which is no account of ${network.name}`, hint: form };
  const isNumbered = url.pathname.startsWith('/profile.php') && url.searchParams.has('id');
  if (url.search !== '' && !isNumbered) return { what: 'expected no query', hint: `${url.origin}${url.pathname}` };
  return undefined;
}

let byHost: ReadonlyMap<string, Network> | undefined;

/** The network whose profiles are on a host; profiles below a name of their own (`name.tumblr.com`) are left alone. */
function networkAt(host: string): Network | undefined {
  const living: readonly Network[] = Object.values(networks).filter(({ status }: Network) => status !== 'retired');
  byHost ??= new Map(living.toReversed().flatMap((network): [string, Network][] => (profileOf(network) ? [[hostOf(profileOf(network) ?? ''), network]] : [])));
  return byHost.get(host);
}

function profileOf({ profile }: Network): string | undefined {
  return profile?.href(sample) ?? profile?.href(`in/${sample}`);
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./u, '') ?? '';
}
