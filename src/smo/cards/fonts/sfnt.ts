/**
 * A font file as plain sfnt (TTF or OTF), which is what HarfBuzz reads; WOFF 1 is unpacked, sfnt passes unchanged.
 * @throws RangeError for WOFF2 and for what is no font at all
 */
export async function sfntBytes(file: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const signature = file.byteLength < 12 ? 0 : view.getUint32(0);
  if (signature === 0x00010000 || signature === 0x4f54544f || signature === 0x74727565) return file;
  if (signature === 0x774f4632) throw new RangeError('is WOFF2: cards read WOFF, TTF and OTF (Fontsource packages hold a .woff beside each .woff2)');
  if (signature !== 0x774f4646) throw new RangeError('is no font: expected WOFF, TTF or OTF');
  return unpacked(file, view);
}

/** W3C WOFF 1.0, sections 3 to 5: a table directory of 20 bytes an entry, tables compressed one by one by zlib. */
async function unpacked(file: Uint8Array, view: DataView): Promise<Uint8Array> {
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const entry = 44 + index * 20;
      const [offset, packed, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
      const bytes = file.slice(offset, offset + packed);
      return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), length, bytes: packed < length ? await inflated(bytes) : bytes };
    }),
  );
  const header = 12 + count * 16;
  const out = new Uint8Array(tables.reduce((sum, { length }) => sum + padded(length), header));
  const target = new DataView(out.buffer);
  const log = Math.floor(Math.log2(count));
  target.setUint32(0, view.getUint32(4));
  for (const [index, value] of [count, 2 ** log * 16, log, (count - 2 ** log) * 16].entries()) target.setUint16(4 + index * 2, value);
  let offset = header;
  for (const [index, { tag, checksum, length, bytes }] of tables.entries()) {
    for (const [place, value] of [tag, checksum, offset, length].entries()) target.setUint32(12 + index * 16 + place * 4, value);
    out.set(bytes, offset);
    offset += padded(length);
  }
  return out;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // Not awaited: a writer waits until what it wrote is read. A fault in the data is thrown by the reader below.
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined);
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.byteLength;
  }
  return out;
}
