/** A stretch of the file, as offsets in its decoded text (UTF-16 units); `BuiltPage.placeOf` and `bytesBefore` translate. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One key of a `<meta>`; an element with both `property` and `name` gives two. */
export interface BuiltMeta {
  /** Lower case, trimmed: `og:title`. */
  readonly key: string;
  readonly form: 'property' | 'name' | 'itemprop' | 'http-equiv';
  /** As the parser gives it: entities resolved, white space kept. Empty where the attribute is missing. */
  readonly content: string;
  /** Whether the parser made it a child of `<head>`; false once something has closed the head early. */
  readonly inHead: boolean;
  readonly span: Span;
}

export interface BuiltLink {
  /** Words of `rel`, lower case. */
  readonly rel: readonly string[];
  readonly href: string | undefined;
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly sizes: string | undefined;
  readonly hreflang: string | undefined;
  readonly inHead: boolean;
  readonly span: Span;
}

export interface BuiltText {
  readonly text: string;
  readonly inHead: boolean;
  readonly span: Span;
}

interface BuiltJsonLd {
  readonly text: string;
  /** The parsed block; undefined where it is no JSON, which `error` explains. */
  readonly value: unknown;
  readonly error?: string | undefined;
  readonly span: Span;
}

export interface BuiltAnchor {
  readonly href: string | undefined;
  /** What a screen reader says: `aria-label`, else text and alternative texts, white space collapsed. */
  readonly text: string;
  readonly rel: readonly string[];
  /** Whether it stands in the editors' prose (`data-content`), else in the page's frame. */
  readonly inContent: boolean;
  /** For people with a screen reader it is not there: `aria-hidden`, `hidden`. */
  readonly hidden: boolean;
  /** The term of the glossary that it leads to (`data-term`). */
  readonly term?: string | undefined;
  readonly span: Span;
}

interface BuiltImage {
  readonly src: string | undefined;
  readonly srcset: string | undefined;
  /** Undefined where the attribute is missing; empty for decoration. */
  readonly alt: string | undefined;
  readonly width: string | undefined;
  readonly height: string | undefined;
  readonly inContent: boolean;
  readonly hidden: boolean;
  readonly span: Span;
}

export interface BuiltHeading {
  readonly rank: number;
  readonly text: string;
  readonly id: string | undefined;
  readonly inContent: boolean;
  readonly span: Span;
}

/**
 * A page as a network would fetch it: everything that rules and previews ask of it, gathered in one walk over one
 * parse. The tree itself is dropped, so that pages stream.
 */
export interface BuiltPage {
  /** File in the output folder: `blog/x/index.html`. */
  readonly file: string;
  /** Address below the site's: `/blog/x/` (of `index.html` the folder, of other files the file). */
  readonly path: string;
  /** Absolute, where the page is served. */
  readonly url: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** The decoded document, up to `readLimit` bytes: the most that any network reads. */
  readonly html: string;
  readonly encoding: {
    readonly bom: boolean;
    /** Offset of the first byte that is no UTF-8; undefined where all is well. */
    readonly invalidAt: number | undefined;
    /** Offset in `html` of the first NUL; undefined where there is none. */
    readonly nulAt: number | undefined;
  };
  /** `<meta charset>` or its http-equiv form. */
  readonly charset?: { readonly label: string; readonly form: 'charset' | 'http-equiv'; readonly span: Span } | undefined;
  readonly doctype: boolean;
  readonly lang: string | undefined;
  readonly base: string | undefined;
  /** What ended the head before its end tag: `div`, `#text`; undefined for a sound head. */
  readonly headClosedBy?: { readonly what: string; readonly span: Span } | undefined;
  /** `<title>` elements of HTML (not of SVG). */
  readonly titles: readonly BuiltText[];
  readonly metas: readonly BuiltMeta[];
  readonly links: readonly BuiltLink[];
  readonly jsonLd: readonly BuiltJsonLd[];
  readonly anchors: readonly BuiltAnchor[];
  readonly images: readonly BuiltImage[];
  readonly headings: readonly BuiltHeading[];
  readonly times: readonly { readonly datetime: string; readonly span: Span }[];
  readonly iframes: readonly { readonly src: string | undefined; readonly title: string | undefined; readonly span: Span }[];
  /** Files that the page loads besides pictures and links: `src` of scripts, media and sources, `poster`, `<object data>`. */
  readonly loads: readonly { readonly url: string; readonly tag: string; readonly span: Span }[];
  /** Ids of the document, with how often each stands in it. */
  readonly ids: ReadonlyMap<string, number>;
  /** The editors' prose as plain text (`data-content`, else `<article>`, `<main>`, `<body>`), white space collapsed, without code. */
  readonly prose: string;
  /** Bytes of the file before an offset of `html`. */
  bytesBefore(offset: number): number;
  /** Line and column of an offset, from 1. */
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

/** The first content of a meta tag, by key, in the forms that are asked for; undefined where there is none. */
export function metaContent(page: BuiltPage, key: string, forms: readonly BuiltMeta['form'][] = ['property', 'name']): string | undefined {
  return page.metas.find((meta) => meta.key === key && forms.includes(meta.form))?.content;
}

/** The first `<link>` with a relation. */
export function linkOf(page: BuiltPage, rel: string): BuiltLink | undefined {
  return page.links.find((link) => link.rel.includes(rel));
}
