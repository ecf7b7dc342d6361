import { join } from 'node:path';
import { z } from 'zod';
import type { SiteConfig } from '#smo';
import { Lookups, namedFiles, type BuiltFeed, type BuiltPage, type BuiltSite, type NamedFiles, type PictureFacts, type Question } from '#smo/built/index.ts';
import { fileNumber, numberedFiles, type BotAnswer, type FeedJudgement, type PageJudgement } from '#smo/checks/index.ts';
import type { FeedSnapshot } from '#smo/diff/index.ts';
import type { RecordedPage } from './build-record.ts';
import { FileFindings, identityOf, type FileIdentity, type Kept } from './file-findings.ts';
import { fileStamp } from './file-stamp.ts';
import { modelDigest } from './model-digest.ts';
import { plainConfig } from './plain-config.ts';
import { factsOfPicture, type KnownPage, type OpenDistOptions, type Recall } from './read-dist.ts';
import { readRecord, writeRecord } from './sealed-record.ts';
import { valueDigest } from './value-digest.ts';

/** What a build takes from a page. */
interface FoundPage {
  readonly judgement: PageJudgement;
  readonly recorded: RecordedPage | undefined;
}

/** What a build takes from a feed. */
interface FoundFeed {
  readonly judgement: FeedJudgement;
  readonly snapshot: FeedSnapshot | undefined;
}

interface KeptPicture extends FileIdentity {
  readonly facts: PictureFacts;
}

/** All that one build leaves to the next. */
interface Judgements {
  readonly questions: readonly Question[];
  /** Files in the order of the numbers by which facts name them. */
  readonly numbered: readonly string[];
  readonly pages: ReadonlyMap<string, Kept<FoundPage & { readonly named: NamedFiles }>>;
  readonly feeds: ReadonlyMap<string, Kept<FoundFeed>>;
  /** By file; those that were looked at for being blank stand apart. */
  readonly pictures: ReadonlyMap<string, KeptPicture>;
}

// Under the seal stands what the same programmes have written; to look at each of a million values takes longer than to judge anew.
const judgements = z.custom<Judgements>((value) => value !== undefined);
const nothing: Judgements = { questions: [], numbered: [], pages: new Map(), feeds: new Map(), pictures: new Map() };

const fileIn = (cache: string) => join(cache, 'judgements');

export interface JudgementMemory {
  /** What a picture is; it is not decoded where it is known. */
  readonly pictureFacts: NonNullable<OpenDistOptions['pictureFacts']>;
  /** Begins to judge what is in a folder. */
  open(site: BuiltSite): JudgingMemory;
}

/** A memory at work: it recalls what holds, and keeps what is found out. */
interface JudgingMemory {
  /** The folder, with somebody who hears what is asked of it. */
  readonly site: BuiltSite;
  readonly recallPage: Recall<KnownPage & { readonly file: string; readonly found: FoundPage }>;
  readonly recallFeed: Recall<{ readonly file: string; readonly found: FoundFeed }>;
  findPage(page: BuiltPage, find: () => FoundPage): void;
  findFeed(feed: BuiltFeed, find: () => FoundFeed): void;
  /** Leaves what is known to the next build. */
  save(): void;
}

/**
 * What the last build has found out of its pages and feeds, for the next, of which most are the same. It holds if the
 * file has the same bytes, and if whatever was asked for it has the same answer: which files are there, how large they
 * are, what robots.txt says, what a picture is, what the model says of the page, whether a date is still to come. So it
 * does not matter what has happened to the folder in between, nor whether that build was published.
 * @param folder that is to be judged
 * @param cache Astro's cache
 * @param sources digest of all programmes
 */
export function openJudgements(folder: string, cache: string, sources: string, config: SiteConfig): JudgementMemory {
  const madeBy = valueDigest([sources, plainConfig(config)]);
  const former = judgements.safeParse(readRecord(fileIn(cache), madeBy)).data ?? nothing;
  const pictures = new Map<string, KeptPicture>();
  const stampOf = (file: string) => fileStamp(join(folder, file));
  return {
    pictureFacts: async (read, options, file) => {
      const key = `${options.look ? 'look' : 'picture'} ${file}`;
      const known = former.pictures.get(key);
      const identity = identityOf(stampOf(file), known, read);
      if (!identity) return undefined;
      const facts = known?.digest === identity.digest ? known.facts : await factsOfPicture(read, options);
      if (facts) pictures.set(key, { ...identity, facts });
      return facts;
    },
    open: (site) => judging(site, stampOf, former, (found) => writeRecord(fileIn(cache), madeBy, { ...found, pictures })),
  };
}

function judging(
  plain: BuiltSite,
  stampOf: (file: string) => string | undefined,
  before: Judgements,
  save: (found: Omit<Judgements, 'pictures'>) => void,
): JudgingMemory {
  // Files that are long gone keep their numbers, until they are the most.
  const { questions, numbered, ...former } = before.numbered.length > 2 * plain.files.size ? nothing : before;
  const lookups = new Lookups(plain, { digestOf: modelDigest });
  const { site } = lookups;
  for (const file of numbered) fileNumber(site, file);
  const today = { lookups, questions, sizes: plain.files, stampOf };
  const pages = new FileFindings({ ...today, former: former.pages });
  const feeds = new FileFindings({ ...today, former: former.feeds });
  const answers = sharing<readonly BotAnswer[]>();
  // The same item stands in the feeds of its blog, its topics and its authors, in three formats.
  const items = sharing<FeedJudgement['ref']['items'][number]>();
  const snapshots = sharing<FeedSnapshot['items'][number]>();
  return {
    site,
    recallPage: (file, read) => {
      const found = pages.recall(file, read);
      return found && { file, found, named: found.named, holds: () => pages.holds(file) };
    },
    recallFeed: (file, read) => {
      const found = feeds.recall(file, read);
      return found && feeds.holds(file) ? { file, found } : undefined;
    },
    findPage: (page, find) => {
      pages.find(page.file, () => {
        const { judgement, recorded } = find();
        return { judgement: { ...judgement, answers: judgement.answers && answers(judgement.answers) }, recorded, named: namedFiles(page, plain) };
      });
    },
    findFeed: (feed, find) => {
      feeds.find(feed.file, () => {
        const { judgement, snapshot } = find();
        const ref = { ...judgement.ref, items: judgement.ref.items.map(items) };
        return { judgement: { ...judgement, ref }, snapshot: snapshot && { ...snapshot, items: snapshot.items.map(snapshots) } };
      });
    },
    save: () => save({ questions: lookups.questions, numbered: numberedFiles(site), pages: pages.kept, feeds: feeds.kept }),
  };
}

/** Makes one value of all that are the same: it is written and read once. */
function sharing<T>(): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const key = JSON.stringify(value);
    const first = known.get(key) ?? value;
    known.set(key, first);
    return first;
  };
}
