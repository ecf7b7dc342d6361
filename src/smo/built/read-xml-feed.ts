import { SaxesParser, type SaxesTagNS } from 'saxes';
import { bareAmpersand } from './bare-ampersand.ts';
import type { BuiltFeedItem } from './built-feed.ts';
import { depthLimit, itemLimit } from './feed-limits.ts';
import type { FeedContent } from './read-built-feed.ts';
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
 */
export function readXmlFeed(text: string): FeedContent | undefined {
  const content = contentOf(text, writeAroundSections);
  // What is wrong, and where, the parser tells best of the whole.
  return content && !content.damage ? content : contentOf(text, (parser) => parser.write(text));
}

/** Gives the text to the parser; returns when all of it is read. */
type Write = (parser: SaxesParser<{ xmlns: true }>, text: string, skip: (words: string) => void) => void;

function contentOf(text: string, write: Write): FeedContent | undefined {
  const open: Open[] = [];
  const items: BuiltFeedItem[] = [];
  let shape: Shape | undefined;
  let holder: Open | undefined;
  let damage: FeedContent['damage'];
  const parser = new SaxesParser({ xmlns: true });
  let skipped = 0;
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
    if (element.path === shape.holder) holder ??= element;
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
      items.push(itemFacts(element, text));
    } else if (parent?.kept || (parent && parent === holder)) parent.children.push(element);
  });

  try {
    write(parser, text, (words) => {
      hear(words);
      skipped += words.length;
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

const [sectionStart, sectionEnd] = ['<![CDATA[', ']]>'];

/**
 * Keeps the content of CDATA sections from the parser, which reads letter by letter what no letter of can change: in a
 * feed with whole texts that is nearly all. From the first thing on that asks for a closer look, the parser gets everything.
 */
const writeAroundSections: Write = (parser, text, skip) => {
  let written = 0;
  for (let start = text.indexOf(sectionStart); start >= 0; start = text.indexOf(sectionStart, written)) {
    const from = start + sectionStart.length;
    const end = text.indexOf(sectionEnd, from);
    const words = end < 0 ? '' : text.slice(from, end);
    if (end < 0 || !endsInText(text.slice(written, start)) || !isTakenAsItStands(words)) break;
    parser.write(text.slice(written, from));
    skip(words);
    written = end;
  }
  parser.write(text.slice(written));
};

/** Whether what follows stands in no comment, instruction or document type, where a section is none. */
function endsInText(markup: string): boolean {
  const isOver = (start: string, end: string) => {
    const last = markup.lastIndexOf(start);
    return last < 0 || markup.indexOf(end, last + start.length) >= 0;
  };
  return isOver('<!--', '-->') && isOver('<?', '?>') && !markup.includes('<!D');
}

/** Whether a parser changes nothing of it and finds no fault: whole characters of XML 1.0 and 1.1, no line ends but line feeds. */
function isTakenAsItStands(words: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return words.isWellFormed() && !/[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028\ufffe\uffff]/u.test(words);
}
