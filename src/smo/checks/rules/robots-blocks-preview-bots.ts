import { networksOf, openingLines, someSurelyObey } from '../blocked-bots.ts';
import { botAnswers } from '../preview-bots.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const robotsBlocksPreviewBots = defineRule({
  id: 'robots-blocks-preview-bots',
  group: 'robots',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The robots.txt lets the bots that draw previews read every page that can be shared.',
    why: 'A bot that is kept out shows a bare address: no title, no picture.',
    breaks: ['x', 'facebook', 'linkedin', 'slack', 'discord', 'teams', 'telegram', 'whatsapp', 'pinterest', 'reddit', 'apple-messages'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/crawler',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'robots.txt': 'User-agent: *\nAllow: /\n\nUser-agent: Twitterbot\nDisallow: /blog/\n' } },
    passes: { files: { 'robots.txt': 'User-agent: *\nDisallow: /drafts/\n\nUser-agent: GPTBot\nDisallow: /\n' } },
  },
  collect(page, { site, kind }) {
    if (!isShared(page)) return undefined;
    const blocked = botAnswers(page, site).filter(({ reachable, line }) => !reachable && line !== undefined);
    if (blocked.length === 0) return undefined;
    // Lists and archives are closed on purpose now and then; what is written to be passed on is not.
    const weighty = kind === undefined || kind === 'article' || kind === 'term' || page.path === '/';
    return { bots: blocked.map(({ bot }) => bot), line: blocked[0]?.line, weighty };
  },
  *judge(kept) {
    for (const [, closed] of Map.groupBy(kept, ({ fact }) => `${fact.line} ${fact.bots.join(' ')}`)) {
      const first = closed.find(({ fact }) => fact.weighty) ?? closed[0];
      if (!first) continue;
      const networks = networksOf(first.fact.bots);
      const pages = closed.length === 1 ? first.ref.path : `${first.ref.path} and ${closed.length - 1} more`;
      yield {
        message: `line ${first.fact.line} of robots.txt closes ${pages} to ${networks.map(({ name }) => name).join(', ')}: no preview there`,
        hint: openingLines(networks),
        repair: [{ file: 'public/robots.txt' }, { config: 'robots' }],
        severity: someSurelyObey(networks) && first.fact.weighty ? undefined : 'warn',
        networks: first.fact.bots,
      };
    }
  },
});
