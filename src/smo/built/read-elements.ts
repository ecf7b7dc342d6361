import type { DefaultTreeAdapterTypes } from 'parse5';
import { isElement, valueOf, type Element, type ParentNode } from '../finish/html-tree.ts';
import { foldSpace } from '../text.ts';
import { elementReaders, type Reading, type Standing } from './element-readers.ts';
import { Speech } from './speech.ts';

/** Parts of a page that hold its prose, the surest first. */
const proseParts = ['content', 'article', 'main', 'body'] as const;

interface Where extends Standing {
  /** Among the parts that hold prose; undefined in code, scripts and the head. */
  readonly part: (typeof proseParts)[number] | undefined;
  /** Whether a screen reader passes over it, within the heading or link that is read. */
  readonly muted: boolean;
}

const parts: ReadonlySet<string> = new Set(proseParts);
const silent = new Set(['head', 'script', 'style', 'code', 'pre', 'noscript', 'svg', 'template']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'dfn',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);

/** Everything that the elements of a page say, in one walk. What stands in a `<template>` is inert: parse5 keeps it apart. */
export function readElements(document: DefaultTreeAdapterTypes.Document): Reading & { readonly prose: string } {
  const reading: Reading = {
    charset: undefined,
    base: undefined,
    titles: [],
    metas: [],
    links: [],
    jsonLd: [],
    anchors: [],
    images: [],
    headings: [],
    times: [],
    iframes: [],
    loads: [],
    ids: new Map(),
  };
  const prose: Record<(typeof proseParts)[number], string[]> = { content: [], article: [], main: [], body: [] };
  const speech = new Speech();
  // A stack of our own: a page can be nested deeper than the call stack is.
  const outside: Where = { inHead: false, inContent: false, hidden: false, part: 'body', muted: false };
  const open: { node: ParentNode; where: Where; next: number; listens: boolean }[] = [{ node: document, where: outside, next: 0, listens: false }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.node.childNodes[top.next++];
    if (!child) {
      if (top.listens) speech.close();
      open.pop();
    } else if (isElement(child)) {
      const where = whereIs(child, top, speech.isOpen, reading.ids);
      const listener = elementReaders.get(child.tagName)?.(child, where, reading);
      if (listener) speech.open(listener);
      if (where.part && !inline.has(child.tagName)) prose[where.part].push(' ');
      if (child.tagName === 'img' && !where.muted) speech.say(valueOf(child, 'alt') ?? '');
      open.push({ node: child, where, next: 0, listens: Boolean(listener) });
    } else if ('value' in child) {
      if (top.where.part) prose[top.where.part].push(child.value);
      if (!top.where.muted) speech.say(child.value);
    }
  }
  const part = proseParts.find((name) => prose[name].some((text) => text.trim() !== ''));
  return { ...reading, prose: part ? foldSpace(prose[part].join('')) : '' };
}

/** Where an element stands, and what is said in it. Takes down its id on the way, since attributes are looked at once. */
function whereIs(element: Element, { node, where }: { readonly node: ParentNode; readonly where: Where }, listening: boolean, ids: Map<string, number>): Where {
  let { hidden, inContent } = where;
  let muted = (listening && where.muted) || element.tagName === 'script' || element.tagName === 'style';
  for (const { name, value } of element.attrs) {
    if (name === 'id' && value !== '') ids.set(value, (ids.get(value) ?? 0) + 1);
    else if (name === 'data-content') inContent = true;
    else if (name === 'hidden') hidden = true;
    else if (name === 'aria-hidden' && value === 'true') hidden = muted = true;
  }
  // A bot without scripts sees what stands in <noscript>.
  const inHead = node.nodeName === 'head' || (where.inHead && node.nodeName === 'noscript');
  const part = partOf(element.tagName, where.part, inContent);
  const isSame = inHead === where.inHead && inContent === where.inContent && hidden === where.hidden && part === where.part && muted === where.muted;
  return isSame ? where : { inHead, inContent, hidden, part, muted };
}

/** The surest part of those around; nothing in code and the like. */
function partOf(tagName: string, around: Where['part'], inContent: boolean): Where['part'] {
  if (!around || silent.has(tagName)) return undefined;
  if (inContent) return 'content';
  if (!parts.has(tagName)) return around;
  return proseParts.find((part) => part === tagName || part === around);
}
