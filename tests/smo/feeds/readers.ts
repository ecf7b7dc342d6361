import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** An item as a program sees it that others have written; a field is missing where the program does not look for it. */
export interface ReadItem {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly published?: number | undefined;
  readonly updated?: number | undefined;
  readonly authors?: readonly (string | undefined)[] | undefined;
  readonly html?: string | undefined;
  readonly picture?: string | undefined;
  readonly enclosure?: { readonly url: string | undefined; readonly length: number; readonly type: string | undefined } | undefined;
}

export interface ReadFeed {
  readonly title?: string | undefined;
  readonly items: readonly ReadItem[];
}

const time = (date: string | Date | undefined | null) => (date ? new Date(date).getTime() : undefined);

/** Node's rss-parser. */
async function rssParser(text: string): Promise<ReadFeed> {
  const { title, items } = await new RssParser().parseString(text);
  return {
    title,
    items: items.map((item) => ({
      id: item.guid ?? Reflect.get(item, 'id'),
      title: item.title,
      link: item.link,
      published: time(item.isoDate),
      html: Reflect.get(item, 'content:encoded') ?? item.content,
      ...(item.enclosure && { enclosure: { ...item.enclosure, length: Number(item.enclosure.length), type: item.enclosure.type } }),
    })),
  };
}

/** Node's feedparser. */
function feedParser(text: string): Promise<ReadFeed> {
  return new Promise((resolve, reject) => {
    const items: ReadItem[] = [];
    let title: string | undefined;
    const parser = new FeedParser({});
    parser.on('error', reject);
    parser.on('meta', (meta: FeedParser.Meta) => (title = meta.title));
    parser.on('data', (item: FeedParser.Item) => {
      const [enclosure] = item.enclosures;
      items.push({
        id: item.guid,
        title: item.title,
        link: item.link,
        published: time(item.pubdate),
        html: item.description,
        picture: item.image.url,
        ...(enclosure && { enclosure: { url: enclosure.url, length: Number(enclosure.length), type: enclosure.type } }),
      });
    });
    parser.on('end', () => resolve({ title, items }));
    parser.end(text);
  });
}

/** @extractus/feed-extractor; of an Atom entry's two dates it takes the later. */
function extractus(data: ReturnType<typeof extractFromXml>, date: 'published' | 'updated' = 'published'): ReadFeed {
  return {
    title: data.title,
    items: (data.entries ?? []).map(({ id, title, link, published }) => ({ id, title, link, [date]: time(published) })),
  };
}

/** feedsmith's parsers: the feeds are not written with it. */
function feedsmithRss(text: string): ReadFeed {
  const { title, items = [] } = parseRssFeed(text);
  return {
    title,
    items: items.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      published: time(item.pubDate),
      updated: time(item.atom?.updated),
      authors: item.dc?.creators,
      html: item.content?.encoded,
      picture: item.media?.contents?.[0]?.url,
      ...(item.enclosures?.[0] && { enclosure: { url: item.enclosures[0].url, length: item.enclosures[0].length ?? 0, type: item.enclosures[0].type } }),
    })),
  };
}

function feedsmithAtom(text: string): ReadFeed {
  const { title, entries = [] } = parseAtomFeed(text);
  return {
    title: title?.value,
    items: entries.map((entry) => {
      const enclosure = entry.links?.find(({ rel }) => rel === 'enclosure');
      return {
        id: entry.id,
        title: entry.title?.value,
        link: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: time(entry.published),
        updated: time(entry.updated),
        authors: entry.authors?.map(({ name }) => name),
        html: entry.content?.value,
        picture: entry.media?.contents?.[0]?.url,
        ...(enclosure && { enclosure: { url: enclosure.href, length: enclosure.length ?? 0, type: enclosure.type } }),
      };
    }),
  };
}

function feedsmithJson(text: string): ReadFeed {
  const { title, items = [] } = parseJsonFeed(text);
  return {
    title,
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      published: time(item.date_published),
      updated: time(item.date_modified),
      authors: item.authors?.map(({ name }) => name),
      html: item.content_html,
      picture: item.image,
    })),
  };
}

/** Who reads which format. */
export const readers = [
  ['rss.xml', 'rss-parser', rssParser],
  ['rss.xml', 'feedparser', feedParser],
  ['rss.xml', 'feed-extractor', (text: string) => extractus(extractFromXml(text))],
  ['rss.xml', 'feedsmith', feedsmithRss],
  ['atom.xml', 'rss-parser', rssParser],
  ['atom.xml', 'feedparser', feedParser],
  ['atom.xml', 'feed-extractor', (text: string) => extractus(extractFromXml(text), 'updated')],
  ['atom.xml', 'feedsmith', feedsmithAtom],
  ['feed.json', 'feed-extractor', (text: string) => extractus(extractFromJson(text))],
  ['feed.json', 'feedsmith', feedsmithJson],
] as const satisfies readonly (readonly [string, string, (text: string) => ReadFeed | Promise<ReadFeed>])[];
