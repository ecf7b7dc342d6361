import { readableOn } from './color.ts';
import type { Frame } from './frame.ts';
import type { Box, CardData, Palette, ShapeSlot, TextSlot } from './template.ts';

/** A solid rectangle as SVG. */
export function rectangle({ x, y, width, height }: Box, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

/**
 * The brand mark in a box and in one colour, as SVG. The mark's own style sheet, which is for browser tabs, is left out; so
 * is everything that could run or load something.
 */
export function markIn(mark: string, { x, y, width, height }: Box, fill: string): string {
  const viewBox = /viewBox="([^"]+)"/u.exec(mark)?.[1] ?? '0 0 64 64';
  const shapes = mark
    .replace(/^[\s\S]*?<svg\b[^>]*>/u, '')
    .replace(/<\/svg>\s*$/u, '')
    .replaceAll(/<(style|script|foreignObject|image)\b[\s\S]*?(?:<\/\1>|\/>)/gu, '');
  return `<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" viewBox="${viewBox}" fill="${fill}">${shapes}</svg>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

export interface Tone {
  readonly ground: string;
  /** The mark beside the name. */
  readonly mark: string;
  readonly ink: string;
  readonly quiet: string;
}

/** Colours of a card on the palette's paper. */
export const paperTone = (palette: Palette): Tone => ({ ground: palette.paper, mark: palette.accent, ink: palette.ink, quiet: palette.muted });

/** Colours of a card on a full colour of the palette. */
export function colorTone(ground: string, palette: Palette): Tone {
  const ink = readableOn(ground, [palette.paper, palette.ink, palette.onAccent]);
  return { ground, mark: ink, ink, quiet: ink };
}

const BRAND = 46;

/** The brand at the head of the column: its mark, as part of the ground or as a shape over a photo, and the slot of its name. */
export function brandOf(frame: Frame, data: CardData, tone: Tone, mark: string): { ground: string; shape: ShapeSlot; slot: TextSlot } {
  const box = frame.at(0, 0, BRAND, BRAND);
  return {
    ground: markIn(mark, box, tone.mark),
    shape: { kind: 'shape', id: 'mark', box, svg: markIn(mark, { ...box, x: 0, y: 0 }, tone.mark) },
    slot: {
      kind: 'text',
      id: 'brand',
      box: frame.at(BRAND + 14, 0, frame.columns * 0.5, BRAND),
      text: data.site,
      role: 'display',
      weight: 700,
      color: tone.ink,
      fit: { max: even(28 * frame.unit), min: even(20 * frame.unit) },
      lineHeight: 1.1,
      maxLines: 1,
      tracking: -0.02,
      stand: 'middle',
      mayEnd: true,
    },
  };
}

/** A word of classification at the end of the brand's row. */
export function labelOf(frame: Frame, text: string | undefined, color: string, fill: string): TextSlot[] {
  if (!text) return [];
  return [
    {
      kind: 'text',
      id: 'label',
      box: frame.at(frame.columns * 0.56, 0, frame.columns * 0.44, BRAND),
      text,
      role: 'text',
      weight: 600,
      color,
      align: 'end',
      stand: 'middle',
      fit: { max: even(22 * frame.unit), min: even(18 * frame.unit) },
      lineHeight: 1.2,
      maxLines: 1,
      mayEnd: true,
      field: 'topics',
      pill: { fill, paddingX: 16 * frame.unit, paddingY: 8 * frame.unit },
    },
  ];
}

/** The title, which is never cut: at least 48 px on a card 1200 px wide. */
export function titleOf(frame: Frame, text: string, color: string, [top, bottom]: readonly [number, number], over: Partial<TextSlot> = {}): TextSlot {
  const box = frame.at(0, top, frame.columns, bottom - top);
  return {
    kind: 'text',
    id: 'title',
    box,
    text,
    role: 'display',
    weight: 700,
    color,
    wide: { ...box, x: frame.wide.x, width: frame.wide.width },
    fit: { max: even(96 * frame.unit), min: Math.max(48, even(48 * frame.unit)) },
    lineHeight: 1.07,
    maxLines: 9,
    tracking: -0.022,
    stand: 'middle',
    field: 'title',
    ...over,
  };
}

/** What one finds on a page, below its title; a long one loses its end. */
export function descriptionOf(frame: Frame, text: string, color: string): TextSlot {
  return {
    kind: 'text',
    id: 'description',
    box: frame.at(0, 84, frame.columns, frame.rows - 84),
    below: { slot: 'title', gap: 24 * frame.unit },
    text,
    role: 'text',
    weight: 400,
    color,
    fit: { max: even((frame.tall ? 40 : 32) * frame.unit), min: even(26 * frame.unit) },
    lineHeight: 1.36,
    maxLines: 5,
    mayEnd: true,
    field: 'description',
  };
}

/** Author above, date and reading time below, at the foot of the column. */
export function metaOf(frame: Frame, data: CardData, tone: Tone): TextSlot[] {
  const facts = [data.date, data.readingTime].filter((fact) => fact !== undefined).join(' · ');
  const line = (id: string, text: string | undefined, row: number, weight: number, color: string): TextSlot[] =>
    text
      ? [
          {
            kind: 'text',
            id,
            box: frame.at(0, frame.rows - row, frame.columns, 36),
            text,
            role: 'text',
            weight,
            color,
            fit: { max: even(26 * frame.unit), min: even(20 * frame.unit) },
            lineHeight: 1.3,
            maxLines: 1,
            stand: 'bottom',
            mayEnd: true,
            field: 'authors',
          },
        ]
      : [];
  return [...line('author', data.author, facts ? 72 : 36, 600, tone.ink), ...line('facts', facts, 36, 400, tone.quiet)];
}

/** Sizes are whole and even, as fitting steps down by two. */
export const even = (value: number): number => 2 * Math.round(value / 2);
