import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isRaster, pictureFormat, type PictureFacts, type SharePicturePlan } from '#smo/cards/index.ts';
import type { CardStore } from './card-store.ts';

/** Where facts are kept from one build to the next: in the store of the cards, by the digest of the picture. */
export type FactsStore = Pick<CardStore, 'get' | 'put'>;

const formats = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff', 'svg', 'heic'] as const;
const storedFacts = z.strictObject({
  format: z.enum(formats).optional(),
  size: z.strictObject({ width: z.int(), height: z.int() }).optional(),
  frames: z.int().optional(),
  fault: z.string().optional(),
});

/** The facts of a picture, read again only when the store does not have them; so a build without changes decodes nothing. */
export async function keptFacts(file: string, key: string, store: FactsStore | undefined): Promise<PictureFacts> {
  const path = await store?.get(key);
  if (path) return storedFacts.parse(JSON.parse(await readFile(path, 'utf8')));
  const facts = await pictureFacts(await readFile(file));
  await store?.put(key, new TextEncoder().encode(JSON.stringify(facts)));
  return facts;
}

/** Reads a picture to its end. What is not a picture of pixels by its first bytes never reaches a decoder. */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts> {
  const format = pictureFormat(bytes);
  if (!isRaster(format)) return { format };
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient, pages } = await sharp(bytes).metadata();
    // The header tells the size; only the pixels tell whether the file is whole.
    await sharp(bytes, { failOn: 'error' }).stats();
    return { format, size: { width: autoOrient.width, height: autoOrient.height }, frames: pages ?? 1 };
  } catch (error) {
    return { format, fault: reasonOf(error) };
  }
}

/** What a decoder says, in one line and without its name. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n').find((text) => text.trim() !== '') ?? '';
  return line
    .replace(/^\w+: /u, '')
    .replace(/\.$/u, '')
    .trim();
}

/** Brings a picture to its planned form (sharp turns other colour spaces and profiles into sRGB by itself): upright, opaque, sRGB, one frame, of the planned size, without metadata; not yet encoded. */
export async function sharePixels(file: string, { width, height, ground }: SharePicturePlan): Promise<{ pixels: Buffer; width: number; height: number }> {
  const { default: sharp } = await import('sharp');
  const pixels = await sharp(await readFile(file), { failOn: 'error' })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: ground })
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { pixels, width, height };
}
