import type { BuiltText, Span } from '../built/built-page.ts';
import type { Lookup } from '../networks/preview.ts';
import { foldSpace } from '../text.ts';
import { oembedOf, pickField } from './look-up-data.ts';
import { pickTag } from './look-up-tag.ts';
import { otherHost, pass, told, unseen, type Reader } from './reader.ts';
import type { Passed } from './unfurl.ts';

export interface Found {
  /** White space folded; empty where an empty tag wins and the part stays empty. */
  readonly text: string;
  readonly at?: Span | undefined;
}

/** What a network finds in one place; undefined where it goes on to the next. */
export function lookUp(reader: Reader, part: Passed['part'], lookup: Lookup): Found | undefined {
  const { page } = reader;
  switch (lookup.from) {
    case 'meta':
      return pickTag(reader, part, lookup);
    case 'title':
      return pickTitle(reader, part, lookup);
    case 'link':
      return pickLink(reader, part, lookup);
    case 'json-ld':
      return pickField(reader, lookup);
    case 'oembed':
      return textFound(oembedOf(reader)?.[lookup.field]);
    case 'heading': {
      const heading = page.headings.find(({ rank, text, span }) => rank === lookup.rank && text !== '' && span.end <= reader.end);
      return heading && { text: heading.text, at: heading.span };
    }
    case 'image':
      return pickImage(reader, lookup.pick);
    case 'file':
      return reader.context.site.files.has(lookup.path.slice(1)) ? { text: `${reader.context.site.url}${lookup.path}` } : undefined;
    case 'host':
      return { text: reader.index.absolute('')?.host ?? '' };
    case 'address':
      return { text: page.url };
    case 'prose':
      return page.prose === '' ? undefined : { text: page.prose.slice(0, 600) };
  }
}

export function textFound(value: unknown, at?: Span): Found | undefined {
  const text = typeof value === 'string' ? foldSpace(value) : '';
  return text === '' ? undefined : { text, at };
}

function pickTitle(reader: Reader, part: Passed['part'], lookup: Extract<Lookup, { from: 'title' }>): Found | undefined {
  const seen: BuiltText[] = [];
  for (const title of reader.index.titles) {
    const why = lookup.inHead && !title.inHead ? `stands outside of <head>, where ${reader.network.name} does not look for it` : unseen(reader, title);
    if (why === undefined) seen.push(title);
    else pass(reader, part, told('<title>', title.text), why, title.span);
  }
  const won = lookup.pick === 'last' ? seen.at(-1) : seen[0];
  if (!won) return undefined;
  if (lookup.pick === 'all') return textFound(seen.map(({ text }) => text).join(''), won.span);
  for (const title of seen) {
    if (title !== won)
      pass(reader, part, told('<title>', title.text), `is one of several; for ${reader.network.name} the ${lookup.pick ?? 'first'} counts`, title.span);
  }
  return won.text === '' ? undefined : { text: won.text, at: won.span };
}

function pickLink(reader: Reader, part: Passed['part'], { rel, exact, sameHost }: Extract<Lookup, { from: 'link' }>): Found | undefined {
  const { index, network } = reader;
  const word = exact || rel.includes(' ') ? `=${rel}` : rel;
  for (const link of index.links.get(word) ?? []) {
    const address = foldSpace(link.href ?? '');
    const why = address === '' ? 'is empty' : unseen(reader, link);
    if (why === undefined && !(sameHost && otherHost(reader, address))) return { text: address, at: link.span };
    pass(reader, part, told(`link rel="${rel}"`, address), why ?? `is on another host than the page; ${network.name} leaves it aside`, link.span);
    if (why === undefined) return undefined;
  }
  return undefined;
}

function pickImage({ page, end }: Reader, pick: 'first' | 'largest'): Found | undefined {
  let won: (typeof page.images)[number] | undefined;
  let most = 0;
  for (const image of page.images) {
    if (!image.src || image.span.end > end) continue;
    const [width, height] = [Number.parseFloat(image.width ?? ''), Number.parseFloat(image.height ?? '')];
    const area = width > 10 && height > 10 ? width * height : 0;
    if (!won || area > most) [won, most] = [image, area];
    if (pick === 'first') break;
  }
  return won && textFound(won.src, won.span);
}
