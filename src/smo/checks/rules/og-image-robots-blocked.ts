import { networksOf, openingLines, someSurelyObey } from '../blocked-bots.ts';
import { botAnswers } from '../preview-bots.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { sharePicture } from '../share-picture.ts';
import { isShared } from '../shared-page.ts';

export const ogImageRobotsBlocked = defineRule({
  id: 'og-image-robots-blocked',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The robots.txt lets the bots of networks fetch the share pictures.',
    why: 'X and Facebook obey it for pictures too: a folder that is closed to keep search engines out takes the picture off every preview.',
    breaks: ['x', 'facebook', 'linkedin', 'pinterest'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'robots.txt': 'User-agent: *\nDisallow: /cards/\n' } },
    passes: { files: { 'robots.txt': 'User-agent: *\nAllow: /cards/\nDisallow: /\nUser-agent: Twitterbot\nDisallow: /drafts/\n' } },
  },
  collect(page, { site }) {
    if (!isShared(page)) return undefined;
    const blocked = botAnswers(page, site).filter(({ reachable, picture, line }) => reachable && picture === false && line !== undefined);
    const first = blocked[0];
    return first && { bots: blocked.map(({ bot }) => bot), line: first.line, address: sharePicture(page, site)?.address ?? '' };
  },
  *judge(kept) {
    for (const [, users] of Map.groupBy(kept, ({ fact }) => `${fact.line} ${fact.bots.join(' ')}`)) {
      const first = users[0];
      if (!first) continue;
      const networks = networksOf(first.fact.bots);
      yield {
        message: `line ${first.fact.line} of robots.txt closes the share picture of ${pagesOf(users.length)} to ${networks.map(({ name }) => name).join(', ')}: ${quoted(first.fact.address)}`,
        hint: openingLines(networks),
        repair: [{ file: 'public/robots.txt' }, { config: 'robots' }],
        severity: someSurelyObey(networks) ? undefined : 'warn',
        networks: first.fact.bots,
      };
    }
  },
});

const pagesOf = (count: number) => (count === 1 ? 'one page' : `${count} pages`);
