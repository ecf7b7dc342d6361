import type { PictureFacts } from '../built/picture-facts.ts';

/** A figure of a network, with where it was read and when. */
export interface Figure<T> {
  readonly value: T;
  /** Address of the document or of the code. */
  readonly source: string;
  /** ISO date. */
  readonly checkedOn: string;
  /** False for third-party reports and hearsay: such a figure makes no error alone. */
  readonly certain: boolean;
}

/** A figure from the network's own code or documentation. */
export const sure = <const T>(value: T, source: string, checkedOn = '2026-11-22'): Figure<T> => ({ value, source, checkedOn, certain: true });
/** A figure that somebody else reports, or that nobody wrote down. */
export const unsure = <const T>(value: T, source: string, checkedOn = '2026-11-22'): Figure<T> => ({ value, source, checkedOn, certain: false });

/** What a preview can show as text. `record` is the address of an AT Protocol record, `accent` a colour, `player` a frame's address. */
export const textParts = ['title', 'description', 'site', 'author', 'date', 'address', 'accent', 'player', 'record'] as const;
export type TextPart = (typeof textParts)[number];
/** `fields` are pairs of label and value: `twitter:label1` and `twitter:data1`. */
export type Part = TextPart | 'picture' | 'fields';

/** One place that a network looks for a text or an address in. */
export type Lookup =
  /** A meta tag; `forms` are the attributes it is recognised by, default `property` and `name`; `except` are values that count as none. */
  | {
      readonly from: 'meta';
      readonly key: string;
      readonly forms?: readonly ('property' | 'name' | 'itemprop')[];
      /** Default: as `Preview.duplicates` says. */
      readonly pick?: 'first' | 'last';
      readonly except?: readonly string[];
      /** An address that counts only on the page's own host. */
      readonly sameHost?: boolean;
    }
  | { readonly from: 'title'; readonly inHead?: boolean; readonly pick?: 'last' | 'all' }
  /** The first heading of a rank that has text. */
  | { readonly from: 'heading'; readonly rank: 1 | 2 | 3 }
  /** `href` of the first link tag with this relation; `exact` where the attribute must be nothing else. */
  | { readonly from: 'link'; readonly rel: string; readonly exact?: boolean; readonly sameHost?: boolean }
  /** A field of a JSON-LD node; `path` is dotted: `publisher.name`. `topLevel` leaves out what is nested or in `@graph`; `decoded` resolves entities before parsing. */
  | { readonly from: 'json-ld'; readonly path: string; readonly types?: readonly string[]; readonly topLevel?: boolean; readonly decoded?: boolean }
  /** A field of the page's oEmbed document, where it is in the folder. */
  | { readonly from: 'oembed'; readonly field: string }
  /** A picture of the text: the first, or the largest by its stated size. */
  | { readonly from: 'image'; readonly pick: 'first' | 'largest' }
  /** A file at a fixed path of the host: `/apple-touch-icon.png`. */
  | { readonly from: 'file'; readonly path: string }
  /** The host's name, the page's own address, the first words of the prose. */
  | { readonly from: 'host' | 'address' | 'prose' };

export interface Cut {
  readonly limit: number;
  readonly unit: 'graphemes' | 'code-points' | 'utf-16' | 'bytes' | 'lines';
  /** For lines: about how many graphemes stand in one. */
  readonly perLine?: number;
  /** What happens beyond: the text is cut, or it or the whole preview is dropped. Default: cut. */
  readonly beyond?: 'cut' | 'dropped' | 'no-preview';
  /** Whether the cut goes back to the end of a word. */
  readonly atWord?: boolean;
  /** Put behind what is left, not counted. Default: `…`. */
  readonly mark?: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type PictureFormat = PictureFacts['format'];

export interface PictureRules {
  /** Formats that are shown. One that is neither here nor among the refused is unknown. */
  readonly formats: Figure<readonly PictureFormat[]>;
  readonly refused?: Figure<readonly PictureFormat[]> | undefined;
  readonly maxBytes?: Figure<number> | undefined;
  /** Below it there is no picture. */
  readonly min?: Figure<Size> | undefined;
  readonly max?: Figure<Size> | undefined;
  /** Width divided by height beyond which there is no picture. */
  readonly maxRatio?: Figure<number> | undefined;
  /** From it on the picture may be shown large. */
  readonly large?: Figure<Size> | undefined;
  /** How far a picture may be from square, as a part of its height, to be shown small all the same. */
  readonly squareIsSmall?: Figure<number> | undefined;
  /** Width divided by height that the layout crops to; undefined: as it is. */
  readonly ratio?: Figure<number> | undefined;
  readonly smallRatio?: Figure<number> | undefined;
  /** The longest address that is taken, in characters. */
  readonly maxAddress?: Figure<number> | undefined;
  /** What a relative address stands against. Default: the page. */
  readonly relative?: Figure<'page' | 'root' | 'refused'> | undefined;
  /** What is done when a picture is refused. Default: there is none. */
  readonly refusal?: Figure<'next' | 'no-preview'> | undefined;
  /** Whether every picture that is found is shown, in the order of the document. */
  readonly every?: Figure<true> | undefined;
  /** Where its alternative text comes from. */
  readonly alt?: Figure<readonly Lookup[]> | undefined;
}

/** A part that must be there, an https address, a known card type, or a meta tag with or without a value. */
export type Condition =
  | Part
  | 'https'
  | 'card'
  | {
      /** Must be there with content, but for `isNot`, which it may fulfil by its absence. */
      readonly meta: string;
      /** One of its words must be among these. */
      readonly is?: readonly string[];
      /** None of its words may be among these. */
      readonly isNot?: readonly string[];
    };

interface Need {
  /** One of these groups must be there whole. */
  readonly anyOf: readonly (readonly Condition[])[];
  /** What is shown otherwise. */
  readonly otherwise: 'no-preview' | readonly Part[];
}

/** How a network reads a page and shows it. A behaviour that is missing is not known of, and is taken for the plain one. */
export interface Preview {
  /** User agents, as they are sent, or the part that names them. */
  readonly agents: Figure<readonly string[]>;
  /** Whether robots.txt is honoured, and the name it calls the reader by. */
  readonly robots: Figure<{ readonly honoured: boolean; readonly token?: string | undefined }>;
  /** Bytes of the page that are read. */
  readonly bytes?: Figure<number> | undefined;
  /** Redirects that are followed. */
  readonly redirects?: Figure<number> | undefined;
  /** How long a preview is kept. */
  readonly cache?: Figure<string> | undefined;
  /** How to have it read anew: a sentence. */
  readonly refresh?: Figure<string> | undefined;

  /** Where each part is looked for, in order. */
  readonly reads: { readonly [P in TextPart | 'picture']?: Figure<readonly Lookup[]> | undefined };
  /** Which of several tags of one key counts. */
  readonly duplicates: Figure<'first' | 'last'>;
  /** A tag without content: is as if it were not there, hides its duplicates, or leaves the part empty. Default: skipped. */
  readonly blanks?: Figure<'skipped' | 'blocks' | 'wins'> | undefined;
  readonly caseSensitive?: Figure<true> | undefined;
  /** Reads the head alone: as a parser closes it, or as far as `</head>` or `<body>` in the text. */
  readonly head?: Figure<'parsed' | 'written'> | undefined;
  /** Texts whose entities are resolved once more after parsing. */
  readonly decodesTwice?: Figure<readonly TextPart[]> | undefined;
  /** Characters above which a value is dropped. */
  readonly dropsLonger?: Figure<number> | undefined;
  /** Distinct keys with a prefix, above which all of them are dropped. */
  readonly dropsMany?: Figure<{ readonly prefix: string; readonly keys: number }> | undefined;
  /** Bytes of all values with the prefix, as JSON, above which there is no preview. */
  readonly payload?: Figure<{ readonly prefix: string; readonly bytes: number }> | undefined;
  /** Types of oEmbed documents that replace whatever the page says. */
  readonly oembed?: Figure<readonly string[]> | undefined;
  /** Reads the page at this address instead, unless the named meta tag is there. */
  readonly follows?: Figure<{ readonly to: readonly Lookup[]; readonly unless?: string }> | undefined;
  /** Ends of addresses that are never read as pages. */
  readonly extensions?: Figure<readonly string[]> | undefined;
  /** Signs between title and site name that, with the name, are taken off the title. */
  readonly siteSuffix?: Figure<readonly string[]> | undefined;
  readonly dropsDescriptionLikeTitle?: Figure<true> | undefined;
  /** Which `twitter:label` pairs are shown: all, or those whose label contains a word. */
  readonly labels?: Figure<'all' | readonly string[]> | undefined;

  readonly cuts: { readonly [P in TextPart]?: Figure<Cut> | undefined };
  readonly pictures: PictureRules;
  readonly needs?: readonly Figure<Need>[] | undefined;
  /** Where the card's size is read, the word that makes it large, and what it is without one. */
  readonly card?: Figure<{ readonly from: readonly Lookup[]; readonly large: string; readonly without: 'large' | 'small' }> | undefined;
  readonly layout: Figure<{
    /** How large a picture is at best. */
    readonly size: 'large' | 'small' | 'none' | 'by-card' | 'by-size' | 'by-card-or-size';
    readonly shows: readonly Part[];
    /** Where a large picture leaves room for less. */
    readonly showsLarge?: readonly Part[];
  }>;
}

/** A meta tag in either form. */
export const meta = <const K extends string>(key: K) => ({ from: 'meta', key }) as const;
/** A meta tag that counts by `property` alone. */
export const property = <const K extends string>(key: K) => ({ from: 'meta', key, forms: ['property'] }) as const;
/** A meta tag that counts by `name` alone. */
export const named = <const K extends string>(key: K) => ({ from: 'meta', key, forms: ['name'] }) as const;
export const titleTag = { from: 'title' } as const;
export const host = { from: 'host' } as const;
/** `href` of a link tag. */
export const link = <const R extends string>(rel: R) => ({ from: 'link', rel }) as const;
