import { hash } from 'node:crypto';
import { z } from 'zod';
import type { ContentFile, ReadText } from '#smo';
import { readRecord, writeRecord } from './sealed-record.ts';

/** What has been read of texts: to parse and judge a text takes longer than to look whether it is the same. */
export interface TextStore {
  /** What was read of a file, if it was this very file; else what is read now. */
  readonly kept: (file: ContentFile, read: () => ReadText) => ReadText;
  /** Ends a reading of all files: what it has not asked for is forgotten. */
  readonly settle: () => void;
  /** Leaves to the next process what the last reading has asked for. */
  readonly save: () => void;
}

const record = z.map(z.string(), z.custom<ReadText>());

/** @param readBy changes whenever the same file may be read otherwise */
export function openTextStore(path: string, readBy: string): TextStore {
  const written: ReadonlyMap<string, ReadText> = record.safeParse(readRecord(path, readBy)).data ?? new Map();
  let known = written;
  let asked = new Map<string, ReadText>();
  return {
    kept: (file, read) => {
      const key = `${file.path} ${hash('sha1', file.bytes)}`;
      const text = known.get(key) ?? read();
      asked.set(key, text);
      return text;
    },
    settle: () => {
      known = asked;
      asked = new Map();
    },
    save: () => {
      if (known.size === written.size && [...known.keys()].every((key) => written.has(key))) return;
      writeRecord(path, readBy, known);
    },
  };
}
