const HEADER = 6;
const ENTRY = 16;

/** A square PNG and its side in pixels, at most 256. */
export interface IconImage {
  readonly side: number;
  readonly png: Buffer;
}

/**
 * A Windows icon that holds the given PNG pictures as they are: a header of 6 bytes, 16 bytes for each picture, then the pictures.
 *
 * @see https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export function ico(images: readonly IconImage[]): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt16LE(1, 2); // 1: an icon (2 is a cursor)
  header.writeUInt16LE(images.length, 4);

  let offset = HEADER + ENTRY * images.length;
  const entries = images.map(({ side, png }) => {
    const entry = Buffer.alloc(ENTRY);
    entry.writeUInt8(side % 256, 0); // 256 is written as 0
    entry.writeUInt8(side % 256, 1);
    entry.writeUInt16LE(1, 4); // colour planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}
