import type { Glyph } from '../fonts/fonts.ts';
import type { MeasuredText } from '../fit.ts';
import { lineBreaks } from './breaks.ts';
import type { Run, RunText } from './scripts.ts';
import type { Script } from './script.ts';

/** Width an emoji takes on a line, in ems; the picture itself is one em wide. */
export const EMOJI_ADVANCE = 1.12;

/** Scripts whose letters stand apart, so that tracking may move them; joined scripts would be torn. */
const tracked: readonly Script[] = ['Latn', 'Grek', 'Cyrl'];

/** Least multiple of the type size between lines: letters with marks above and below need more than Latin ones. */
const leading: Readonly<Partial<Record<Script, number>>> = {
  Arab: 1.36,
  Hebr: 1.16,
  Deva: 1.34,
  Thai: 1.42,
  Laoo: 1.42,
  Khmr: 1.5,
  Mymr: 1.5,
  Beng: 1.34,
  Taml: 1.3,
  Telu: 1.4,
  Knda: 1.4,
  Mlym: 1.35,
  Hani: 1.24,
  Kana: 1.26,
  Hang: 1.24,
};

/** Tracking in ems that a text bears: the wished one, or none. */
export function trackingOf({ scripts }: RunText, wished: number): number {
  return [...scripts].every((script) => tracked.includes(script)) ? wished : 0;
}

/** Line height that a text needs: the wished one, or more where its script asks for it. */
export function lineHeightOf({ scripts }: RunText, wished: number): number {
  return Math.max(wished, ...[...scripts].map((script) => leading[script] ?? 0));
}

/** The glyphs of a run, from left to right; none for an emoji. */
export function glyphsOf(run: Run, locale: string): readonly Glyph[] {
  return run.face?.shape(run.text, run.script, run.level % 2 === 1, locale) ?? [];
}

/** A text with the true widths of its shaped letters, kerning included, in ems. */
export function measuredText(runs: RunText, locale: string, tracking: number): MeasuredText {
  const { text } = runs;
  const own = new Float64Array(text.length + 1);
  for (const run of runs.runs) {
    if (run.emoji) own[run.start] = EMOJI_ADVANCE;
    for (const { cluster, advance } of glyphsOf(run, locale)) {
      const at = run.start + cluster;
      own[at] = (own[at] ?? 0) + advance + (advance > 0 ? tracking : 0);
    }
  }
  const widthBefore = new Float64Array(text.length + 1);
  for (let index = 0; index < text.length; index++) widthBefore[index + 1] = (widthBefore[index] ?? 0) + (own[index] ?? 0);
  return { text, breaks: lineBreaks(text, locale), widthBefore };
}
