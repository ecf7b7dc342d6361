import { isPlain } from '../text.ts';
import type { Figure, Preview } from './preview.ts';

/** What a share link hands over. */
export interface ShareMessage {
  /** The page's own title for sharing, uncut. */
  readonly title: string;
  /** What the reader is about to say, cut so that it stays in the network's limit together with the address. */
  readonly text: string;
  /** The shared address: canonical, absolute, with the campaign's parameters. */
  readonly url: string;
  /** Absolute address of the share picture. */
  readonly picture: string;
}

/** How a network measures a text; see `lengthOf`. */
export type TextUnit = 'graphemes' | 'x-characters' | 'threads-characters';

export interface ShareIntent {
  /** The longest post, text and address together, in `unit`. Default: none is known. */
  readonly limit?: number;
  /** Default: graphemes. */
  readonly unit?: TextUnit;
  /** What any address counts, where the network shortens it. Default: its own length. */
  readonly addressLength?: number;
  /** Address of the page where the reader finds the message, ready to post. */
  readonly href: (message: ShareMessage) => string;
}

export interface Profile {
  /** Address of an account's public page; undefined where the handle is not of the network's form. */
  readonly href: (handle: string) => string | undefined;
}

/** How another page shows something of the network's; `{url}` is the address of its page, `{id}` the thing's own name. */
export interface Embed {
  /** The endpoint that answers with an oEmbed document. */
  readonly oembed?: string;
  /** The address of a frame. */
  readonly frame?: string;
}

/** What is known of a network. Its file is named after its `id`. */
export interface Network {
  /** Permanent; as `share`, `accounts` and front matter write it. */
  readonly id: string;
  /** As the network writes itself. */
  readonly name: string;
  readonly status: 'active' | 'renamed' | 'retired';
  /** Where endpoint and limits come from, and the day they were last compared with it. */
  readonly source: string;
  readonly checkedOn: string;
  /** Missing where the network takes no address from a link. */
  readonly share?: ShareIntent;
  /** Missing where there are no public pages of accounts. */
  readonly profile?: Profile;
  /** Missing where nothing of it can be embedded without a script. */
  readonly embed?: Figure<Embed>;
  /** How it shows a page whose link is posted; missing where that is not known. */
  readonly preview?: Preview;
  /** Of a retired network: the hosts whose links are dead; with a path where the host has another use today. */
  readonly hosts?: readonly string[];
  /** What else people call it. */
  readonly alsoKnownAs?: readonly string[];
}

export function defineNetwork<const N extends Network>(network: N): N {
  return network;
}

/** An address with a query; every value percent-encoded. */
export function withQuery(address: string, values: Readonly<Record<string, string>>): string {
  return `${address}?${Object.entries(values)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&')}`;
}

/** Percent-encodes a text whole: half surrogates, which would throw, and `'`, which browsers encode in a query. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27');
}

/** Text and address as one text, for networks that take nothing else. */
export function textWithUrl({ text, url }: Pick<ShareMessage, 'text' | 'url'>): string {
  return text === '' ? url : `${text} ${url}`;
}

/** The address of an account with a plain name (`ada` or `@ada`); undefined where the handle is more or less than that. */
export function accountUrl(handle: string, address: (name: string) => string): string | undefined {
  const name = handle.trim().replace(/^@/u, '');
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.·-]*$/u.test(name) ? address(encoded(name)) : undefined;
}

const emoji = /^\p{RGI_Emoji}$/v;
const utf8 = new TextEncoder();

/** What one grapheme counts. */
const weights: Readonly<Record<TextUnit, (grapheme: string) => number>> = {
  graphemes: () => 1,
  // An emoji counts 2 however it is composed, so does any code point outside of Latin … Georgian and common punctuation.
  // https://docs.x.com/fundamentals/counting-characters, twitter-text config/v3.json
  'x-characters': (grapheme) => (emoji.test(grapheme) ? 2 : Array.from(grapheme.normalize('NFC'), xWeight).reduce((sum, weight) => sum + weight, 0)),
  // "Emojis are counted as the number of UTF-8 bytes." https://developers.facebook.com/documentation/threads/posts
  'threads-characters': (grapheme) => (emoji.test(grapheme) ? utf8.encode(grapheme).length : 1),
};

function xWeight(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  const single = point <= 0x10ff || (point >= 0x2000 && point <= 0x200d) || (point >= 0x2010 && point <= 0x201f) || (point >= 0x2032 && point <= 0x2037);
  return single ? 1 : 2;
}

/** The length of a text as a network counts it. */
export function lengthOf(text: string, unit: TextUnit = 'graphemes'): number {
  return graphemes(text).reduce((sum, grapheme) => sum + weights[unit](grapheme), 0);
}

export function graphemes(text: string): string[] {
  return isPlain(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
