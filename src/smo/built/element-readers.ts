import { headingRank, textOf, tokensOf, valueOf, type Element } from '../finish/html-tree.ts';
import { foldSpace } from '../text.ts';
import type { BuiltMeta, BuiltPage, Span } from './built-page.ts';
import { readJson } from './read-json.ts';

type Mutable<T> = T extends readonly (infer Item)[] ? Item[] : T;
type Lists = 'titles' | 'metas' | 'links' | 'jsonLd' | 'anchors' | 'images' | 'headings' | 'times' | 'iframes' | 'loads';

/** What the walk gathers. */
export type Reading = { -readonly [K in Lists]: Mutable<BuiltPage[K]> } & {
  charset: BuiltPage['charset'];
  base: string | undefined;
  readonly ids: Map<string, number>;
};

/** Where an element stands. */
export interface Standing {
  readonly inHead: boolean;
  readonly inContent: boolean;
  readonly hidden: boolean;
}

/** Takes down what an element says; gives what waits for the text inside it. */
export type ElementReader = (element: Element, where: Standing, reading: Reading) => { text: string } | undefined | void;

const isHtml = (element: Element) => element.namespaceURI === 'http://www.w3.org/1999/xhtml';
const wordsOf = (element: Element, attribute: string) => tokensOf(element, attribute).map((word) => word.toLowerCase());

function spanOf({ sourceCodeLocation }: Element): Span {
  return sourceCodeLocation ? { start: sourceCodeLocation.startOffset, end: sourceCodeLocation.endOffset } : { start: 0, end: 0 };
}

/** The start tag alone, for elements that hold much. */
function tagSpanOf(element: Element): Span {
  const tag = element.sourceCodeLocation?.startTag;
  return tag ? { start: tag.startOffset, end: tag.endOffset } : spanOf(element);
}

const readHeading: ElementReader = (element, { inContent }, reading) => {
  const heading = { rank: headingRank(element) ?? 0, text: '', id: valueOf(element, 'id'), inContent, span: tagSpanOf(element) };
  reading.headings.push(heading);
  return heading;
};

const loadReader =
  (...attributes: string[]): ElementReader =>
  (element, _where, reading) => {
    for (const attribute of attributes) {
      const url = valueOf(element, attribute);
      if (url) reading.loads.push({ url, tag: element.tagName, span: tagSpanOf(element) });
    }
  };

const readSource = loadReader('src');
const metaForms: readonly BuiltMeta['form'][] = ['property', 'name', 'itemprop', 'http-equiv'];

const readMeta: ElementReader = (element, { inHead }, reading) => {
  const span = spanOf(element);
  const charset = valueOf(element, 'charset');
  if (charset !== undefined) reading.charset ??= { label: charset.trim().toLowerCase(), form: 'charset', span };
  const content = valueOf(element, 'content') ?? '';
  for (const form of metaForms) {
    const key = valueOf(element, form)?.trim().toLowerCase();
    if (!key) continue;
    reading.metas.push({ key, form, content, inHead, span });
    if (form !== 'http-equiv' || key !== 'content-type') continue;
    const label = /charset=\s*["']?([^\s;"']+)/iu.exec(content)?.[1];
    if (label) reading.charset ??= { label: label.toLowerCase(), form: 'http-equiv', span };
  }
};

const readLink: ElementReader = (element, { inHead }, reading) => {
  const attribute = (name: string) => valueOf(element, name);
  const [href, type, title, sizes, hreflang] = [attribute('href'), attribute('type'), attribute('title'), attribute('sizes'), attribute('hreflang')];
  reading.links.push({ rel: wordsOf(element, 'rel'), href, type, title, sizes, hreflang, inHead, span: spanOf(element) });
};

const readScript: ElementReader = (element, _where, reading) => {
  readSource(element, _where, reading);
  if (valueOf(element, 'type')?.trim().toLowerCase() !== 'application/ld+json') return;
  const text = textOf(element);
  reading.jsonLd.push({ text, ...readJson(text), span: spanOf(element) });
};

const readAnchor: ElementReader = (element, { inContent, hidden }, reading) => {
  const label = valueOf(element, 'aria-label');
  const term = valueOf(element, 'data-term');
  const facts = { href: valueOf(element, 'href'), text: foldSpace(label ?? ''), rel: wordsOf(element, 'rel'), inContent, hidden, span: tagSpanOf(element) };
  const anchor = term === undefined ? facts : { ...facts, term };
  reading.anchors.push(anchor);
  return label === undefined ? anchor : undefined;
};

const readImage: ElementReader = (element, { inContent, hidden }, reading) => {
  const attribute = (name: string) => valueOf(element, name);
  const [src, srcset, alt, width, height] = [attribute('src'), attribute('srcset'), attribute('alt'), attribute('width'), attribute('height')];
  reading.images.push({ src, srcset, alt, width, height, inContent, hidden, span: spanOf(element) });
};

/** By tag name. A map, since a page may hold an element called `constructor`. */
export const elementReaders: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  [
    'title',
    (element, { inHead }, reading) => {
      if (isHtml(element)) reading.titles.push({ text: textOf(element), inHead, span: spanOf(element) });
    },
  ],
  [
    'base',
    (element, _where, reading) => {
      reading.base ??= valueOf(element, 'href');
    },
  ],
  ['meta', readMeta],
  ['link', readLink],
  ['script', readScript],
  ['a', readAnchor],
  ['img', readImage],
  [
    'time',
    (element, _where, reading) => {
      const datetime = valueOf(element, 'datetime');
      if (datetime !== undefined) reading.times.push({ datetime, span: tagSpanOf(element) });
    },
  ],
  [
    'iframe',
    (element, _where, reading) => {
      reading.iframes.push({ src: valueOf(element, 'src'), title: valueOf(element, 'title'), span: tagSpanOf(element) });
    },
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, ElementReader] => [tag, readHeading]),
  ...['source', 'audio', 'track', 'embed'].map((tag): [string, ElementReader] => [tag, readSource]),
  ['video', loadReader('src', 'poster')],
  ['object', loadReader('data')],
]);
