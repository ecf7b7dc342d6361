import sharp from 'sharp';
import { Canvas, coverage, encoderSettings, luminance, rgbOf, type CardSize, type Coverage, type Layer, type Sprite } from '#smo/cards/index.ts';

/** WhatsApp leaves out pictures above 600 KB; a card aims at half of that. Bytes. */
export const GOOD_BYTES = 300_000;
export const MOST_BYTES = 600_000;

/** Sprites and glyphs kept in memory, in bytes; beyond that all are let go. */
const KEPT_BYTES = 32_000_000;
/** Pictures of a whole card kept, 2 MB each: grounds of few templates in two themes and a size or two, covers of posts and of their translations. */
const KEPT_PICTURES = 12;
/** Parts of a pixel at which glyphs are drawn: a quarter is finer than the eye. */
const SHIFTS = 4;

type PhotoLayer = Extract<Layer, { kind: 'photo' }>;

interface RasterCard {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly type: 'image/jpeg';
  /** The least contrast of any text over the pixels that are really behind it, by slot. */
  readonly contrasts: Readonly<Record<string, number>>;
}

export interface Rasterizer {
  /** Paints layers and encodes them: JPEG, sRGB, opaque, without metadata. @throws RangeError above 600 KB */
  card(layers: readonly Layer[], size: CardSize): Promise<RasterCard>;
}

/**
 * Makes cards from layers. Keeps what comes back on other cards (grounds, glyphs, emoji, marks), up to a bound, so make
 * one for a whole build.
 * @param fileOf the place on disk of a picture that a layer names
 */
export function makeRasterizer(fileOf: (file: string) => string = (file) => file): Rasterizer {
  const pictures = new Map<string, Promise<Buffer>>();
  const sprites = new KeptSprites();
  const glyphs = new KeptGlyphs();
  const canvases: Uint8Array[] = [];
  return {
    async card(layers, { width, height }) {
      const canvas = new Canvas(canvases.pop() ?? new Uint8Array(0), width, height);
      const contrasts: Record<string, number> = {};
      for (const layer of layers) {
        if (layer.kind === 'ground') canvas.fill(await kept(pictures, layer.key, () => ground(layer.svg, width, height)));
        else if (layer.kind === 'picture') canvas.picture(await sprites.of(layer), layer.box);
        else if (layer.kind === 'photo') paintPhoto(canvas, layer, await kept(pictures, layer.key, () => photo(layer, fileOf(layer.slot.photo.file))));
        else if (layer.kind === 'pill') canvas.pill(layer.box, rgbOf(layer.color));
        else {
          contrasts[layer.id] = Math.min(...layer.boxes.map((box) => canvas.leastContrast(box, luminance(rgbOf(layer.color)))));
          glyphs.paint(canvas, layer);
        }
      }
      const bytes = await encodedJpeg(canvas);
      canvases.push(canvas.pixels);
      if (bytes.byteLength > MOST_BYTES)
        throw new RangeError(`a card of ${width}×${height} takes ${bytes.byteLength} bytes, at most ${MOST_BYTES} are shown by every network`);
      return { bytes, width, height, type: 'image/jpeg', contrasts };
    },
  };
}

/** Lower and lower quality until the picture is small enough to send; the first almost always is. */
export async function encodedJpeg({
  pixels,
  width,
  height,
}: {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}): Promise<Buffer> {
  const encode = (quality: number) =>
    sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ ...encoderSettings, quality })
      .toBuffer();
  let bytes = await encode(encoderSettings.quality);
  for (const quality of [80, 70, 60]) {
    if (bytes.byteLength <= GOOD_BYTES) return bytes;
    bytes = await encode(quality);
  }
  return bytes;
}

/** The pixels that were drawn under a name; of several, those asked for last are kept. */
function kept(pictures: Map<string, Promise<Buffer>>, key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const pixels = pictures.get(key) ?? draw();
  pictures.delete(key);
  pictures.set(key, pixels);
  for (const oldest of pictures.keys()) if (pictures.size > KEPT_PICTURES) pictures.delete(oldest);
  return pixels;
}

function ground(svg: string, width: number, height: number): Promise<Buffer> {
  return sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer();
}

function photo({ box, slot }: PhotoLayer, file: string): Promise<Buffer> {
  return sharp(file, { failOn: 'error' })
    .rotate()
    .resize(Math.round(box.width), Math.round(box.height), { fit: 'cover', position: slot.shape === 'circle' ? 'attention' : 'centre' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

function paintPhoto(canvas: Canvas, { box, slot, behind }: PhotoLayer, pixels: Buffer): void {
  if (slot.shape === 'circle') return canvas.disc(pixels, box);
  canvas.place(pixels, box, Math.round(box.width), Math.round(box.height));
  if (slot.scrim && behind.length > 0) canvas.scrim(rgbOf(slot.scrim.color), behind);
}

/** Pictures that stand on many cards, drawn once. */
class KeptSprites {
  readonly #kept = new Map<string, Promise<Sprite>>();
  #bytes = 0;

  of({ key, box, svg }: Extract<Layer, { kind: 'picture' }>): Promise<Sprite> {
    const known = this.#kept.get(key);
    if (known) return known;
    const [width, height] = [Math.max(1, Math.round(box.width)), Math.max(1, Math.round(box.height))];
    if (this.#bytes > KEPT_BYTES) {
      this.#kept.clear();
      this.#bytes = 0;
    }
    this.#bytes += width * height * 4;
    // Four times 72 dpi: small drawings (an emoji has 36 units) are then made smaller, not larger.
    const sprite = sharp(Buffer.from(svg), { density: 288 })
      .resize(width, height, { fit: 'fill' })
      .ensureAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer()
      .then((pixels) => ({ pixels, width, height }));
    this.#kept.set(key, sprite);
    return sprite;
  }
}

/** Letters that stand on many cards, drawn once for each size and part of a pixel. */
class KeptGlyphs {
  /** By face and size, then by glyph and shift: with one map a name would be made for every letter of every card. */
  readonly #kept = new Map<string, Map<number, Coverage | null>>();
  #bytes = 0;

  paint(canvas: Canvas, { rows, size, color }: Extract<Layer, { kind: 'glyphs' }>): void {
    const rgb = rgbOf(color);
    for (const { face, places } of rows) {
      const kept = this.#at(`${face.key} ${size}`);
      for (let at = 0; at < places.length; at += 3) {
        const id = places[at] ?? 0;
        const x = places[at + 1] ?? 0;
        const y = places[at + 2] ?? 0;
        const shift = Math.round((x - Math.floor(x)) * SHIFTS);
        const key = id * (SHIFTS + 1) + shift;
        let glyph = kept.get(key);
        if (glyph === undefined) {
          glyph = coverage(face.outline(id), size, shift / SHIFTS) ?? null;
          kept.set(key, glyph);
          this.#bytes += (glyph?.alpha.byteLength ?? 0) + 200;
        }
        if (glyph) canvas.cover(glyph, Math.floor(x), Math.round(y), rgb);
      }
    }
  }

  #at(key: string): Map<number, Coverage | null> {
    if (this.#bytes > KEPT_BYTES) {
      this.#kept.clear();
      this.#bytes = 0;
    }
    const known = this.#kept.get(key) ?? new Map<number, Coverage | null>();
    this.#kept.set(key, known);
    return known;
  }
}
