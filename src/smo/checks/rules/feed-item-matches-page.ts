import { linkOf, metaContent, type BuiltPage } from '../../built/built-page.ts';
import { fileFor } from '../../built/built-site.ts';
import { foldSpace } from '../../text.ts';
import { feedExample } from '../feed-example.ts';
import { itemName } from '../feed-item-name.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions, type SiteFinding } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

export const feedItemMatchesPage = defineRule({
  id: 'feed-item-matches-page',
  group: 'feeds',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'An item of a feed leads to the canonical address of its page, and has its title and date.',
    why: 'What is passed on from a reader is the item’s address: another one than the page’s own divides its shares, a stub or a missing page loses them.',
    breaks: ['readers'],
    source: 'https://www.rssboard.org/rss-profile#element-channel-item-link',
  },
  options: noOptions,
  examples: { fails: feedExample({ pubDate: 'Thu, 05 Mar 2026 08:00:00 GMT' }), passes: feedExample() },
  collect: (page) => ({
    titles: titlesOf(page),
    canonical: linkOf(page, 'canonical')?.href?.trim(),
    published: metaContent(page, 'article:published_time')?.trim(),
    isStub: isRedirectStub(page),
  }),
  *judge(kept, { feeds, site }) {
    const pages = new Map(kept.map(({ ref, fact }) => [ref.file, { ref, fact }]));
    const [judged, told] = [new Set<string>(), new Set<string>()];
    const home = URL.parse(site.url)?.origin;
    for (const feed of feeds) {
      for (const item of feed.items) {
        // The same item stands in several feeds.
        const key = `${item.link}\n${item.title}\n${item.published}`;
        if (judged.has(key)) continue;
        judged.add(key);
        const address = item.link?.trim();
        if (!address || URL.parse(address)?.origin !== home) continue;
        const file = fileFor(site, address);
        const page = file === undefined ? undefined : pages.get(file);
        const message = page ? differenceOf(item, page.fact) : file === undefined ? `leads to "${address}", which is not published` : undefined;
        if (message === undefined || told.has(`${address} ${message}`)) continue;
        told.add(`${address} ${message}`);
        const finding: SiteFinding = {
          on: page?.ref,
          message: `${itemName(item)} of ${feed.path} ${message}`,
          hint: 'take title, address and date of items from the page’s own',
        };
        yield finding;
      }
    }
  },
});

interface PageFacts {
  readonly titles: string;
  readonly canonical: string | undefined;
  readonly published: string | undefined;
  readonly isStub: boolean;
}

function differenceOf(
  { title, link, published }: { title?: string | undefined; link?: string | undefined; published?: string | undefined },
  page: PageFacts,
): string | undefined {
  if (page.isStub) return `leads to "${link}", which only sends on`;
  const [stated, canonical] = [URL.parse(link?.trim() ?? ''), URL.parse(page.canonical ?? link ?? '')];
  // Campaign parameters, and the place within the page, are the feed's own business.
  if (stated && canonical && `${stated.origin}${stated.pathname}` !== `${canonical.origin}${canonical.pathname}`)
    return `leads to "${link}", but the page's canonical address is "${page.canonical}"`;
  if (title && page.titles !== '' && !page.titles.includes(bare(title))) return `is called ${quoted(title)}, which is no title of its page`;
  const distance = Math.abs(Date.parse(published ?? '') - Date.parse(page.published ?? ''));
  // A date without a time is a day.
  const grace = /T/u.test(page.published ?? '') ? 60_000 : 86_400_000;
  return distance > grace ? `is dated ${quoted(published ?? '')}, but its page "${page.published}"` : undefined;
}

/** Marks do not count, nor do entities: a title that was escaped twice is the matter of feed-title-plain. */
const bare = (text: string) =>
  foldSpace(text)
    .toLowerCase()
    .replaceAll(/&(?:#?\w{2,8});|[\p{P}\p{S}\s]/gu, '');

/** Titles of the page, as one text to look in: of the document, its heading, its card. */
function titlesOf(page: BuiltPage): string {
  const headings = page.headings.filter(({ rank }) => rank === 1).map(({ text }) => text);
  const titles = new Set([...page.titles.map(({ text }) => text), ...headings, metaContent(page, 'og:title') ?? '']);
  return Array.from(titles, bare).join('\n').slice(0, 2000);
}
