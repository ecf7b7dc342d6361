import { join } from 'node:path';
import { z } from 'zod';
import type { Readings } from './feed-items.ts';
import { readRecord, writeRecord } from './sealed-record.ts';

const picture = z.object({ url: z.string(), width: z.number(), height: z.number() });
const head = z.object({
  card: picture.extend({ alt: z.string() }).optional(),
  photo: picture.optional(),
  portrait: z.string().optional(),
});
const reading = z.object({ html: z.string(), markdown: z.string(), images: z.array(z.string()), head });
const record = z.map(z.string(), z.object({ digest: z.string(), reading }));

const fileIn = (cache: string) => join(cache, 'readings');

/**
 * What the last build has read of its pages, for the next, of whose pages most are the same.
 * @param cache Astro's cache
 * @param sources digest of all programmes that read pages
 */
export function knownReadings(cache: string, sources: string): Readings {
  return record.safeParse(readRecord(fileIn(cache), sources)).data ?? new Map();
}

/** Keeps readings for the next build. */
export function keepReadings(cache: string, sources: string, readings: Readings): void {
  writeRecord(fileIn(cache), sources, readings);
}
