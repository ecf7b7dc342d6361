import { gunzipSync } from 'node:zlib';
import type { Dist } from './build-site.ts';

/** Files whose name or bytes hold a text, in any case, as UTF-8 or as the UTF-16 of some pictures' metadata; pagefind's compressed ones unpacked. */
export function filesHolding(dist: Dist, text: string): string[] {
  const wanted = text.toLowerCase();
  return [...dist].filter(([path, bytes]) => path.toLowerCase().includes(wanted) || holds(unpacked(bytes), wanted)).map(([path]) => path);
}

function holds(bytes: Buffer, text: string): boolean {
  const letters = bytes.toString('latin1').toLowerCase();
  return letters.includes(text) || letters.includes(Buffer.from(text, 'utf16le').toString('latin1'));
}

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
