import { Blob, Buffer, Direction, DrawFuncs, Face, Font, shape } from 'harfbuzzjs';
import type { CardFace, CardFontSource, Glyph, Outline } from './fonts.ts';
import { sfntBytes } from './sfnt.ts';

/** Texts whose shapes a face remembers: names, dates and topics come back on many cards. Bounded, so that a site of any size keeps the same memory. */
const REMEMBERED = 100;

/** A function that parses font files; all its faces share one pen. */
export function faceLoader(): (source: CardFontSource) => Promise<CardFace> {
  const pen = new OutlinePen();
  return async ({ family, weight, digest, origin, bytes }) => {
    const sfnt = await bytesOf(origin, bytes);
    const face = new Face(new Blob(sfnt));
    const font = new Font(face);
    const covered = new Set(face.collectUnicodes());
    const outlines = new Map<number, Outline>();
    const shapes = new Map<string, readonly Glyph[]>();
    return {
      key: digest,
      family,
      weight,
      sfnt,
      has: (codePoint) => covered.has(codePoint),
      shape(text, script, rtl, locale) {
        const key = `${script}|${rtl}|${locale}|${text}`;
        const known = shapes.get(key) ?? shaped(font, face.upem, text, script, rtl, locale);
        if (shapes.size > REMEMBERED) shapes.clear();
        shapes.set(key, known);
        return known;
      },
      outline(glyph) {
        const known = outlines.get(glyph) ?? pen.outline(font, face.upem, glyph);
        outlines.set(glyph, known);
        return known;
      },
    };
  };
}

async function bytesOf(origin: string, bytes: CardFontSource['bytes']): Promise<Uint8Array> {
  try {
    return await sfntBytes(await bytes());
  } catch (error) {
    throw new Error(`${origin} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function shaped(font: Font, em: number, text: string, script: string | undefined, rtl: boolean, locale: string): Glyph[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(locale);
  if (script) buffer.setScript(script);
  else buffer.guessSegmentProperties();
  shape(font, buffer);
  const places = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
    return { id: codepoint, cluster, advance: xAdvance / em, dx: xOffset / em, dy: yOffset / em };
  });
}

/** Collects the curves that HarfBuzz draws, in ems. */
class OutlinePen {
  readonly #funcs = new DrawFuncs();
  #out: number[] = [];
  #em = 1;

  constructor() {
    const add = (code: number, ...lengths: readonly number[]) => void this.#out.push(code, ...lengths.map((length) => length / this.#em));
    this.#funcs.setMoveToFunc((x, y) => add(0, x, y));
    this.#funcs.setLineToFunc((x, y) => add(1, x, y));
    this.#funcs.setQuadraticToFunc((cx, cy, x, y) => add(2, cx, cy, x, y));
    this.#funcs.setCubicToFunc((ax, ay, bx, by, x, y) => add(3, ax, ay, bx, by, x, y));
  }

  outline(font: Font, em: number, glyph: number): Outline {
    this.#out = [];
    this.#em = em;
    font.drawGlyph(glyph, this.#funcs);
    return this.#out;
  }
}
