import { previewNetworks } from '../networks/index.ts';
import type { FeedSnapshot, PageSnapshot, Snapshot } from './snapshot.ts';

/** A field of a page that others see otherwise now. */
export interface FieldChange {
  readonly field: ChangeField;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The fields that are compared, by the name that a report calls them. */
export const changeFields = {
  title: 'title',
  shareTitle: 'share title',
  description: 'description',
  shareDescription: 'share description',
  siteName: 'site name',
  image: 'picture',
  imageSize: 'picture file',
  imageAlt: 'alternative text',
  canonical: 'canonical address',
  robots: 'robots',
  type: 'type',
  card: 'Twitter card',
  language: 'language',
  prose: 'text',
} as const satisfies Partial<Record<keyof PageSnapshot, string>>;
type ChangeField = keyof typeof changeFields;

/** What a link preview is made of: where one of these changes, networks hold what is no longer true. */
const previewFields: readonly ChangeField[] = ['shareTitle', 'shareDescription', 'siteName', 'image', 'imageSize', 'imageAlt', 'card'];

export interface PageChange {
  readonly path: string;
  readonly fields: readonly FieldChange[];
  /** Whether networks that have a preview of it show another one than they would make now. */
  readonly isPreview: boolean;
}

interface VanishedPage {
  readonly path: string;
  readonly title: string | undefined;
  /** Where its address leads now; undefined where it leads nowhere. */
  readonly redirect: string | undefined;
}

/** An item that a feed reader shows as new or changed though its subscribers know it. */
interface RepeatedItem {
  readonly title: string;
  readonly why: string;
  /** Paths of the feeds. */
  readonly feeds: readonly string[];
}

/** A network that keeps what it has read, and how it is made to read again. */
export interface StaleNetwork {
  readonly name: string;
  readonly keeps: string | undefined;
  readonly refresh: string | undefined;
  /** Whether the network's own documentation or code says both. */
  readonly isCertain: boolean;
}

export interface SnapshotDiff {
  readonly url: string;
  readonly changed: readonly PageChange[];
  readonly added: readonly { readonly path: string; readonly title: string | undefined }[];
  readonly vanished: readonly VanishedPage[];
  /** Items that are new to their subscribers, as they should be. */
  readonly newItems: readonly string[];
  readonly repeated: readonly RepeatedItem[];
  /** Feeds that are there no longer. */
  readonly lostFeeds: readonly string[];
  /** Empty where no preview has changed. */
  readonly stale: readonly StaleNetwork[];
}

/** How two states of a site differ for those who see it from outside. */
export function compareSnapshots(before: Snapshot, after: Snapshot): SnapshotDiff {
  const [was, is] = [before, after].map(({ pages }) => new Map(pages.map((page) => [page.path, page])));
  const wasThere = (path: string) => isPage(was?.get(path));
  const isThere = (path: string) => isPage(is?.get(path));
  const moved = siteMove(before.url, after.url);
  const changed = after.pages.flatMap((page): PageChange[] => {
    const former = was?.get(page.path);
    if (!isPage(former) || !isPage(page)) return [];
    const fields = fieldChanges(former, page, moved);
    return fields.length === 0 ? [] : [{ path: page.path, fields, isPreview: fields.some(({ field }) => previewFields.includes(field)) }];
  });
  return {
    url: after.url,
    changed,
    added: after.pages.filter((page) => isPage(page) && !wasThere(page.path)).map(({ path, title }) => ({ path, title })),
    vanished: before.pages.filter((page) => isPage(page) && !isThere(page.path)).map(({ path, title }) => ({ path, title, redirect: is?.get(path)?.redirect })),
    ...feedChanges(before.feeds, after.feeds),
    stale: changed.some(({ isPreview }) => isPreview) ? staleNetworks() : [],
  };
}

const isPage = (page: PageSnapshot | undefined): page is PageSnapshot => page !== undefined && page.redirect === undefined;

/** A preview is built at another address than the site: what only differs by that is the same. */
function siteMove(from: string, to: string): (value: string | undefined) => string | undefined {
  return (value) => (value?.startsWith(from) ? to + value.slice(from.length) : value);
}

function fieldChanges(former: PageSnapshot, page: PageSnapshot, moved: (value: string | undefined) => string | undefined): FieldChange[] {
  return keys(changeFields).flatMap((field) => {
    const [before, after] = [moved(former[field]), page[field]];
    return before === after ? [] : [{ field, before, after }];
  });
}

const keys = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record).filter((key): key is K => key in record);

function feedChanges(before: readonly FeedSnapshot[], after: readonly FeedSnapshot[]): Pick<SnapshotDiff, 'newItems' | 'repeated' | 'lostFeeds'> {
  const former = new Map(before.map((feed) => [feed.path, feed]));
  const newItems = new Set<string>();
  const repeated = new Map<string, { title: string; why: string; feeds: string[] }>();
  for (const feed of after) {
    const known = former.get(feed.path);
    if (!known) continue;
    for (const item of feed.items) {
      const why = whyRepeated(item, known);
      const title = item.title ?? item.link ?? item.id ?? 'an item without a name';
      if (why === 'new') newItems.add(title);
      else if (why !== undefined) {
        const entry = repeated.get(`${title} ${why}`) ?? { title, why, feeds: [] };
        entry.feeds.push(feed.path);
        repeated.set(`${title} ${why}`, entry);
      }
    }
  }
  const paths = new Set(after.map(({ path }) => path));
  return { newItems: [...newItems], repeated: [...repeated.values()], lostFeeds: [...former.keys()].filter((path) => !paths.has(path)) };
}

type Item = FeedSnapshot['items'][number];

/** Why a reader shows an item again; `new` for one that nobody knows, undefined for one that stays quiet. */
function whyRepeated(item: Item, known: FeedSnapshot): string | undefined {
  const same = known.items.find(({ id }) => id !== undefined && id === item.id);
  if (same)
    return same.updated !== item.updated && same.content === item.content ? `its date of change is ${item.updated}, its content is the same` : undefined;
  const other = known.items.find(({ link, title }) => (link !== undefined && link === item.link) || (title !== undefined && title === item.title));
  if (other) return `its id was ${other.id ?? 'not there'} and is ${item.id ?? 'none'}`;
  // An archive that has got another page of old items is no news.
  const oldest = known.items.flatMap(({ published }) => published ?? []).reduce((first, date) => Math.min(first, Date.parse(date)), Infinity);
  if (item.published !== undefined && Date.parse(item.published) < oldest) return undefined;
  return 'new';
}

/** Who keeps a preview longer than it takes to share it again. */
function staleNetworks(): StaleNetwork[] {
  return previewNetworks().flatMap(({ name, preview: { cache, refresh } }) =>
    cache || refresh ? [{ name, keeps: cache?.value, refresh: refresh?.value, isCertain: (cache?.certain ?? true) && (refresh?.certain ?? true) }] : [],
  );
}

/** Whether nothing differs. */
export function isEmptyDiff({ changed, added, vanished, newItems, repeated, lostFeeds }: SnapshotDiff): boolean {
  return [changed, added, vanished, newItems, repeated, lostFeeds].every((list) => list.length === 0);
}
