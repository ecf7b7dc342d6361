import { metaContent, type BuiltPage } from '../../built/built-page.ts';
import type { Page } from '../../page.ts';
import { namedAsLiving } from '../named-as-living.ts';
import { profilesOf } from '../profiles.ts';
import { quoted } from '../quoted.ts';
import { isRetiredShareLink, retiredNetworkAt, retiredNetworks, type RetiredNetwork } from '../retired-networks.ts';
import { defineRule, noOptions, type Finding } from '../rule.ts';
import { isRedirectStub, isShared } from '../shared-page.ts';

export const retiredNetwork = defineRule({
  id: 'retired-network',
  group: 'content',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No link, account or sentence takes a network that has closed for a living one.',
    why: 'A rule of ours: a dead link carries the company’s name, and a text that invites to a closed network says how old it is. To tell that it closed is no fault.',
    breaks: ['people'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: { body: '<p>Follow us on Google+ for news of the launch, or <a href="https://plus.google.com/+Notes">see our page</a>.</p>' },
    passes: { body: '<p>Google+ closed in 2019, and with it went the first readers of many a blog.</p>' },
  },
  *page(page, { page: own }) {
    if (isRedirectStub(page)) return;
    yield* deadLinks(page);
    if (isShared(page)) yield* mentions(page, own);
  },
  collect: () => true,
  *judge(_kept, { site }) {
    const accounts = site.site?.config.accounts ?? {};
    for (const id of Object.keys(accounts)) {
      const network = retiredNetworks.find((retired) => retired.id === id);
      if (network)
        yield { message: `accounts names ${network.name}, which ${endOf(network)}`, hint: `take "${id}" away`, repair: [{ config: `accounts.${id}` }] };
    }
  },
});

const endOf = ({ closed }: RetiredNetwork) => (closed ? `closed on ${closed}` : 'has closed');

/** Links to dead hosts; profiles and share links have rules of their own. */
function* deadLinks(page: BuiltPage): Iterable<Finding> {
  for (const { href, span } of page.anchors) {
    const network = href === undefined ? undefined : retiredNetworkAt(href);
    if (!network || href === undefined || isRetiredShareLink(href) || profilesOf(page).some(({ address }) => address === href.trim())) continue;
    yield {
      message: `the link ${quoted(href)} leads to ${network.name}, which ${endOf(network)}`,
      hint: 'take the link away, or link an archived copy at web.archive.org',
      at: span,
      repair: [{ text: href }],
    };
  }
}

/**
 * One warning a network and page, at the first sentence that names it. None on a term that is retired itself, on a page
 * that tells the end, and on a post from the network's lifetime, whose date says it.
 */
function* mentions(page: BuiltPage, own: Page | undefined): Iterable<Finding> {
  if (own?.kind === 'term' && own.status === 'retired') return;
  const published = Date.parse(metaContent(page, 'article:published_time') ?? '');
  const told = { text: page.prose, locale: page.lang ?? 'en', description: metaContent(page, 'description'), published };
  for (const { network, name, sentence } of namedAsLiving(told)) {
    yield {
      severity: 'warn',
      message: `the text names ${network.name} as if it were open, but it ${endOf(network)}: ${quoted(sentence, 160)}`,
      hint: 'name a living network, or tell that it closed',
      repair: [{ text: name }],
    };
  }
}
