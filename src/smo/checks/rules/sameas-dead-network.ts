import { profilesOf } from '../profiles.ts';
import { quoted } from '../quoted.ts';
import { retiredNetworkAt } from '../retired-networks.ts';
import { defineRule, noOptions } from '../rule.ts';

const block = (address: string) => ({
  head: {
    'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Organization', name: 'Notes', sameAs: [address] })}</script>`,
  },
});

export const sameasDeadNetwork = defineRule({
  id: 'sameas-dead-network',
  group: 'structured-data',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No profile in structured data or rel="me" is on a network that has closed.',
    why: 'A rule of ours: the dead profile stands there as a proof of identity, and tells everybody the year of the last look.',
    breaks: ['people', 'search'],
    source: 'house',
  },
  options: noOptions,
  examples: { fails: block('https://plus.google.com/+Notes'), passes: block('https://social.example.org/@notes') },
  *page(page) {
    for (const { address, from, span } of profilesOf(page)) {
      const network = retiredNetworkAt(address);
      if (!network) continue;
      yield {
        message: `${from} names the profile ${quoted(address)}, but ${network.name} ${network.closed ? `closed on ${network.closed}` : 'has closed'}`,
        hint: 'take the address away',
        at: span,
        repair: [{ config: 'publisher.sameAs' }, { config: 'accounts' }, { text: address }],
      };
    }
  },
});
