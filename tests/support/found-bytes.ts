import { gunzipSync } from 'node:zlib';
import type { Dist } from './build-site.ts';

/** Files whose name or bytes hold a text, pagefind's compressed ones unpacked. */
export function filesHolding(dist: Dist, text: string): string[] {
  return [...dist].filter(([path, bytes]) => path.includes(text) || unpacked(bytes).includes(text)).map(([path]) => path);
}

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
