import { hash } from 'node:crypto';
import type { Lookups, Question } from '#smo/built/index.ts';

/** Which bytes a file has, told without reading them where its stamp is the same. */
export interface FileIdentity {
  /** See `fileStamp`; undefined for what is no plain file. */
  readonly stamp: string | undefined;
  readonly digest: string;
}

/** What was found out of a file, and the numbers of the questions that it rests on. */
export interface Kept<Found> extends FileIdentity {
  readonly asked: Uint32Array;
  readonly found: Found;
}

export interface FileFindingsOptions<Found> {
  /** What was found out at another time, by file, and the questions of that time. */
  readonly former: ReadonlyMap<string, Kept<Found>>;
  readonly questions: readonly Question[];
  /** Hears what is asked today. */
  readonly lookups: Lookups;
  /** Sizes of the files, of which very large ones are read in part. */
  readonly sizes: ReadonlyMap<string, number>;
  /** See `fileStamp`: what is known by its stamp is not read. Default: every file is read. */
  readonly stampOf?: ((file: string) => string | undefined) | undefined;
}

/** What is found out of the files of one kind: what was found out at another time is, as far as it still holds, not looked for again. */
export class FileFindings<Found> {
  /** What holds today. */
  readonly kept = new Map<string, Kept<Found>>();
  readonly #options: FileFindingsOptions<Found>;
  readonly #identities = new Map<string, FileIdentity>();

  constructor(options: FileFindingsOptions<Found>) {
    this.#options = options;
  }

  /** What was found out of a file when it had the same bytes. Call it for every file that is read. */
  recall(file: string, read: () => Uint8Array | undefined): Found | undefined {
    const { former, sizes, stampOf } = this.#options;
    const before = former.get(file);
    const identity = identityOf(stampOf?.(file), before, read, sizes.get(file));
    if (!identity) return undefined;
    this.#identities.set(file, identity);
    return before?.digest === identity.digest ? before.found : undefined;
  }

  /** Whether what was recalled still holds: whatever was asked for it has the same answer. */
  holds(file: string): boolean {
    const before = this.#options.former.get(file);
    const asked = before && this.#askedAgain(before.asked);
    if (!before || !asked) return false;
    this.kept.set(file, { ...before, ...this.#identities.get(file), asked });
    return true;
  }

  /** Finds out what there is to know of a file. */
  find(file: string, find: () => Found): Found {
    const { lookups } = this.#options;
    const { value: found, asked } = lookups.found(find);
    const identity = this.#identities.get(file);
    if (identity && lookups.isRepeatable(asked)) this.kept.set(file, { ...identity, asked: Uint32Array.from(asked), found });
    return found;
  }

  /** The questions by their numbers of today; undefined where one of them has another answer. */
  #askedAgain(asked: Uint32Array): Uint32Array | undefined {
    const { lookups, questions } = this.#options;
    const numbers = new Uint32Array(asked.length);
    for (const [index, number] of asked.entries()) {
      const question = questions[number];
      const today = question && lookups.again(question);
      if (today === undefined) return undefined;
      numbers[index] = today;
    }
    return numbers;
  }
}

/**
 * Which bytes a file has. It is read only if somebody has written it, or put another in its place, since it was known.
 * @returns undefined for a file that cannot be read
 */
export function identityOf(
  stamp: string | undefined,
  before: FileIdentity | undefined,
  read: () => Uint8Array | undefined,
  size?: number,
): FileIdentity | undefined {
  if (before && stamp !== undefined && before.stamp === stamp) return { stamp, digest: before.digest };
  const bytes = read();
  return bytes && { stamp, digest: digestOf(bytes, size) };
}

/** Of a file's bytes, or of the first of them and its size. */
export const digestOf = (bytes: Uint8Array, size = bytes.byteLength): string => `${hash('sha1', bytes)} ${size}`;
