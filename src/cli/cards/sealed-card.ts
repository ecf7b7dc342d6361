import type { SharePlan } from '../../astro/card-kit.ts';
import { cardFile } from '../../astro/card-files.ts';
import { pictureFormat } from '#smo/cards/index.ts';

/** A card from elsewhere: its bytes, or why it cannot be used. */
export type OpenedCard = { readonly bytes: Uint8Array } | { readonly fault: string };

const END_OF_JPEG = Buffer.of(0xff, 0xd9);

/** What a shared storage holds of a card: one line with its fingerprint, its size and the digest of its bytes, then the bytes. */
export function sealedCard(fingerprint: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(sealOf(fingerprint, bytes)), bytes]);
}

/**
 * Opens what a storage holds, whoever has put it there. Only the whole JPEG of the planned size comes out: what was cut
 * off, changed or filed under another card's name breaks the seal, and what is no such picture goes no further.
 */
export async function openedCard({ fingerprint, width, height }: SharePlan, value: Uint8Array): Promise<OpenedCard> {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength).subarray(value.indexOf(0x0a) + 1);
  if (!Buffer.from(sealOf(fingerprint, bytes)).equals(value.subarray(0, value.length - bytes.length)))
    return { fault: 'the storage holds other bytes than were sent' };
  const fault = await pictureFault(bytes, `${width}×${height}`);
  return fault === undefined ? { bytes } : { fault };
}

/** A name as in the store on disk; digests are the same on every machine. */
function sealOf(fingerprint: string, bytes: Uint8Array): string {
  return `passaparola card ${cardFile('', fingerprint, bytes).path}\n`;
}

/** The header is judged before the pixels are decoded, so that a small file cannot claim a huge picture. */
async function pictureFault(bytes: Buffer, planned: string): Promise<string | undefined> {
  const [{ default: sharp }, { MOST_BYTES }] = await Promise.all([import('sharp'), import('../../astro/rasterize.ts')]);
  if (bytes.length > MOST_BYTES) return `it takes ${bytes.length} bytes, and no card takes more than ${MOST_BYTES}`;
  if (pictureFormat(bytes) !== 'jpeg') return 'it is no JPEG';
  // The mark stands once, at the end: nothing is missing, and nothing rides along.
  if (bytes.indexOf(END_OF_JPEG) !== bytes.length - END_OF_JPEG.length) return 'it does not end where a picture ends';
  try {
    const { width, height } = await sharp(bytes).metadata();
    if (`${width}×${height}` !== planned) return `it has ${width}×${height} pixels, expected ${planned}`;
    await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    return undefined;
  } catch {
    return 'it cannot be decoded';
  }
}
