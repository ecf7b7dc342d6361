import { z } from 'zod';
import { linkOf, metaContent } from '../../built/built-page.ts';
import { defineRule, type SiteFinding } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const fediverseCreatorDomainHint = defineRule({
  id: 'fediverse-creator-domain-hint',
  group: 'fediverse',
  recommended: 'off',
  strict: 'off',
  about: {
    what: 'Each author has allowed the domain of the canonical address to credit them.',
    why: 'Mastodon shows the byline only when the account lists that domain under “Websites allowed to credit you”, which no build can see.',
    breaks: ['mastodon'],
    source: 'https://docs.joinmastodon.org/user/profile/',
  },
  options: z.strictObject({
    always: z
      .boolean()
      .default(false)
      .describe('Remind of every account, once; else only where a page is canonical on another host, whose domain is easily forgotten.'),
  }),
  examples: {
    fails: { head: { canonical: '<link rel="canonical" href="https://magazine.example.net/a-quiet-launch/">' } },
    passes: { head: { canonical: '<link rel="canonical" href="https://notes.example.org/blog/quiet-launch/">' } },
  },
  collect(page) {
    const account = isShared(page) ? metaContent(page, 'fediverse:creator')?.trim() : undefined;
    const domain = URL.parse(linkOf(page, 'canonical')?.href ?? page.url, page.url)?.hostname;
    return account && domain ? { account, domain } : undefined;
  },
  *judge(kept, { site, options }) {
    const own = URL.parse(site.url)?.hostname;
    const told = new Set<string>();
    for (const { ref, fact } of kept) {
      const { account, domain } = fact;
      const key = `${account} ${domain}`;
      if ((domain === own && !options.always) || told.has(key)) continue;
      told.add(key);
      const finding: SiteFinding = {
        on: ref,
        message: `${account} is credited on ${domain}: expected that domain among the websites allowed to credit the account`,
        hint: `on the server of ${account}: Preferences › Public profile › Verification › add "${domain}"`,
      };
      yield finding;
    }
  },
});
