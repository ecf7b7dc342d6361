import type { PictureFacts } from '#smo/built/index.ts';

/**
 * Whether a picture reaches its end: by the marks and lengths that its format sets, without decoding it. Undefined where
 * it does, and for formats that set none.
 */
export function missingEnd(bytes: Uint8Array, format: PictureFacts['format']): string | undefined {
  const whole = ends[format]?.(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return whole === false ? 'the file is cut off: its end is missing' : undefined;
}

const ends: Partial<Record<PictureFacts['format'], (bytes: Uint8Array, view: DataView) => boolean>> = {
  jpeg: hasJpegEnd,
  png: (bytes, view) => pngChunks(bytes, view).some(({ type }) => type === 'IEND'),
  webp: (bytes, view) => bytes.byteLength >= 12 && view.getUint32(4, true) + 8 <= bytes.byteLength,
  avif: hasWholeBoxes,
};

/** The end mark after the first scan; what stands before is full of other pictures' marks (EXIF thumbnails). */
function hasJpegEnd(bytes: Uint8Array, view: DataView): boolean {
  const scan = jpegScan(bytes, view);
  return scan !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.of(0xff, 0xd9), scan);
}

/** All that stands before the pixels of a JPEG, a Latin-1 character a byte; undefined where none begin. */
export function jpegHeader(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scan = jpegScan(bytes, view);
  if (scan === undefined) return undefined;
  // The first scan begins with the names of its colour channels.
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(scan + 2 + view.getUint16(scan + 2), bytes.byteLength)).toString('latin1');
}

/** Where the first scan of a JPEG begins. */
function jpegScan(bytes: Uint8Array, view: DataView): number | undefined {
  for (let at = 2; at + 4 <= bytes.byteLength; at += 2 + view.getUint16(at + 2)) {
    // Fill bytes may stand before a mark.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (bytes[at] !== 0xff || at + 4 > bytes.byteLength) return undefined;
    if (bytes[at + 1] === 0xda) return at;
  }
  return undefined;
}

export interface PngChunk {
  readonly type: string;
  /** Offset of its data. */
  readonly start: number;
}

/** The chunks of a PNG that are there as a whole; at most ten thousand. */
export function pngChunks(bytes: Uint8Array, view: DataView): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= bytes.byteLength && chunks.length < 10_000;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.byteLength) break;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), start: at + 8 });
    at += 12 + length;
  }
  return chunks;
}

function hasWholeBoxes(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 0, boxes = 0; at < bytes.byteLength; boxes++) {
    if (at + 8 > bytes.byteLength || boxes > 1000) return boxes > 1000;
    const length = view.getUint32(at);
    // 0: to the end of the file; 1: a 64-bit length follows.
    if (length === 0) return true;
    const whole = length === 1 && at + 16 <= bytes.byteLength ? Number(view.getBigUint64(at + 8)) : length;
    if (whole < 8) return false;
    at += whole;
    if (at > bytes.byteLength) return false;
  }
  return true;
}
