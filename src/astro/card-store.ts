import { lstatSync, mkdtempSync, readdirSync, rmSync, unlinkSync, writeFileSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import type { AstroIntegrationLogger } from 'astro';
import { cardFile, cardFileNamed, dayOf, isTemporary, isWhole, lastUseOf, linkOrCopy, writeCardFile, type CardFile, type FileWriter } from './card-files.ts';

/** Finished cards by the fingerprint of what they were drawn from. Any number of processes may use one folder. */
export interface CardStore {
  /** The path of the card, checked; undefined when it is not there or has been damaged, and is to be drawn again. */
  get(key: string): Promise<string | undefined>;
  /** Keeps a card and gives its path. `bytes` stay as they are until then. */
  put(key: string, bytes: Uint8Array): Promise<string>;
  /** Takes in the cards that others, such as a thread that draws, have put since the store was opened. */
  look(): void;
  /** Gives the card a name in a build: a hard link, or a copy where links are not possible. What stood there is replaced. */
  link(key: string, target: string): Promise<void>;
  /** Removes the cards that no `get` asked for in so many days, and what stopped processes left. Gives the number of cards. */
  prune(maxAgeDays?: number): Promise<number>;
}

export interface CardStoreOptions {
  /** The present in milliseconds; not the clock of the build, which may be set. */
  readonly now: () => number;
  /** Is told when the folder cannot be used. */
  readonly logger: Pick<AstroIntegrationLogger, 'warn'>;
  /** How bytes get into an open file. */
  readonly write?: FileWriter;
}

/** A card cannot be kept or given. */
export class CardStoreError extends AstroError {
  constructor(message: string, hint: string) {
    super(message, hint);
    this.name = 'CardStoreError';
  }
}

const hourMs = 3_600_000;

/**
 * The store of cards in a folder, which is made with the first card. When the folder cannot be read or written, a
 * warning says why, and the cards of this process are kept in a temporary folder that goes with it.
 * @throws {CardStoreError} from `get`, `put` and `link` for a key that is none, from `put` when the temporary folder
 * cannot be written either, and from `link` for a card that is not there or a target that cannot be made
 */
export function openCardStore(folder: string, { now, logger, write = writeFileSync }: CardStoreOptions): CardStore {
  const cards = new Map<string, CardFile>();
  let home: string | undefined = folder;
  const today = () => dayOf(now());

  function leaveFolder(error: unknown): void {
    if (home !== folder) return;
    home = undefined;
    logger.warn(
      `the card store ${folder} cannot be used (${reasonOf(error)}): new cards are not kept, and will be drawn again by the next build. Make it a folder that can be written, with space left on its disk.`,
    );
  }

  async function stored(key: string, bytes: Uint8Array): Promise<CardFile> {
    home ??= temporaryFolder();
    const here = home;
    const file = cardFile(here, key, bytes);
    if (isWhole(file, today())) return file;
    try {
      await writeCardFile(file, bytes, today(), write);
      return file;
    } catch (error) {
      if (here !== folder)
        throw new CardStoreError(
          `the card ${key} cannot be written to ${here}: ${reasonOf(error)}`,
          'Free space on this disk, or set TMPDIR to a folder that can be written.',
        );
      leaveFolder(error);
      return stored(key, bytes);
    }
  }

  async function get(key: string): Promise<string | undefined> {
    const file = cards.get(checkedKey(key));
    if (!file) return undefined;
    if (isWhole(file, today())) return file.path;
    removed(file.path);
    cards.delete(key);
    return undefined;
  }

  async function put(key: string, bytes: Uint8Array): Promise<string> {
    const former = cards.get(checkedKey(key));
    const file = await stored(key, bytes);
    cards.set(key, file);
    if (former && former.path !== file.path) removed(former.path);
    return file.path;
  }

  async function link(key: string, target: string): Promise<void> {
    const path = await get(key);
    if (!path) throw new CardStoreError(`the card ${key} is not in ${folder}`, 'Draw it and put it before it is linked.');
    try {
      linkOrCopy(path, target);
    } catch (error) {
      throw new CardStoreError(
        `the card ${key} cannot be placed at ${target}: ${reasonOf(error)}`,
        'Make its folder one that can be written, with space left on its disk.',
      );
    }
  }

  async function prune(maxAgeDays = 30): Promise<number> {
    let count = 0;
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      // The time of change, since a card that is being written has its seal already.
      if (isTemporary(name) && now() - timesOf(path).ctimeMs > hourMs) removed(path);
      else if (cardFileNamed(folder, name) && today() - lastUseOf(timesOf(path).mtimeMs) > maxAgeDays && removed(path)) count++;
    }
    return count;
  }

  function namesIn(folder: string): string[] {
    try {
      return readdirSync(folder);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') leaveFolder(error);
      return [];
    }
  }

  function look(): void {
    for (const name of namesIn(folder)) {
      const file = cardFileNamed(folder, name);
      if (file) cards.set(file.key, file);
    }
  }

  look();
  return { get, put, look, link, prune };
}

/** A folder for the rest of this process. */
function temporaryFolder(): string {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch (error) {
    throw new CardStoreError(
      `there is no folder for cards, and none can be made in ${tmpdir()}: ${reasonOf(error)}`,
      'Free space on this disk, or set TMPDIR to a folder that can be written.',
    );
  }
}

/** At least 8 letters, so that it is no name that a system reserves. */
function checkedKey(key: string): string {
  if (/^[0-9a-z]{8,128}$/u.test(key)) return key;
  throw new CardStoreError(`the key of a card is ${JSON.stringify(key)}, expected 8 to 128 lower-case letters and digits`, 'Use the fingerprint of the card.');
}

/** Whether this process has removed a file; another may have, or the folder may be read-only. */
function removed(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The times of a file; those of a file that cannot be seen are of no age. */
function timesOf(path: string): Pick<Stats, 'ctimeMs' | 'mtimeMs'> {
  try {
    return lstatSync(path);
  } catch {
    return { ctimeMs: Infinity, mtimeMs: Infinity };
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** What the system says, without the call and its paths. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, .*/su, '') : String(error);
}
