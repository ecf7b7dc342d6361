import { SaxesParser, type SaxesTagNS } from 'saxes';
import { bareAmpersand } from './bare-ampersand.ts';
import type { BuiltFeedItem } from './built-feed.ts';
import { depthLimit, itemLimit } from './feed-limits.ts';
import type { FeedContent } from './read-built-feed.ts';
import { KnownItems, type KnownShelf } from './known-items.ts';
import { writeAroundKnown, type Write } from './write-around-known.ts';
import { feedFacts, itemFacts, type XmlElement } from './xml-feed-facts.ts';

/** Prefixes by which we know names, whatever the feed calls them. */
const prefixes = new Map([
  ['', ''],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/atom/ns#', 'atom03:'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
  ['http://purl.org/rss/1.0/', 'rss1:'],
  ['http://my.netscape.com/rdf/simple/0.9/', 'rss1:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://search.yahoo.com/mrss', 'media:'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
]);

interface Shape {
  readonly format: FeedContent['format'];
  /** Paths of what holds the feed's title, and of an item. */
  readonly holder: string;
  readonly item?: string;
}

/** By the name of the root. */
const shapes = new Map<string, Shape>([
  ['rss', { format: 'rss', holder: 'rss/channel', item: 'rss/channel/item' }],
  ['atom:feed', { format: 'atom', holder: 'atom:feed', item: 'atom:feed/atom:entry' }],
  ['atom03:feed', { format: 'unknown', holder: 'atom03:feed' }],
  ['rdf:RDF', { format: 'unknown', holder: 'rdf:RDF/rss1:channel' }],
]);

/** An element with what the reading needs of it. */
type Open = XmlElement & { readonly path: string; readonly kept: boolean };

/** Ends the reading: there is nothing to gain after it. */
class Stop extends Error {}

/**
 * An XML feed, read strictly: up to the first thing that is not well-formed. Entities that a DOCTYPE declares are
 * unknown, so none can grow. Undefined for XML that is no feed.
 * @param known items of other feeds of the site; those of this one are added
 */
export function readXmlFeed(text: string, known: KnownItems = new KnownItems()): FeedContent | undefined {
  const content = contentOf(text, known, writeAroundKnown);
  // What is wrong, and where, the parser tells best of the whole.
  return content && !content.damage ? content : contentOf(text, known, (parser) => parser.write(text));
}

function contentOf(text: string, known: KnownItems, write: Write): FeedContent | undefined {
  const open: Open[] = [];
  const items: BuiltFeedItem[] = [];
  let shape: Shape | undefined;
  let holder: Open | undefined;
  let damage: FeedContent['damage'];
  const parser = new SaxesParser({ xmlns: true });
  let skipped = 0;
  let shelf: KnownShelf | undefined;
  let recalled: BuiltFeedItem | undefined;
  const position = () => parser.position + skipped;
  const stop = (message: string, offset: number) => {
    damage = { message, offset };
    throw new Stop(message);
  };

  parser.on('error', ({ message }) => stop(message.replace(/^(?:\d+:\d+: )?/u, '').replace(/\.$/u, ''), Math.min(position(), text.length)));
  parser.on('opentag', (tag) => {
    const start = text.lastIndexOf('<', position() - 1);
    if (open.length >= depthLimit) stop(`nested deeper than ${depthLimit} levels`, start);
    const element = elementOf(tag, open.at(-1), shape, start, position());
    if (open.length === 0) shape = shapes.get(element.name);
    if (!shape) throw new Stop('no feed');
    if (element.path === shape.holder && !holder) {
      holder = element;
      shelf = known.under(text.slice(0, element.innerStart));
    }
    open.push(element);
  });
  const hear = (words: string) => {
    const element = open.at(-1);
    if (element) element.text += words;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    element.innerEnd = Math.max(element.innerStart, text.lastIndexOf('<', position() - 1));
    const parent = open.at(-1);
    if (element.path === shape?.item) {
      if (items.length >= itemLimit) stop(`more than ${itemLimit} items`, element.start);
      const item = recalled ? { ...recalled, start: element.start } : itemFacts(element, text);
      if (!recalled && parent === holder) shelf?.keep(text.slice(element.start, element.innerEnd), item);
      recalled = undefined;
      items.push(item);
    } else if (parent?.kept || (parent && parent === holder)) parent.children.push(element);
  });

  try {
    write(parser, text, {
      words: (words) => {
        hear(words);
        skipped += words.length;
      },
      item: (start, innerStart) => {
        const element = open.at(-1);
        if (element?.path !== shape?.item || element?.innerStart !== innerStart || open.at(-2) !== holder) return 0;
        const found = shelf?.find(text, start, innerStart);
        recalled = found?.item;
        skipped += found?.length ?? 0;
        return found?.length ?? 0;
      },
    });
    parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  // What is broken before its first tag is told by a look.
  const found = shape ?? (damage && open.length === 0 ? shapes.get(sniffedRoot(text)) : undefined);
  if (!found || (found.format === 'unknown' && !holder)) return undefined;
  const ampersand = damage && bareAmpersand(text);
  if (ampersand !== undefined) damage = { message: 'an "&" that stands for itself, expected "&amp;"', offset: ampersand };
  return { format: found.format, damage, ...feedFacts(holder), items };
}

function elementOf({ uri, local, attributes }: SaxesTagNS, parent: Open | undefined, shape: Shape | undefined, start: number, innerStart: number): Open {
  const name = `${prefixes.get(uri) ?? '?:'}${local}`;
  const path = parent ? `${parent.path}/${name}` : name;
  const values = new Map(Object.values(attributes).map((attribute) => [attribute.name, attribute.value]));
  return {
    name,
    path,
    attributes: values,
    children: [],
    text: '',
    start,
    innerStart,
    innerEnd: innerStart,
    kept: path === shape?.item || parent?.kept === true,
  };
}

function sniffedRoot(text: string): string {
  const root = /<(rss|feed|rdf:RDF)[\s>]/u.exec(text.slice(0, 4096))?.[1];
  return root === 'feed' ? 'atom:feed' : (root ?? '');
}
