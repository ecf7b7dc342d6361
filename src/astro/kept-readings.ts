import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { PageReading, Readings } from './feed-items.ts';
import { readRecord, writeRecord } from './sealed-record.ts';

const picture = z.object({ url: z.string(), width: z.number(), height: z.number() });
const head = z.object({
  card: picture.extend({ alt: z.string() }).optional(),
  photo: picture.optional(),
  portrait: z.string().optional(),
});
const entry = z.object({ digest: z.string(), images: z.array(z.string()), head, texts: z.instanceof(Uint8Array) });
const record = z.map(z.string(), entry);
const texts = z.object({ html: z.string(), markdown: z.string() });

/** The texts of readings that are as they were written. */
const written = new WeakMap<PageReading, Uint8Array>();

const fileIn = (cache: string) => join(cache, 'readings');

/**
 * What the last build has read of its pages, for the next, of whose pages most are the same.
 * @param cache Astro's cache
 * @param sources digest of all programmes that read pages
 */
export function knownReadings(cache: string, sources: string): Readings {
  const kept = record.safeParse(readRecord(fileIn(cache), sources)).data ?? new Map();
  return new Map(Array.from(kept, ([url, { digest, ...rest }]) => [url, { digest, reading: unopened(rest) }]));
}

/** Texts are most of what is kept, and few are asked for: a build makes anew what carries a changed page on. */
function unopened({ images, head, texts: bytes }: Omit<z.infer<typeof entry>, 'digest'>): PageReading {
  let opened: z.infer<typeof texts> | undefined;
  const open = () => (opened ??= texts.parse(deserialize(bytes)));
  const reading: PageReading = {
    images,
    head,
    get html() {
      return open().html;
    },
    get markdown() {
      return open().markdown;
    },
  };
  written.set(reading, bytes);
  return reading;
}

/** Keeps readings for the next build. */
export function keepReadings(cache: string, sources: string, readings: Readings): void {
  const kept = Array.from(readings, ([url, { digest, reading }]) => {
    const { images, head } = reading;
    const bytes = written.get(reading) ?? serialize({ html: reading.html, markdown: reading.markdown });
    return [url, { digest, images, head, texts: bytes }] as const;
  });
  writeRecord(fileIn(cache), sources, new Map(kept));
}
