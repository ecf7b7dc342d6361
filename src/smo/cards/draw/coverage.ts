import type { Outline } from '../fonts/fonts.ts';

/** How much of each pixel a glyph covers, 0 to 255; `left` and `top` from its origin, y downwards. */
export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly alpha: Uint8Array;
  /** The first column of each row that is covered, and the one after the last. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** Curves become so many straight pieces: at 100 px type the error stays under a twentieth of a pixel. */
const PIECES_PER_PIXEL = 0.6;

/**
 * The exact area that an outline covers in each pixel, by signed areas summed along each row (the method of font-rs,
 * R. Levien 2016). Plain arithmetic: the same outline gives the same bytes on every machine.
 * @param size type size in pixels
 * @param shift part of a pixel that the origin stands right of a pixel's edge, 0 to 1
 */
export function coverage(outline: Outline, size: number, shift: number): Coverage | undefined {
  const points = flattened(outline, size, shift);
  if (points.length === 0) return undefined;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    if (Number.isNaN(x)) continue;
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  const [left, top] = [Math.floor(minX), Math.floor(minY)];
  const [width, height] = [Math.ceil(maxX) - left + 1, Math.ceil(maxY) - top + 1];
  const sums = new Float32Array(width * height + 2);
  let fromX = NaN;
  let fromY = NaN;
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    if (!Number.isNaN(x) && !Number.isNaN(fromX)) addLine(sums, width, height, fromX - left, fromY - top, x - left, y - top);
    fromX = x;
    fromY = y;
  }
  const alpha = new Uint8Array(width * height);
  const [from, to] = [new Uint16Array(height), new Uint16Array(height)];
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0, index = row * width; column < width; column++, index++) {
      sum += sums[index] ?? 0;
      alpha[index] = Math.min(255, Math.abs(sum) * 255 + 0.5);
      if (alpha[index] === 0) continue;
      if (to[row] === 0) from[row] = column;
      to[row] = column + 1;
    }
  }
  return { left, top, width, height, alpha, from, to };
}

/** Points of closed polygons, x and y in turn, in pixels, y downwards; NaN parts one polygon from the next. */
function flattened(outline: Outline, size: number, shift: number): number[] {
  const points: number[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const px = (value: number) => value * size + shift;
  const py = (value: number) => -value * size;
  const close = () => {
    if (points.length > 0) points.push(startX, startY, NaN, NaN);
  };
  let at = 0;
  const next = () => outline[at++] ?? 0;
  while (at < outline.length) {
    const code = next();
    if (code === 0) {
      close();
      [startX, startY] = [px(next()), py(next())];
      [x, y] = [startX, startY];
      points.push(x, y);
    } else if (code === 1) {
      [x, y] = [px(next()), py(next())];
      points.push(x, y);
    } else {
      const [ax, ay] = [px(next()), py(next())];
      const [bx, by] = code === 3 ? [px(next()), py(next())] : [ax, ay];
      const [endX, endY] = [px(next()), py(next())];
      addCurve(points, code === 3, x, y, ax, ay, bx, by, endX, endY);
      [x, y] = [endX, endY];
    }
  }
  close();
  return points;
}

function addCurve(points: number[], cubic: boolean, x: number, y: number, ax: number, ay: number, bx: number, by: number, endX: number, endY: number): void {
  const length = Math.hypot(ax - x, ay - y) + Math.hypot(bx - ax, by - ay) + Math.hypot(endX - bx, endY - by);
  const pieces = Math.max(2, Math.min(24, Math.ceil(Math.sqrt(length) * PIECES_PER_PIXEL * 2)));
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const u = 1 - t;
    if (cubic) {
      const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      points.push(p * x + q * ax + r * bx + s * endX, p * y + q * ay + r * by + s * endY);
    } else {
      points.push(u * u * x + 2 * u * t * ax + t * t * endX, u * u * y + 2 * u * t * ay + t * t * endY);
    }
  }
}

// Lines are added some thousand times a card: no array or function is made for one.

/** Adds what a line changes in each row's running sum: its height there, spread over the pixels it crosses. */
function addLine(sums: Float32Array, width: number, height: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const falls = y0 < y1;
  const sign = falls ? 1 : -1;
  const topX = falls ? x0 : x1;
  const topY = falls ? y0 : y1;
  const bottomX = falls ? x1 : x0;
  const bottomY = falls ? y1 : y0;
  const slope = (bottomX - topX) / (bottomY - topY);
  let x = topX;
  for (let row = Math.floor(topY); row < Math.min(height, Math.ceil(bottomY)); row++) {
    const tall = Math.min(row + 1, bottomY) - Math.max(row, topY);
    const nextX = x + slope * tall;
    addRow(sums, row * width, sign * tall, Math.min(x, nextX), Math.max(x, nextX));
    x = nextX;
  }
}

function addRow(sums: Float32Array, row: number, area: number, left: number, right: number): void {
  const first = Math.floor(left);
  const last = Math.ceil(right);
  if (last <= first + 1) {
    const mean = (left + right) / 2 - first;
    add(sums, row + first, area - area * mean);
    add(sums, row + first + 1, area * mean);
    return;
  }
  const share = 1 / (right - left);
  const begin = 1 - (left - first);
  const end = right - last + 1;
  const head = 0.5 * share * begin * begin;
  const tail = 0.5 * share * end * end;
  add(sums, row + first, area * head);
  if (last === first + 2) {
    add(sums, row + first + 1, area * (1 - head - tail));
  } else {
    const second = share * (begin + 0.5);
    add(sums, row + first + 1, area * (second - head));
    for (let pixel = first + 2; pixel < last - 1; pixel++) add(sums, row + pixel, area * share);
    add(sums, row + last - 1, area * (1 - (second + (last - first - 3) * share) - tail));
  }
  add(sums, row + last, area * tail);
}

function add(sums: Float32Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}
