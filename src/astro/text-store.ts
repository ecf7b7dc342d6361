import { hash } from 'node:crypto';
import type { ContentFile, ReadText } from '#smo';
import { openKeptRecord, type KeptRecord } from './kept-record.ts';

/** What has been read of texts: to parse and judge a text takes longer than to look whether it is the same. */
export interface TextStore extends Pick<KeptRecord<ReadText>, 'settle' | 'save'> {
  /** What was read of a file, if it was this very file; else what is read now. */
  readonly kept: (file: ContentFile, read: () => ReadText) => ReadText;
}

/** @param readBy changes whenever the same file may be read otherwise */
export function openTextStore(path: string, readBy: string): TextStore {
  const { kept, settle, save } = openKeptRecord<ReadText>(path, readBy);
  return {
    // Copied, since its strings are pieces cut out of the parser's text, and each of them would keep all of that in memory.
    kept: (file, read) => kept(`${file.path} ${hash('sha1', file.bytes)}`, () => structuredClone(read())),
    settle,
    save,
  };
}
