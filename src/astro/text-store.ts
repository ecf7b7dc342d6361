import type { ContentFile, ReadText } from '#smo';
import { openKeptRecord, type KeptRecord } from './kept-record.ts';
import { textKey } from './text-key.ts';
import type { TextThread } from './text-thread.ts';

/** What has been read of texts: to parse and judge a text takes longer than to look whether it is the same. */
export interface TextStore extends Pick<KeptRecord<ReadText>, 'settle' | 'save'> {
  /** What was read of a file, if it was this very file; else what is read now. */
  readonly kept: (file: ContentFile, read: () => ReadText) => ReadText;
}

/**
 * @param readBy changes whenever the same file may be read otherwise
 * @param readAhead begins to read texts elsewhere; asked where nothing is kept, and ended with the first round. Default: nobody does.
 */
export function openTextStore(path: string, readBy: string, readAhead?: () => TextThread): TextStore {
  const { isEmpty, kept, settle, save } = openKeptRecord<ReadText>(path, readBy);
  let ahead = isEmpty ? readAhead?.() : undefined;
  return {
    // Copied, since its strings are pieces cut out of the parser's text, and each of them would keep all of that in memory.
    kept: (file, read) => {
      const key = textKey(file);
      return kept(key, () => ahead?.take(key) ?? structuredClone(read()));
    },
    settle: () => {
      ahead?.stop();
      ahead = undefined;
      settle();
    },
    save,
  };
}
