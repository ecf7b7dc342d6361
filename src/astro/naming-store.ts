import type { KeepNamings, PassageNamings } from '#smo/glossary/index.ts';
import { openKeptRecord, type KeptRecord } from './kept-record.ts';
import { valueDigest } from './value-digest.ts';

/** The terms that texts name, kept from one making of the site to the next. */
export interface NamingStore extends Pick<KeptRecord<PassageNamings>, 'settle' | 'save'> {
  readonly keep: KeepNamings;
}

/** @param readBy changes whenever the same text may be read otherwise */
export function openNamingStore(path: string, readBy: string): NamingStore {
  const { kept, settle, save } = openKeptRecord<PassageNamings>(path, readBy);
  return { keep: (decidedBy, read) => kept(valueDigest(decidedBy), read), settle, save };
}
