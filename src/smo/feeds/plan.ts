import { timeOf, type Instant } from '../date.ts';
import type { ArticlePage, AuthorPage, ListPage, Page, TermPage, TopicPage } from '../page.ts';
import type { Site } from '../site.ts';
import { toUrl } from '../url.ts';
import { divide } from './archives.ts';
import type { FeedFormat } from './feeds-config.ts';
import { formats } from './formats.ts';
import { feedId } from './tag-uri.ts';
import { termsOfTheWeek, type TermOfTheWeek } from './term-of-the-week.ts';

/** A page that feeds carry. */
export type FeedPage = ArticlePage | TermPage;
/** A page that is followed by a feed of its own. */
export type FollowedPage = ListPage | TopicPage | AuthorPage;

/** One feed in one format: what it is about, where it stands, and the documents it consists of. */
export interface FeedPlan {
  /** Permanent, the same in every format. */
  readonly id: string;
  readonly about: 'blog' | 'glossary' | 'week' | 'topic' | 'author';
  readonly format: FeedFormat;
  readonly mediaType: string;
  readonly locale: string;
  /** With the site's name before it, since it stands among the feeds of others: `Notes: Blog`. */
  readonly title: string;
  readonly description: string;
  /** The page that shows the same to people. */
  readonly page: FollowedPage;
  /** Site-relative, without the base path. */
  readonly path: string;
  /** Absolute; what is subscribed to. */
  readonly url: string;
  /** The document that is subscribed to first, then its archives, the oldest first. */
  readonly documents: readonly FeedDocument[];
}

/** One file of a feed. */
export interface FeedDocument {
  readonly path: string;
  readonly url: string;
  /** Newest first; never empty. */
  readonly items: readonly FeedPage[];
  /** Of the term of the week: the week of each item. */
  readonly weeks?: readonly TermOfTheWeek[] | undefined;
  readonly archive: boolean;
  /** Absolute addresses of its neighbours (RFC 5005). */
  readonly previousArchive?: string | undefined;
  readonly nextArchive?: string | undefined;
}

/** Made once a site: every page asks for its feeds. */
const known = new WeakMap<Site, readonly FeedPlan[]>();

/**
 * Every feed of the site: of each language its blog, its glossary, the term of the week, its topics and its authors, in each
 * format. A feed without items is none. Terms that say neither when they were published nor when they were changed are in no
 * feed.
 */
export function feedsOf(site: Site): readonly FeedPlan[] {
  const plans = known.get(site) ?? site.locales.flatMap((locale) => feedsIn(locale, site));
  known.set(site, plans);
  return plans;
}

/** The feeds a page offers to follow, the most specific first: its own, the blog, and on pages of no subject the glossary. */
export function feedsFor(page: Page, site: Site): readonly FeedPlan[] {
  const here = feedsOf(site).filter((feed) => feed.locale === page.locale);
  const own = here.filter((feed) => isFollowedBy(feed, page));
  const blog = here.filter((feed) => feed.about === 'blog');
  const glossary = page.kind === 'home' || page.kind === 'page' || page.kind === 'list' ? here.filter((feed) => feed.about === 'glossary') : [];
  return [...new Set([...own, ...blog, ...glossary])];
}

function isFollowedBy(feed: FeedPlan, page: Page): boolean {
  return feed.page.path === page.path || (page.kind === 'term' && feed.about === 'glossary');
}

function feedsIn(locale: string, site: Site): FeedPlan[] {
  const articles = site.of('article', locale);
  const list = (id: string) => site.of('list', locale).filter((page) => page.id === id);
  return [
    ...list('blog').flatMap((page) => plans('blog', page, articles, site)),
    ...list('glossary').flatMap((page) => [...plans('glossary', page, newestTerms(locale, site), site), ...weekPlans(page, site)]),
    ...site.of('topic', locale).flatMap((page) =>
      plans(
        'topic',
        page,
        articles.filter(({ topics }) => topics.some(({ id }) => id === page.id)),
        site,
      ),
    ),
    ...site.of('author', locale).flatMap((page) =>
      plans(
        'author',
        page,
        articles.filter(({ authors }) => authors.some(({ id }) => id === page.id)),
        site,
      ),
    ),
  ];
}

function newestTerms(locale: string, site: Site): TermPage[] {
  return site
    .of('term', locale)
    .flatMap((page) => ({ page, changed: changedAt(page) }))
    .flatMap(({ page, changed }) => (changed === undefined ? [] : { page, time: timeOf(changed) }))
    .toSorted((a, b) => b.time - a.time)
    .map(({ page }) => page);
}

function plans(about: FeedPlan['about'], page: FollowedPage, items: readonly FeedPage[], site: Site): FeedPlan[] {
  if (items.length === 0) return [];
  const { config } = site;
  return config.feeds.formats.map((format): FeedPlan => {
    const address = (archive?: string) => {
      const path = `${page.path}${formats[format].file(archive)}`;
      return { path, url: toUrl(config.url, path) };
    };
    return {
      id: feedId(about === page.id ? about : `${about}/${page.id}`, page.locale, config),
      about,
      format,
      mediaType: formats[format].mediaType,
      locale: page.locale,
      title: `${config.name}: ${page.title}`,
      description: page.description,
      page,
      ...address(),
      documents: documents(items, address, config.feeds.limit, config.feeds.archives && about !== 'glossary'),
    };
  });
}

/** One term a week, in files beside those of the glossary: `/glossary/rss-week.xml`. What has left them is no loss, its term stands in the glossary. */
function weekPlans(page: ListPage, site: Site): FeedPlan[] {
  const { config } = site;
  const weeks = termsOfTheWeek(site.of('term', page.locale), { now: site.now, timeZone: config.timeZone }).slice(0, config.feeds.limit);
  if (weeks.length === 0) return [];
  const words = site.wordsOf(page.locale);
  const items = weeks.map(({ term }) => term);
  return config.feeds.formats.map((format): FeedPlan => {
    const path = `${page.path}${formats[format].file('-week')}`;
    const url = toUrl(config.url, path);
    return {
      id: feedId('week', page.locale, config),
      about: 'week',
      format,
      mediaType: formats[format].mediaType,
      locale: page.locale,
      title: `${config.name}: ${words.termOfTheWeek}`,
      description: words.termOfTheWeekDescription,
      page,
      path,
      url,
      documents: [{ path, url, items, weeks, archive: false }],
    };
  });
}

/** The glossary has no archives: a changed term comes to the front, so nothing behind it would stand still. */
function documents(
  items: readonly FeedPage[],
  address: (archive?: string) => Pick<FeedDocument, 'path' | 'url'>,
  limit: number,
  archived: boolean,
): FeedDocument[] {
  const { current, archives } = divide(items, limit);
  if (!archived || archives.length === 0) return [{ ...address(), items: current, archive: false }];
  const places = archives.map((_, index) => address(`-${index + 1}`));
  return [
    { ...address(), items: current, archive: false, previousArchive: places.at(-1)?.url },
    ...places.map((place, index): FeedDocument => ({
      ...place,
      items: archives[index] ?? [],
      archive: true,
      previousArchive: places[index - 1]?.url,
      nextArchive: places[index + 1]?.url,
    })),
  ];
}

/** When a page was published; a term that does not say so, when it was changed. */
export function publishedAt(page: FeedPage): Instant | undefined {
  return page.published ?? page.updated;
}

/** When a page was last changed: `updated`, else `published`. Never a clock. */
export function changedAt(page: FeedPage): Instant | undefined {
  return page.updated ?? page.published;
}
