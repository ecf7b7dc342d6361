import { foldSpace } from '../text.ts';
import type { BuiltFeedItem } from './built-feed.ts';
import type { FeedContent } from './read-built-feed.ts';

/** An element of a feed that has been read to its end. */
export interface XmlElement {
  /** With the prefix by which we know its namespace: `title`, `atom:title`, `media:content`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
  /** Offsets in the feed's text: of the start tag, after it, and of the end tag. */
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
}

/** Title, own address and date of RSS and Atom. */
export function feedFacts(holder: XmlElement | undefined): Pick<FeedContent, 'title' | 'self' | 'updated'> {
  const self = holder?.children.find(({ name, attributes }) => name === 'atom:link' && attributes.get('rel') === 'self');
  return {
    title: holder && textIn(holder, 'title', 'atom:title', 'atom03:title', 'rss1:title'),
    self: self?.attributes.get('href'),
    updated: holder && textIn(holder, 'atom:updated', 'lastBuildDate', 'pubDate', 'dc:date', 'atom03:modified'),
  };
}

/** An `<item>` of RSS or an `<entry>` of Atom. @param text of the feed, of which XHTML content is cut */
export function itemFacts(item: XmlElement, text: string): BuiltFeedItem {
  return { ...(item.name === 'atom:entry' ? entryFacts(item, text) : rssItemFacts(item)), picture: pictureIn(item), start: item.start };
}

type Facts = Omit<BuiltFeedItem, 'picture' | 'start'>;

function rssItemFacts(item: XmlElement): Facts {
  const guid = childOf(item, 'guid');
  return {
    id: guid && foldSpace(guid.text),
    isPermaLink: guid && guid.attributes.get('isPermaLink') !== 'false',
    title: textIn(item, 'title'),
    link: textIn(item, 'link'),
    published: textIn(item, 'pubDate', 'dc:date'),
    updated: textIn(item, 'atom:updated', 'dcterms:modified'),
    html: (childOf(item, 'content:encoded') ?? childOf(item, 'description'))?.text,
    enclosures: item.children
      .filter(({ name }) => name === 'enclosure')
      .map(({ attributes }) => ({ url: attributes.get('url'), type: attributes.get('type'), length: attributes.get('length') })),
  };
}

function entryFacts(entry: XmlElement, text: string): Facts {
  const links = entry.children.filter(({ name }) => name === 'atom:link').map(({ attributes }) => attributes);
  const content = childOf(entry, 'atom:content') ?? childOf(entry, 'atom:summary');
  return {
    id: textIn(entry, 'atom:id'),
    isPermaLink: undefined,
    title: textIn(entry, 'atom:title'),
    link: links.find((link) => (link.get('rel') ?? 'alternate') === 'alternate')?.get('href'),
    published: textIn(entry, 'atom:published'),
    updated: textIn(entry, 'atom:updated'),
    html: content && htmlOf(content, text),
    enclosures: links
      .filter((link) => link.get('rel') === 'enclosure')
      .map((link) => ({ url: link.get('href'), type: link.get('type'), length: link.get('length') })),
  };
}

/** The content of an Atom entry as HTML, whichever of its three forms it has (RFC 4287, § 3.1). */
function htmlOf({ attributes, innerStart, innerEnd, text: own }: XmlElement, text: string): string {
  const type = attributes.get('type') ?? 'text';
  if (type === 'xhtml') return text.slice(innerStart, innerEnd).trim();
  return type === 'text' || type === 'text/plain' ? escapeHtml(own) : own;
}

/** A text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The picture that a reader shows beside an item. */
function pictureIn(item: XmlElement): string | undefined {
  const media = [item, ...item.children.filter(({ name }) => name === 'media:group')].flatMap(({ children }) => children);
  const isPicture = ({ name, attributes }: XmlElement) =>
    name === 'media:content' && (attributes.get('medium') === 'image' || (attributes.get('type') ?? '').startsWith('image/'));
  const found = media.find(isPicture) ?? media.find(({ name }) => name === 'media:thumbnail');
  return found?.attributes.get('url') ?? childOf(item, 'itunes:image')?.attributes.get('href');
}

const childOf = ({ children }: XmlElement, wanted: string) => children.find(({ name }) => name === wanted);

/** The text of the first of these children that is there, white space collapsed. */
function textIn(element: XmlElement, ...names: readonly string[]): string | undefined {
  const child = names.map((name) => childOf(element, name)).find((found) => found !== undefined);
  return child && foldSpace(child.text);
}
