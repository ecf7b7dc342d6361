import { hash } from 'node:crypto';
import type { Lookups, Question } from '#smo/built/index.ts';

/** What was found out of a file, the digest of its bytes, and the numbers of the questions that it rests on. */
export interface Kept<Found> {
  readonly digest: string;
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
}

/** What is found out of the files of one kind: what was found out at another time is, as far as it still holds, not looked for again. */
export class FileFindings<Found> {
  /** What holds today. */
  readonly kept = new Map<string, Kept<Found>>();
  readonly #options: FileFindingsOptions<Found>;
  readonly #digests = new Map<string, string>();

  constructor(options: FileFindingsOptions<Found>) {
    this.#options = options;
  }

  /** What was found out of a file when it had the same bytes. Call it for every file that is read. */
  recall(file: string, bytes: Uint8Array): Found | undefined {
    const { former, sizes } = this.#options;
    const digest = digestOf(bytes, sizes.get(file));
    this.#digests.set(file, digest);
    const before = former.get(file);
    return before?.digest === digest ? before.found : undefined;
  }

  /** Whether what was recalled still holds: whatever was asked for it has the same answer. */
  holds(file: string): boolean {
    const before = this.#options.former.get(file);
    const asked = before && this.#askedAgain(before.asked);
    if (!before || !asked) return false;
    this.kept.set(file, { ...before, asked });
    return true;
  }

  /** Finds out what there is to know of a file. */
  find(file: string, find: () => Found): Found {
    const { lookups } = this.#options;
    const { value: found, asked } = lookups.found(find);
    const digest = this.#digests.get(file);
    if (digest !== undefined && lookups.isRepeatable(asked)) this.kept.set(file, { digest, asked: Uint32Array.from(asked), found });
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

/** Of a file's bytes, or of the first of them and its size. */
export const digestOf = (bytes: Uint8Array, size = bytes.byteLength): string => `${hash('sha1', bytes)} ${size}`;
