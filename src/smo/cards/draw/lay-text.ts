import { fit, type Fit, type Line } from '../fit.ts';
import type { CardFace, CardFonts } from '../fonts/fonts.ts';
import type { Box, TextSlot } from '../template.ts';
import { cleanText } from '../text/clean.ts';
import { EMOJI_ADVANCE, glyphsOf, lineHeightOf, measuredText, trackingOf } from '../text/measure.ts';
import { emojiName } from '../text/emoji.ts';
import { runText, visualOrder, type Run, type RunText } from '../text/scripts.ts';
import type { Script } from '../text/script.ts';
import { graphemesOf } from '../text/segments.ts';

/** A glyph on the card: where its origin stands, in pixels, y downwards. */
export interface PlacedGlyph {
  readonly face: CardFace;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

interface PlacedEmoji {
  readonly name: string;
  readonly box: Box;
}

/** A text slot as it will be drawn. */
export interface LaidText {
  readonly slot: TextSlot;
  readonly size: number;
  readonly lines: readonly string[];
  readonly glyphs: readonly PlacedGlyph[];
  readonly emoji: readonly PlacedEmoji[];
  /** The lines' boxes, for what lies behind them. */
  readonly boxes: readonly Box[];
  readonly bottom: number;
  /** It stands in the slot's wider box. */
  readonly wide: boolean;
}

export interface TextContext {
  readonly fonts: CardFonts;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

export type TextOutcome = { readonly laid: LaidText } | { readonly missing: readonly string[] } | { readonly unfit: string } | undefined;

/** Lays a text out in a box; or says which characters no font has, or that it cannot be whole even at the smallest size. */
export function layText(slot: TextSlot, top: number, context: TextContext): TextOutcome {
  const text = cleanText(slot.text);
  if (!text) return undefined;
  const runs = runsOf(text, slot, context);
  if (runs.missing.length > 0) return { missing: runs.missing };
  const inner = innerBox(slot, top);
  const narrow = setting(runs, slot, inner, context);
  if (narrow) return { laid: placed(runs, narrow, slot, inner, context) };
  const wideBox = slot.wide && { ...slot.wide, y: inner.y, height: inner.height };
  const wide = wideBox && setting(runs, slot, wideBox, context);
  if (wide) return { laid: { ...placed(runs, wide, slot, middle(wideBox, runs, wide, slot, context), context), wide: true } };
  if (!slot.mayEnd) return { unfit: text };
  const cut = ended(text, slot, inner, context);
  return cut && { laid: placed(cut.runs, cut.fit, slot, inner, context) };
}

function runsOf(text: string, { role, weight }: TextSlot, { fonts, locale, dir }: TextContext): RunText {
  return runText(text, fonts, { role, weight, locale, dir });
}

function innerBox({ box, pill }: TextSlot, top: number): Box {
  const inset = pill?.paddingX ?? 0;
  const y = Math.max(box.y, top);
  return { x: box.x + inset, y, width: box.width - 2 * inset, height: box.y + box.height - y };
}

function setting(runs: RunText, slot: TextSlot, { width, height }: Box, { locale }: TextContext): Fit | undefined {
  const measured = measuredText(runs, locale, trackingOf(runs, slot.tracking ?? 0));
  return fit(measured, { width, height, ...slot.fit, lineHeight: lineHeightOf(runs, slot.lineHeight), maxLines: slot.maxLines });
}

/** The box narrowed to what its lines take, in its middle: a block that leaves the column leaves it on both sides. */
function middle(box: Box, runs: RunText, { size, lines }: Fit, slot: TextSlot, { locale }: TextContext): Box {
  const { widthBefore } = measuredText(runs, locale, trackingOf(runs, slot.tracking ?? 0));
  const width = Math.max(...lines.map(({ start, end }) => ((widthBefore[end] ?? 0) - (widthBefore[start] ?? 0)) * size));
  return { ...box, x: box.x + (box.width - width) / 2, width };
}

/** As many words as fit at the smallest size, and an ellipsis. */
function ended(text: string, slot: TextSlot, box: Box, context: TextContext): { runs: RunText; fit: Fit } | undefined {
  const smallest = { ...slot, fit: { max: slot.fit.min, min: slot.fit.min } };
  const { breaks } = measuredText(runsOf(text, slot, context), context.locale, 0);
  const graphemes = graphemesOf(text, context.locale).map(({ index }) => index);
  for (const places of [breaks, graphemes]) {
    let [low, high] = [0, places.length];
    let best: { runs: RunText; fit: Fit } | undefined;
    while (low < high) {
      const middle = (low + high) >> 1;
      const runs = runsOf(`${text.slice(0, places[middle]).replace(/[\s\p{P}]+$/u, '')}…`, slot, context);
      const found = setting(runs, smallest, box, context);
      if (found) best = { runs, fit: found };
      if (found) low = middle + 1;
      else high = middle;
    }
    if (best && best.runs.text.length > 1) return best;
  }
  return undefined;
}

/** Height of the middle of a line's letters over the baseline, in ems: half the capitals' height, or where a script's weight lies. */
const middleOf: Readonly<Partial<Record<Script, number>>> = { Arab: 0.25, Deva: 0.3, Thai: 0.33, Hani: 0.38, Kana: 0.38, Hang: 0.38 };
const CAPITALS = 0.35;

function placed(runs: RunText, { size, lines }: Fit, slot: TextSlot, box: Box, { locale, dir }: TextContext): LaidText {
  const lineHeight = size * lineHeightOf(runs, slot.lineHeight);
  const height = lines.length * lineHeight;
  const spare = box.height - height;
  const y = box.y + (slot.stand === 'bottom' ? spare : slot.stand === 'middle' ? spare / 2 : 0);
  const tracking = trackingOf(runs, slot.tracking ?? 0) * size;
  const right = (slot.align === 'end') !== (dir === 'rtl');
  const middle = Math.max(0, ...[...runs.scripts].map((script) => middleOf[script] ?? CAPITALS)) || CAPITALS;
  const glyphs: PlacedGlyph[] = [];
  const emoji: PlacedEmoji[] = [];
  const boxes = lines.map((line, index) => {
    const set = setLine(runsIn(runs, line), size, tracking, locale);
    const x = right ? box.x + box.width - set.width : box.x;
    const baseline = Math.round(y + index * lineHeight + lineHeight / 2 + middle * size);
    for (const glyph of set.glyphs) glyphs.push({ ...glyph, x: x + glyph.x, y: baseline - glyph.y });
    for (const { name, x: left } of set.emoji)
      emoji.push({ name, box: { x: Math.round(x + left), y: Math.round(baseline - size * 0.86), width: size, height: size } });
    return { x, y: y + index * lineHeight, width: set.width, height: lineHeight };
  });
  return { slot, size, lines: lines.map(({ start, end }) => runs.text.slice(start, end)), glyphs, emoji, boxes, bottom: y + height, wide: false };
}

/** The runs of a line, cut at its ends, from left to right. */
function runsIn({ runs }: RunText, { start, end }: Line): Run[] {
  const inside = runs
    .filter((run) => run.end > start && run.start < end)
    .map((run) => ({
      ...run,
      text: run.text.slice(Math.max(0, start - run.start), end - run.start),
      start: Math.max(run.start, start),
      end: Math.min(run.end, end),
    }));
  return visualOrder(inside);
}

/** Glyphs of a line from its left end on; y is the height over the baseline. */
function setLine(runs: readonly Run[], size: number, tracking: number, locale: string) {
  const glyphs: PlacedGlyph[] = [];
  const emoji: { name: string; x: number }[] = [];
  let x = 0;
  for (const run of runs) {
    if (run.emoji) {
      emoji.push({ name: emojiName(run.text), x: x + ((EMOJI_ADVANCE - 1) / 2) * size });
      x += EMOJI_ADVANCE * size;
      continue;
    }
    for (const { id, advance, dx, dy } of glyphsOf(run, locale)) {
      if (run.face) glyphs.push({ face: run.face, id, x: x + dx * size, y: dy * size });
      x += advance * size + (advance > 0 ? tracking : 0);
    }
  }
  return { glyphs, emoji, width: Math.max(0, x - tracking) };
}
