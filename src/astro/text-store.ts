import { hash } from 'node:crypto';
import { z } from 'zod';
import type { ContentFile, ReadText } from '#smo';
import { readRecord, writeRecord } from './sealed-record.ts';

/** What has been read of texts, from one build to the next: to parse and judge a text takes longer than to look whether it is the same. */
export interface TextStore {
  /** What was read of a file, if it was this very file; else what is read now. */
  readonly kept: (file: ContentFile, read: () => ReadText) => ReadText;
  /** Keeps what this build has asked for, and nothing else. */
  readonly save: () => void;
}

const record = z.map(z.string(), z.custom<ReadText>());

/** @param readBy changes whenever the same file may be read otherwise */
export function openTextStore(path: string, readBy: string): TextStore {
  const before: ReadonlyMap<string, ReadText> = record.safeParse(readRecord(path, readBy)).data ?? new Map();
  const now = new Map<string, ReadText>();
  return {
    kept: (file, read) => {
      const key = `${file.path} ${hash('sha1', file.bytes)}`;
      const text = before.get(key) ?? read();
      now.set(key, text);
      return text;
    },
    save: () => {
      if (now.size === before.size && [...now.keys()].every((key) => before.has(key))) return;
      writeRecord(path, readBy, now);
    },
  };
}
