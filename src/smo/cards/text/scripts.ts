import bidiFactory from 'bidi-js';
import type { CardFace, CardFonts, FontRole } from '../fonts/fonts.ts';
import { emojiName, isEmoji } from './emoji.ts';
import { scriptOf, type Script } from './script.ts';
import { graphemesOf, wordsOf } from './segments.ts';

/** A stretch of text that is shaped as one: one face, one script, one direction; or one emoji. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Bidi embedding level; odd is right to left. */
  readonly level: number;
  readonly script: Script | undefined;
  /** Undefined for an emoji, and for a character that no font has. */
  readonly face: CardFace | undefined;
  readonly emoji: boolean;
}

/** A text cut into runs in logical order, with what line breaking and reordering need. */
export interface RunText {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly rtl: boolean;
  /** The scripts it is written in. */
  readonly scripts: ReadonlySet<Script>;
  /** Graphemes that no font has, each once. */
  readonly missing: readonly string[];
}

export interface RunOptions {
  readonly role: FontRole;
  readonly weight: number;
  readonly locale: string;
  /** Direction of the page, which is that of the paragraph. */
  readonly dir: 'ltr' | 'rtl';
}

type Bidi = ReturnType<typeof bidiFactory>;
let bidi: Bidi | undefined;

/** Cuts a clean text into runs: bidi levels (UAX #9), script runs (UAX #24), the fonts that have their characters. */
export function runText(text: string, fonts: CardFonts, { role, weight, locale, dir }: RunOptions): RunText {
  const graphemes = graphemesOf(text, locale);
  const levels = dir === 'rtl' || needsBidi.test(text) ? levelsOf(text, dir) : undefined;
  const choose = faceChooser(text, fonts.faces(role, weight, locale), locale);
  const runs: { -readonly [K in keyof Run]: Run[K] }[] = [];
  const missing = new Set<string>();
  const found = new Set<Script>();
  const ownScripts = graphemes.map((grapheme) => scriptOf(grapheme.segment));
  const scripts = resolved(ownScripts);
  for (const script of ownScripts) if (script) found.add(script);
  for (const [index, { segment: grapheme, index: start }] of graphemes.entries()) {
    const emoji = isEmoji(grapheme);
    const face = emoji ? undefined : choose(grapheme, start);
    if (emoji ? fonts.emoji(emojiName(grapheme)) === undefined : !face) missing.add(grapheme);
    const level = levels?.[start] ?? 0;
    const last = runs.at(-1);
    const script = emoji ? undefined : scripts[index];
    if (last && !emoji && !last.emoji && last.face === face && last.level === level && last.script === script) {
      last.end = start + grapheme.length;
      continue;
    }
    runs.push({ start, end: start + grapheme.length, text: '', level, script, face, emoji });
  }
  for (const run of runs) run.text = text.slice(run.start, run.end);
  return { text, runs, rtl: dir === 'rtl', scripts: found, missing: [...missing] };
}

/** Runs in the order they stand on a line, from the left (UAX #9, rule L2). */
export function visualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = Math.max(start, end);
    }
  }
  return order;
}

const needsBidi = /[\u0590-\u08ff\u200f\u061c\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function levelsOf(text: string, dir: 'ltr' | 'rtl'): Uint8Array {
  bidi ??= bidiFactory();
  return bidi.getEmbeddingLevels(text, dir).levels;
}

/** Digits, spaces and punctuation take the script before them, at the start the one that follows (UAX #24, 5.1). */
function resolved(own: readonly (Script | undefined)[]): (Script | undefined)[] {
  let last = own.find((script) => script !== undefined);
  // Han and kana are shaped alike and stand mixed in every Japanese word.
  return own.map((script) => (last = script === undefined ? last : script));
}

type Row = readonly CardFace[];

/**
 * Picks fonts as a typographer would: the first family that has the whole text; else, word by word, the first that has
 * the whole word; else, letter by letter. So no word is patched from two designs.
 */
function faceChooser(text: string, rows: readonly Row[], locale: string): (grapheme: string, index: number) => CardFace | undefined {
  const letters = Array.from(new Set(text)).filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character));
  // Japanese type brings Latin letters of its own, but a brand's Latin stays in the brand's face where a family is added for one script.
  const whole = rows.slice(0, 2).find((row) => letters.every((letter) => covers(row, letter)));
  if (whole) return (grapheme) => faceIn([whole, ...rows], grapheme);
  const words = wordsOf(text, locale).map(({ segment, index }) => ({ index, row: rows.find((row) => covers(row, segment)) }));
  let at = 0;
  let last: CardFace | undefined;
  return (grapheme, index) => {
    while (words[at + 1] && (words[at + 1]?.index ?? 0) <= index) at++;
    // A space is as wide as the letters before it want it, and their run goes on.
    if (grapheme === ' ' && last?.has(0x20)) return last;
    const row = words[at]?.row;
    return (last = faceIn(row ? [row, ...rows] : rows, grapheme));
  };
}

const covers = (row: Row, text: string): boolean => Array.from(text).every((character) => row.some((face) => draws(face, character)));

const faceIn = (rows: readonly Row[], grapheme: string): CardFace | undefined => {
  for (const row of rows) {
    const face = row.find((candidate) => draws(candidate, grapheme));
    if (face) return face;
  }
  return undefined;
};

/** Characters that are never seen by themselves and that no font has to have: joiners, direction marks, variation selectors. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** Whether a face has all of a grapheme, as it is or taken apart into base and marks. */
function draws(face: CardFace, grapheme: string): boolean {
  const has = (character: string) => ignorable.test(character) || face.has(character.codePointAt(0) ?? 0);
  return Array.from(grapheme).every(
    (character) => has(character) || (character.normalize('NFD') !== character && Array.from(character.normalize('NFD')).every(has)),
  );
}
