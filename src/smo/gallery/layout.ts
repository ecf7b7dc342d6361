import type { Figure, TextPart } from '../networks/preview.ts';
import type { Unfurl } from '../unfurl/index.ts';
import type { Html } from './html.ts';

export type Scheme = 'light' | 'dark';
/** The network on a telephone, or in the window of a desktop browser or program. */
export type Width = 'phone' | 'desktop';

/** Who shares the page: a stand-in, drawn with a picture that is nobody's. */
export interface Sharer {
  readonly name: string;
  /** As it stands behind an `@`, without it. */
  readonly handle: string;
}

/** What a preview is drawn with, beside the unfurl. */
export interface Frame {
  /** The address that was shared. */
  readonly url: string;
  /** Language of the page, which the drawing takes its direction from. */
  readonly locale: string;
  readonly sharer: Sharer;
  /** Where the bytes of a picture are to be had without asking another host; undefined draws an empty box. */
  readonly pictureSrc: (address: string) => string | undefined;
}

/** Texts whose lines a network counts. */
export type LinedPart = Extract<TextPart, 'title' | 'description' | 'site'>;
export type Lines = { readonly [P in LinedPart]?: Figure<number> };

/**
 * How one network draws what it shows. The markup is the same in both schemes and widths: `data-scheme` and `data-width`
 * of the root choose, so that a page can switch them without drawing anew.
 */
export interface PreviewLayout<Color extends string = string> {
  /** Id of the network whose unfurl it draws. */
  readonly network: string;
  /** What it is called above the drawing. */
  readonly name: string;
  /** Pixels of CSS that the network gives to the column where a link stands. */
  readonly columns: Readonly<Record<Width, Figure<number>>>;
  /** Lines of a text that the rule book does not count, or that differ from it in one width. The rule book's stand otherwise. */
  readonly lines?: Lines & { readonly [W in Width]?: Lines };
  /** As font-family takes it: the network's own stack without fonts that have to be loaded. */
  readonly font: string;
  /** Custom properties in both schemes: `paper` is `--paper`. `paper` and `ink` are ground and text of the whole. */
  readonly colors: Readonly<Record<Scheme, Readonly<Record<'paper' | 'ink' | Color, string>>>>;
  /** Rules below the root, nested: `.card { … }`. */
  readonly css: string;
  readonly render: (unfurl: Unfurl, frame: Frame) => Html;
}

/** Says that a file is the layout of one network, and that both schemes know the same colours. */
export function definePreviewLayout<const Color extends string>(layout: PreviewLayout<Color>): PreviewLayout {
  return layout;
}
