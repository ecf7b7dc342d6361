import type { BuiltPage, Span } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import type { Lookup, Part } from '../networks/preview.ts';

/** A text of a preview, and why it is this one. */
export interface Shown {
  /** As it is shown: entities resolved, white space folded, cut. */
  readonly text: string;
  /** What won, and the whole text before any cut. */
  readonly from: Lookup;
  readonly full: string;
  readonly at?: Span | undefined;
  /** What was cut away, and by which limit. */
  readonly cut?: { readonly lost: string; readonly limit: string; readonly source: string; readonly certain: boolean } | undefined;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShownPicture {
  /** Absolute. */
  readonly url: string;
  readonly from: Lookup;
  readonly at?: Span | undefined;
  /** Pixels of the file, or what the page says of one that is not in the folder; undefined where neither is known. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly alt?: string | undefined;
  /** What is left of the picture, in its own pixels; undefined where it is shown whole. */
  readonly crop?: Rectangle | undefined;
}

/** A pair that stands under the description: “Reading time”, “4 min read”. */
export interface ShownField {
  readonly label: string;
  readonly value: string;
  readonly at: Span;
}

/** A candidate that lost, and why. */
export interface Passed {
  readonly part: Part | 'page';
  /** The tag and its value: `og:title “Titles that travel”`. */
  readonly what: string;
  readonly why: string;
  readonly at?: Span | undefined;
}

/** A figure that decided and is not certain: `layout`, `title`, `maxBytes`. */
export interface Doubt {
  readonly what: string;
  /** Undefined where the page, not the network, leaves it open. */
  readonly source?: string | undefined;
}

/** What a network shows of a page when its link is shared, and why. */
export interface Unfurl {
  /** Id of the network. */
  readonly network: string;
  readonly layout: 'large' | 'small' | 'text' | 'none';
  /** Why there is no preview, where `layout` is `none`. */
  readonly because?: string | undefined;
  readonly title?: Shown | undefined;
  readonly description?: Shown | undefined;
  readonly site?: Shown | undefined;
  readonly author?: Shown | undefined;
  readonly date?: Shown | undefined;
  /** Where the preview leads, if not to the address that was shared. */
  readonly address?: Shown | undefined;
  /** Colour of the preview's edge: `#rrggbb`. */
  readonly accent?: Shown | undefined;
  /** Address of a frame that plays in the picture's place. */
  readonly player?: Shown | undefined;
  /** Address of an AT Protocol record that the preview is made of. */
  readonly record?: Shown | undefined;
  readonly fields: readonly ShownField[];
  readonly picture?: ShownPicture | undefined;
  /** Where several pictures are shown side by side, those after the first. */
  readonly morePictures: readonly ShownPicture[];
  /** The address whose page is read in place of the shared one. */
  readonly follows?: string | undefined;
  /** What was passed over; of many alike the first few. */
  readonly passed: readonly Passed[];
  /** The uncertain figures that decided; empty where all of it rests on the network's own code or documentation. */
  readonly doubts: readonly Doubt[];
}

/** What stands around a page. */
export interface UnfurlContext {
  readonly site: BuiltSite;
  /** The page at an address of the site, for networks that follow a canonical address. Default: it is not at hand. */
  readonly pageAt?: ((address: string) => BuiltPage | undefined) | undefined;
}
