import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogSiteNameMissing = defineRule({
  id: 'og-site-name-missing',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The page says the name of its site in og:site_name.',
    why: 'Discord, Pinterest and Slack show it above the title, and Mastodon shows no article in its news without it.',
    breaks: ['mastodon', 'discord', 'pinterest'],
    source: 'https://github.com/mastodon/mastodon app/models/preview_card.rb',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:site_name': '' } },
    passes: { head: { 'og:site_name': '<meta property="og:site_name" content="Ada’s notes">' } },
  },
  *page(page, { page: known, site }) {
    if (!isShared(page) || metaOf(page, 'og:site_name')) return;
    const name = site.site?.config.name ?? 'Name of the site';
    yield { message: 'the page has no og:site_name', hint: `add <meta property="og:site_name" content="${name}">`, repair: repairOf('og:site_name', known) };
  },
});
