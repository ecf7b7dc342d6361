import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Lookups, type BuiltSite, type Question } from '#smo/built/index.ts';
import { digestOf, FileFindings, type Kept } from './file-findings.ts';
import { modelDigest } from './model-digest.ts';
import { readRecord, writeRecord } from './sealed-record.ts';

/** A page's previews in the report, and what they were drawn from besides the page and what was asked of the site. */
export interface Drawing {
  /** Of all that the report says of the page. */
  readonly key: string;
  /** Digests of the other files that were read for it. */
  readonly read: ReadonlyMap<string, string>;
  /** Where its pictures stand in the report, by address. */
  readonly pictures: ReadonlyMap<string, string | undefined>;
  /** Where items of feeds stand that lead to the page, by the address that was asked for. */
  readonly items: ReadonlyMap<string, string>;
  /** Of the file that was written. */
  readonly stamp: string | undefined;
  /** Ids of networks that show no preview. */
  readonly without: readonly string[];
}

interface KeptDrawings {
  readonly questions: readonly Question[];
  readonly pages: ReadonlyMap<string, Kept<Drawing>>;
}

// Under the seal stands what the same programmes have written.
const schema = z.custom<KeptDrawings>((value) => value !== undefined);

export interface Drawings {
  /** The build, with somebody who hears what is asked of it. */
  readonly site: BuiltSite;
  /** What was drawn of a page, where it would be drawn again as it was. Call it for every page. */
  readonly recall: (file: string, bytes: Uint8Array, key: string) => Drawing | undefined;
  readonly draw: (file: string, draw: () => Drawing) => Drawing;
  /** Digest of a file of the build. */
  readonly digest: (file: string) => string | undefined;
  /** Leaves what holds to the next build. */
  readonly save: () => void;
}

/**
 * What the last build has drawn for its report. It holds as what was found out of pages does: while the files that were
 * read have the same bytes, and what was asked of the site has the same answer.
 * @param cache Astro's cache
 * @param madeBy changes whenever the same would be drawn otherwise
 */
export function openDrawings(cache: string, madeBy: string, { folder, built }: { readonly folder: string; readonly built: BuiltSite }): Drawings {
  const path = join(cache, 'drawings');
  const { questions, pages: former } = schema.safeParse(readRecord(path, madeBy)).data ?? { questions: [], pages: new Map() };
  const lookups = new Lookups(built, { digestOf: modelDigest });
  const pages = new FileFindings<Drawing>({ former, questions, lookups, sizes: built.files });
  const digests = new Map<string, string | undefined>();
  const digest = (file: string): string | undefined => {
    if (!digests.has(file)) digests.set(file, digestOfFile(join(folder, file)));
    return digests.get(file);
  };
  return {
    site: lookups.site,
    digest,
    recall: (file, bytes, key) => {
      const before = pages.recall(file, () => bytes);
      const isSame = before?.key === key && [...before.read].every(([other, made]) => digest(other) === made);
      return isSame && pages.holds(file) ? before : undefined;
    },
    draw: (file, draw) => pages.find(file, draw),
    save: () => writeRecord(path, madeBy, { questions: lookups.questions, pages: pages.kept }),
  };
}

function digestOfFile(file: string): string | undefined {
  try {
    return digestOf(readFileSync(file));
  } catch {
    return undefined;
  }
}
