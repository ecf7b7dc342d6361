import type { FontRole } from './fonts/fonts.ts';
import type { Theme } from '../config.ts';

/** Pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes that templates are made for; pages link the first, the others are for posts on networks. */
export const cardSizes = {
  link: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  pin: { width: 1000, height: 1500 },
} as const satisfies Record<string, CardSize>;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Palette = Theme['light'];

/** What a card can say; a template takes what it has room for. */
export interface CardData {
  readonly title: string;
  readonly site: string;
  /** Where the site is: `example.org`. */
  readonly host: string;
  /** What the page is, in a word of its language: “Term”. */
  readonly label?: string | undefined;
  readonly topic?: string | undefined;
  /** A definition, description or biography. */
  readonly text?: string | undefined;
  readonly author?: string | undefined;
  readonly role?: string | undefined;
  readonly date?: string | undefined;
  readonly readingTime?: string | undefined;
  readonly photo?: CardPhoto | undefined;
}

/** A picture file; `digest` is a hash of its bytes, so that a new picture makes a new card. */
export interface CardPhoto {
  readonly file: string;
  readonly digest: string;
}

/** Everything a template may ask of its surroundings. */
export interface CardContext {
  readonly size: CardSize;
  readonly palette: Palette;
  /** Colours for text on a darkened photo, whatever the card's own palette. */
  readonly night: Palette;
  readonly dir: 'ltr' | 'rtl';
  /** The brand mark as SVG. */
  readonly mark: string;
}

interface SlotBase {
  readonly id: string;
  readonly box: Box;
}

/** A field of the page that a text comes from, as its front matter calls it. */
type TextField = 'title' | 'description' | 'definition' | 'authors' | 'topics';

export interface TextSlot extends SlotBase {
  readonly kind: 'text';
  readonly text: string;
  readonly role: FontRole;
  readonly weight: number;
  readonly color: string;
  /** Type sizes in pixels; the largest at which the text is whole is taken. */
  readonly fit: { readonly max: number; readonly min: number };
  readonly lineHeight: number;
  readonly maxLines: number;
  /** Space between letters in ems; left out where the script is a joined one. Default: 0. */
  readonly tracking?: number | undefined;
  /** The side on which lines are flush: where reading starts, or where it ends. Default: start. */
  readonly align?: 'start' | 'end' | undefined;
  /** Where the block stands in its box. Default: top. */
  readonly stand?: 'top' | 'middle' | 'bottom' | undefined;
  /** A wider box for texts that do not fit: a long compound may leave the middle of the card, but is never cut. */
  readonly wide?: Box | undefined;
  /** The text may lose its end to an ellipsis. Default: false, what does not fit is a problem. */
  readonly mayEnd?: boolean | undefined;
  /** The text's box starts this far below the text of another slot, so that the two read as one block. */
  readonly below?: { readonly slot: string; readonly gap: number } | undefined;
  /** A pill behind the text. */
  readonly pill?: { readonly fill: string; readonly paddingX: number; readonly paddingY: number } | undefined;
  readonly field?: TextField | undefined;
}

/** A picture that fills its box; `scrim` darkens it behind texts until they are legible. */
export interface PhotoSlot extends SlotBase {
  readonly kind: 'photo';
  readonly photo: CardPhoto;
  readonly shape: 'rectangle' | 'circle';
  readonly scrim?: { readonly color: string } | undefined;
}

/** Boxes, rules, charts: a tree as satori takes it, drawn with the card's fonts. For text use a text slot: it is shaped for every script. */
export interface NodeSlot extends SlotBase {
  readonly kind: 'node';
  readonly node: CardNode;
}
export interface CardNode {
  readonly type: string;
  readonly key?: string | null;
  readonly props: { readonly style?: Readonly<Record<string, string | number>>; readonly children?: string | CardNode | readonly CardNode[] };
}

/** Shapes that stand over a photo: SVG elements in pixels of the box. */
export interface ShapeSlot extends SlotBase {
  readonly kind: 'shape';
  readonly svg: string;
}

export type Slot = TextSlot | PhotoSlot | ShapeSlot | NodeSlot;

/** A card as a value: a ground that many cards share, drawn once, and the parts that vary, drawn in their order. */
export interface CardDesign {
  /** Shapes as SVG elements in card pixels, without texts. */
  readonly ground: string;
  /** The ground where a text had to take its wider box: without what that box would cover. Default: `ground`. */
  readonly quietGround?: string | undefined;
  readonly slots: readonly Slot[];
}

export interface CardTemplate {
  /** Its name, as `share.card` calls it; kebab-case. */
  readonly id: string;
  /** Counted up when the look changes in a way that the design does not show. */
  readonly version: number;
  /** Format of the file, so that its address is known before it is drawn. */
  readonly format: 'jpeg';
  /** What the card looks like at any size. Pure: the same data and context give the same design. */
  render(data: CardData, context: CardContext): CardDesign;
}

/** Checks a template while it is written; ids and versions that cannot be part of an address are refused. */
export function defineCardTemplate(template: CardTemplate): CardTemplate {
  if (!/^[a-z][a-z0-9-]*$/u.test(template.id)) throw new RangeError(`card template id "${template.id}": expected kebab-case such as "article"`);
  if (!Number.isInteger(template.version) || template.version < 1)
    throw new RangeError(`card template "${template.id}": version ${template.version}, expected a whole number from 1`);
  return template;
}
