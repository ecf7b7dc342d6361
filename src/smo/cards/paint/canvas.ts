import { contrast, luminance, type Rgb } from '../color.ts';
import type { Coverage } from '../draw/coverage.ts';
import type { Box } from '../template.ts';

/** WCAG 2.2, 1.4.3: text that is not large. */
export const LEAST_CONTRAST = 4.5;

/** A picture with transparency: four bytes a pixel. */
export interface Sprite {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Lines of text that a scrim must make legible: where they stand, and the relative luminance of their colour. */
export interface TextBehind {
  readonly box: Box;
  readonly luminance: number;
}

/** What each value of each channel adds to the relative luminance. */
type Lights = readonly [red: Float64Array, green: Float64Array, blue: Float64Array];

/** Linear light of each value of a channel (IEC 61966-2-1). */
const linear = Float64Array.from({ length: 256 }, (_, value) => luminance([value, value, value]));
const lights: Lights = [linear.map((value) => 0.2126 * value), linear.map((value) => 0.7152 * value), linear.map((value) => 0.0722 * value)];

/** A part of 255 of the way from one value to another: division by 255, rounded, in whole numbers, the same on every machine. */
function mixed(from: number, to: number, part: number): number {
  const sum = from * (255 - part) + to * part + 128;
  return (sum + (sum >> 8)) >> 8;
}

/** Three bytes a pixel, no padding; everything painted is clipped to it. */
export class Canvas {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;

  constructor(old: Uint8Array, width: number, height: number) {
    const bytes = width * height * 3;
    this.pixels = old.byteLength === bytes ? old : new Uint8Array(bytes);
    this.width = width;
    this.height = height;
  }

  fill(pixels: Uint8Array): void {
    this.pixels.set(pixels);
  }

  place(pixels: Uint8Array, { x, y }: Box, width: number, height: number): void {
    const [left, top] = [Math.round(x), Math.round(y)];
    for (let row = Math.max(0, -top); row < Math.min(height, this.height - top); row++) {
      const from = Math.max(0, -left);
      const to = Math.min(width, this.width - left);
      if (to > from) this.pixels.set(pixels.subarray((row * width + from) * 3, (row * width + to) * 3), ((top + row) * this.width + left + from) * 3);
    }
  }

  /** A picture cut to a circle. */
  disc(pixels: Uint8Array, { x, y, width, height }: Box): void {
    const [left, top, columns, rows] = [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
    const radius = Math.min(columns, rows) / 2;
    this.#each(left, top, columns, rows, (column, row, at) => {
      const inside = radius - Math.hypot(column + 0.5 - columns / 2, row + 0.5 - rows / 2) + 0.5;
      const from = (row * columns + column) * 3;
      this.#blend(at, pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0, Math.max(0, Math.min(1, inside)));
    });
  }

  picture({ pixels, width, height }: Sprite, { x, y }: Box): void {
    this.#each(Math.round(x), Math.round(y), width, height, (column, row, at) => {
      const from = (row * width + column) * 4;
      this.#blend(at, pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0, (pixels[from + 3] ?? 0) / 255);
    });
  }

  /** A bar with round ends. */
  pill(box: Box, [red, green, blue]: Rgb): void {
    const radius = box.height / 2;
    const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
    const [startX, endX] = [box.x + radius, box.x + box.width - radius];
    this.#each(left, top, Math.ceil(box.width) + 1, Math.ceil(box.height) + 1, (column, row, at) => {
      const x = left + column + 0.5;
      const y = top + row + 0.5 - box.y - radius;
      const away = x < startX ? startX - x : x > endX ? x - endX : 0;
      // Straight where no round end is near: the square root is for the ends alone.
      const inside = radius + 0.5 - (away === 0 ? Math.abs(y) : Math.sqrt(away * away + y * y));
      if (inside > 0) this.#blend(at, red, green, blue, Math.min(1, inside));
    });
  }

  cover({ left, top, width, height, alpha, from, to }: Coverage, x: number, y: number, [red, green, blue]: Rgb): void {
    const { pixels, width: columns, height: rows } = this;
    const [startX, startY] = [x + left, y + top];
    for (let row = Math.max(0, -startY); row < height && startY + row < rows; row++) {
      const first = Math.max(from[row] ?? 0, -startX);
      const end = row * width + Math.min(to[row] ?? 0, columns - startX);
      let at = ((startY + row) * columns + startX + first) * 3;
      for (let index = row * width + first; index < end; index++, at += 3) {
        const part = alpha[index] ?? 0;
        if (part === 0) continue;
        if (part === 255) {
          pixels[at] = red;
          pixels[at + 1] = green;
          pixels[at + 2] = blue;
          continue;
        }
        pixels[at] = mixed(pixels[at] ?? 0, red, part);
        pixels[at + 1] = mixed(pixels[at + 1] ?? 0, green, part);
        pixels[at + 2] = mixed(pixels[at + 2] ?? 0, blue, part);
      }
    }
  }

  /** The least contrast of a text with what is in its box now. */
  leastContrast(box: Box, text: number): number {
    // Every third pixel of every third row: nothing that a letter stands on is smaller.
    return this.#leastContrast(box, text, lights, 3);
  }

  #leastContrast({ x, y, width: wide, height: high }: Box, text: number, [redLight, greenLight, blueLight]: Lights, step: number): number {
    const { pixels, width, height } = this;
    let [darkest, lightest] = [1, 0];
    const [left, right] = [Math.max(0, Math.floor(x)), Math.min(width, Math.ceil(x + wide))];
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + high)); row += step) {
      for (let at = (row * width + left) * 3; at < (row * width + right) * 3; at += 3 * step) {
        const value = (redLight[pixels[at] ?? 0] ?? 0) + (greenLight[pixels[at + 1] ?? 0] ?? 0) + (blueLight[pixels[at + 2] ?? 0] ?? 0);
        if (value < darkest) darkest = value;
        if (value > lightest) lightest = value;
      }
    }
    if (darkest <= text && text <= lightest) return 1;
    return Math.min(contrast(text, darkest), contrast(text, lightest));
  }

  /**
   * Darkens (or lightens) the picture with a colour, fully where texts stand and less further out, by as little as makes
   * every text legible on every pixel behind it.
   */
  scrim(color: Rgb, behind: readonly TextBehind[]): void {
    const { pixels, width, height } = this;
    const area = around(behind.map(({ box }) => box));
    const partsOf = scrimParts(width, this.#scrimStrength(color, behind), area, Math.min(width, height) * 0.34);
    for (let row = 0; row < height; row++) tint(pixels, row * width * 3, partsOf(Math.max(area.y - row, 0, row - area.y - area.height)), color);
  }

  #scrimStrength(color: Rgb, behind: readonly TextBehind[]): number {
    for (let strength = 0.8; strength < 0.98; strength += 0.03) {
      const under = lightsUnder(color, strength);
      // A little more than asked, for what the encoder changes.
      if (behind.every(({ box, luminance: text }) => this.#leastContrast(box, text, under, 2) >= LEAST_CONTRAST * 1.06)) return strength;
    }
    return 0.98;
  }

  #each(left: number, top: number, columns: number, rows: number, visit: (column: number, row: number, at: number) => void): void {
    for (let row = Math.max(0, -top); row < rows && top + row < this.height; row++) {
      for (let column = Math.max(0, -left); column < columns && left + column < this.width; column++)
        visit(column, row, ((top + row) * this.width + left + column) * 3);
    }
  }

  #blend(at: number, red: number, green: number, blue: number, part: number): void {
    const { pixels } = this;
    pixels[at] = (pixels[at] ?? 0) * (1 - part) + red * part + 0.5;
    pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - part) + green * part + 0.5;
    pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - part) + blue * part + 0.5;
  }
}

/**
 * How far a scrim takes each pixel of a row towards its colour, in parts of 256, for a row so far above or below the area:
 * rows at one distance are alike, as all beside the area are.
 * @param falloff pixels from the area to where the scrim is weakest, a seventh of its strength
 */
function scrimParts(width: number, strength: number, area: Box, falloff: number): (awayY: number) => Uint16Array {
  const parts = new Uint16Array(width);
  const partAt = (away: number) => {
    const out = Math.min(1, away / falloff);
    return Math.round(256 * strength * (1 - 0.86 * out * out * (3 - 2 * out)));
  };
  let laid = -1;
  return (awayY) => {
    if (awayY === laid) return parts;
    laid = awayY;
    parts.fill(partAt(awayY));
    for (let column = 0; column < width; column++) {
      const awayX = Math.max(area.x - column, 0, column - area.x - area.width);
      if (awayX > 0) parts[column] = partAt(Math.sqrt(awayX * awayX + awayY * awayY));
    }
    return parts;
  };
}

/**
 * Takes the pixels of a row, which begins at a byte, towards a colour by so many parts of 256. A function of its own, which
 * the engine compiles within the first picture: two million bytes a card go through it.
 */
function tint(pixels: Uint8Array, start: number, parts: Uint16Array, [red, green, blue]: Rgb): void {
  for (let column = 0, at = start; column < parts.length; column++, at += 3) {
    const part = parts[column] ?? 0;
    const oldRed = pixels[at] ?? 0;
    const oldGreen = pixels[at + 1] ?? 0;
    const oldBlue = pixels[at + 2] ?? 0;
    pixels[at] = oldRed + ((Math.imul(red - oldRed, part) + 128) >> 8);
    pixels[at + 1] = oldGreen + ((Math.imul(green - oldGreen, part) + 128) >> 8);
    pixels[at + 2] = oldBlue + ((Math.imul(blue - oldBlue, part) + 128) >> 8);
  }
}

/** What each value of a channel adds to the luminance where the scrim is whole. */
function lightsUnder([red, green, blue]: Rgb, strength: number): Lights {
  const under = (light: Float64Array, value: number) => light.map((_, old) => light[Math.round(old * (1 - strength) + value * strength)] ?? 0);
  return [under(lights[0], red), under(lights[1], green), under(lights[2], blue)];
}

/** The box around boxes, and a margin in which the scrim is whole. */
function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x)) - 24;
  const top = Math.min(...boxes.map(({ y }) => y)) - 24;
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + 24 - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + 24 - top,
  };
}
