import { z } from 'zod';

/** Where an import remembers what it wrote; a file that starts with a dot is no content. */
export const recordFile = 'content/.imports.json';

const schema = z.object({
  version: z.literal(1),
  /** By importer and source: what the text was called, where it was written, and the hash of what was written. */
  texts: z.record(z.string(), z.object({ id: z.string(), path: z.string(), hash: z.string() })),
  /** Hashes of the pictures and authors' files that were written, by path. */
  files: z.record(z.string(), z.string()),
});

export type ImportRecord = z.output<typeof schema>;

export const emptyRecord: ImportRecord = { version: 1, texts: {}, files: {} };

/** The record of former imports. @throws with the reason where it cannot be read: without it hand-made changes could be lost */
export function readRecord(text: string): ImportRecord {
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${recordFile} is not what an import wrote: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`);
}

/** The record as it is kept: sorted, so that two imports of the same give the same file. */
export function recordText({ version, texts, files }: ImportRecord): string {
  const sorted = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version, texts: sorted(texts), files: sorted(files) }, undefined, 1)}\n`;
}
