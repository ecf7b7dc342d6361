import { expect, test } from 'vitest';
import { Canvas, LEAST_CONTRAST } from '../../../../src/smo/cards/paint/canvas.ts';
import { contrast, luminance, type Rgb } from '#smo/cards/index.ts';

const [width, height] = [420, 240];
const box = { x: 150.4, y: 90.6, width: 120.3, height: 40.2 };
const color: Rgb = [29, 26, 23];

/** Pixels without any order, up to a value. */
function noise(most: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length: width * height * 3 }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return ((seed >>> 16) / 65_536) * (most + 1);
  });
}

/** A picture under the scrim, by its definition and with nothing rounded. */
function underScrim(pixels: Uint8Array, strength: number): number[] {
  const margin = 24;
  const [left, top, right, bottom] = [box.x - margin, box.y - margin, box.x + box.width + margin, box.y + box.height + margin];
  return Array.from(pixels, (value, index) => {
    const [x, y] = [Math.floor(index / 3) % width, Math.floor(index / 3 / width)];
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const out = Math.min(1, away / (Math.min(width, height) * 0.34));
    const part = strength * (1 - 0.86 * out * out * (3 - 2 * out));
    return value * (1 - part) + (color[index % 3] ?? 0) * part;
  });
}

const painted = (pixels: Uint8Array, text: number): Uint8Array => {
  const canvas = new Canvas(new Uint8Array(0), width, height);
  canvas.fill(pixels);
  canvas.scrim(color, [{ box, luminance: text }]);
  return canvas.pixels;
};

const farthest = (pixels: Uint8Array, exact: readonly number[]): number =>
  pixels.reduce((far, value, at) => Math.max(far, Math.abs(value - (exact[at] ?? 0))), 0);

/** Of every pixel of the text's box with a text. */
function contrastsIn(pixels: Uint8Array, text: number): number[] {
  const contrasts: number[] = [];
  for (let y = Math.floor(box.y); y < box.y + box.height; y++) {
    for (let x = Math.floor(box.x); x < box.x + box.width; x++) {
      const at = (y * width + x) * 3;
      contrasts.push(contrast(text, luminance([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0])));
    }
  }
  return contrasts;
}

test.each([
  ['its least, over a dark picture', 120, 0.9, 0.8],
  ['its most, where even that is too little', 255, 0.2, 0.98],
])('a scrim of %s is within a value of what it is defined as, on every pixel', (_strength, most, text, strength) => {
  const pixels = noise(most);
  expect(farthest(painted(pixels, text), underScrim(pixels, strength))).toBeLessThanOrEqual(1);
});

test('a scrim is as weak as lets the text be read on every pixel behind it', () => {
  const [pixels, text] = [noise(255), 0.48];
  const scrimmed = painted(pixels, text);
  const weaker = Uint8Array.from(underScrim(pixels, 0.8), Math.round);
  expect(farthest(scrimmed, underScrim(pixels, 0.83))).toBeLessThanOrEqual(1);
  expect(Math.min(...contrastsIn(scrimmed, text))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  expect(Math.min(...contrastsIn(weaker, text))).toBeLessThan(LEAST_CONTRAST * 1.06);
});
