/** What is done with a file of an import. */
export type Action =
  /** It is not there yet. */
  | 'new'
  /** It is there as it would be written. */
  | 'unchanged'
  /** It changed in the export, and nobody has touched it here. */
  | 'update'
  /** As `update`, but nobody asked for updates. */
  | 'waiting'
  /** It was edited here and did not change in the export. */
  | 'edited'
  /** It was edited here and changed in the export: somebody has to look at both. */
  | 'conflict'
  /** It was deleted here after an import. */
  | 'deleted'
  /** Another file has its place. */
  | 'taken';

export interface Hashes {
  /** Of what would be written. */
  readonly planned: string;
  /** Of what was written last; undefined where nothing was. */
  readonly written: string | undefined;
  /** Of what is there; undefined where nothing is. */
  readonly there: string | undefined;
}

/** What is done with a file, by three hashes. What somebody has edited is never written over. */
export function decide({ planned, written, there }: Hashes, update: boolean): Action {
  if (there === undefined) return written === undefined ? 'new' : 'deleted';
  if (there === planned) return 'unchanged';
  if (written === undefined) return 'taken';
  if (there !== written) return planned === written ? 'edited' : 'conflict';
  return update ? 'update' : 'waiting';
}

export const isWritten = (action: Action): boolean => action === 'new' || action === 'update';
