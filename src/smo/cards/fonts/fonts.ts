import type { Script } from '../text/script.ts';

/** Families for a script stand at ranks from twice this number on, so that those for the page's language can go before them and still after the theme's. */
export const SCRIPT_RANKS = 1000;

export type FontRole = 'display' | 'text';

/** One font file that cards may use. */
export interface CardFontSource {
  readonly family: string;
  readonly weight: number;
  /** Where the family stands in each role's row of fallbacks; absent: not used for that role. */
  readonly rank: Readonly<Partial<Record<FontRole, number>>>;
  /** Scripts the family is kept for; absent: it is always at hand. */
  readonly scripts?: readonly Script[] | undefined;
  /** Languages the family is drawn for: Han characters differ between Japan, Korea, Taiwan and China. Example: `['ja']`. */
  readonly languages?: readonly string[] | undefined;
  /** Hash of the bytes. */
  readonly digest: string;
  /** The package or path it comes from, for messages. */
  readonly origin: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
}

/** An emoji's SVG by its code points (`1f468-200d-1f4bb`), or undefined where there is none. */
export type EmojiSource = (codePoints: string) => string | undefined;

/** A glyph placed after the ones before it; lengths in ems, y upwards. */
export interface Glyph {
  readonly id: number;
  /** Index of the first UTF-16 unit of its cluster in the shaped text. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Straight lines and curves in ems, y upwards: M x y, L x y, Q x y x y, C x y x y x y, as numbers after a code of 0 to 3. */
export type Outline = readonly number[];

export interface CardFace {
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly sfnt: Uint8Array;
  has(codePoint: number): boolean;
  shape(text: string, script: string | undefined, rtl: boolean, locale: string): readonly Glyph[];
  outline(glyph: number): Outline;
}

/** The fonts of cards, parsed; `faces` gives a role's row for a weight, the preferred family first. */
export interface CardFonts {
  readonly all: readonly CardFace[];
  faces(role: FontRole, weight: number, locale: string): readonly (readonly CardFace[])[];
  readonly emoji: EmojiSource;
}

/**
 * Reads and parses font files (WOFF, TTF, OTF); costs some milliseconds a file, so it is done only when a card is to be drawn.
 * @throws Error that names a file which is no readable font
 */
export async function loadCardFonts(sources: readonly CardFontSource[], emoji: EmojiSource = () => undefined): Promise<CardFonts> {
  // HarfBuzz is loaded here and not with this module: a build that draws no card never pays for it.
  const { faceLoader } = await import('./face.ts');
  const loadFace = faceLoader();
  const faces = await Promise.all(sources.map(async (source) => ({ source, face: await loadFace(source) })));
  const rows = new Map<string, readonly (readonly CardFace[])[]>();
  return {
    all: faces.map(({ face }) => face),
    emoji,
    faces(role, weight, locale) {
      const key = `${role} ${weight} ${locale}`;
      const known = rows.get(key) ?? rowOf(faces, role, weight, locale);
      rows.set(key, known);
      return known;
    },
  };
}

interface Loaded {
  readonly source: CardFontSource;
  readonly face: CardFace;
}

/** A role's families in order, each with the files of its nearest weight; those made for the language go before others of their script. */
function rowOf(loaded: readonly Loaded[], role: FontRole, weight: number, locale: string): CardFace[][] {
  const families = Map.groupBy(
    loaded.filter(({ source }) => source.rank[role] !== undefined),
    ({ source }) => source.family,
  );
  const forLanguage = (source: CardFontSource) => source.languages?.some((language) => locale === language || locale.startsWith(`${language}-`));
  const rankOf = (files: readonly Loaded[]) =>
    Math.min(...files.map(({ source }) => (source.rank[role] ?? Infinity) - (forLanguage(source) ? SCRIPT_RANKS : 0)));
  return [...families.values()]
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((files) => {
      const distance = Math.min(...files.map(({ source }) => Math.abs(source.weight - weight)));
      return files.filter(({ source }) => Math.abs(source.weight - weight) === distance).map(({ face }) => face);
    });
}
