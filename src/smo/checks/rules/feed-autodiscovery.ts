import type { BuiltLink } from '../../built/built-page.ts';
import { fileFor, pathBelow } from '../../built/built-site.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions, type SiteFinding } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const types: Readonly<Record<string, string>> = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };
const isFeedType = (type = '') => /^application\/(?:(?:rss|atom)\+xml|feed\+json)(?:;|$)/iu.test(type.trim());

export const feedAutodiscovery = defineRule({
  id: 'feed-autodiscovery',
  group: 'feeds',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Each page for readers names a feed in its head, with a title and a whole address.',
    why: 'A reader who pastes the address of a page into a feed reader finds the feed by this link, and so does Google’s Follow.',
    breaks: ['readers', 'search'],
    source: 'https://www.rssboard.org/rss-autodiscovery',
  },
  options: noOptions,
  examples: {
    fails: { head: { feed: '<link rel="alternate" href="/blog/rss.xml" type="application/rss+xml">' } },
    passes: { head: { feed: '<link rel="alternate" href="https://notes.example.org/blog/rss.xml" type="application/rss+xml" title="Notes">' } },
  },
  *page(page, { site }) {
    if (!isShared(page)) return;
    for (const link of page.links) {
      if (!link.rel.includes('alternate') || !isFeedType(link.type)) continue;
      const at = link.span;
      const href = link.href?.trim() ?? '';
      if (!link.title?.trim())
        yield {
          message: `the link to the feed ${quoted(href)} has no title`,
          hint: 'title="…": what is followed, as it shall be called among other feeds',
          at,
        };
      if (!/^https?:\/\//iu.test(href))
        yield {
          message: `the link to the feed is ${quoted(href)}, expected a whole address`,
          hint: `href="${URL.parse(href, page.url)?.href ?? 'https://…'}"`,
          at,
        };
      if (isLost(link, page.url, site))
        yield { message: `the link to the feed ${quoted(href)} leads to no file of this folder`, hint: 'publish the feed, or take the link away', at };
    }
  },
  collect: (page, { kind }) =>
    isShared(page) && (page.path === '/' || kind === 'article') ? page.links.some(({ rel, type }) => rel.includes('alternate') && isFeedType(type)) : undefined,
  *judge(kept, { feeds }) {
    const feed = feeds.toSorted((a, b) => b.items.length - a.items.length || a.path.length - b.path.length)[0];
    const silent = kept.filter(({ fact }) => !fact);
    const first = silent[0];
    if (!feed || !first) return;
    const finding: SiteFinding = {
      on: first.ref,
      message: `${silent.length === kept.length ? 'no page names' : `${silent.length} of ${kept.length} pages for readers do not name`} a feed in the head, though there is ${feed.path}`,
      hint: `<link rel="alternate" type="${types[feed.format] ?? types['rss']}" title=${JSON.stringify(feed.title ?? '…')} href="${feed.url}">`,
    };
    yield finding;
  },
});

function isLost({ href = '' }: BuiltLink, base: string, site: Parameters<typeof fileFor>[0]): boolean {
  // A query is answered by a programme.
  return !href.includes('?') && pathBelow(site, href, base) !== undefined && fileFor(site, href, base) === undefined;
}
