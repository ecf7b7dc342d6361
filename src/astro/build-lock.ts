import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { BuildFault, faultOf } from './build-fault.ts';

/** A build that has, or had, a folder to itself. */
export interface Builder {
  readonly pid: number;
  readonly host: string;
  /** When it began. */
  readonly started: string;
}

export interface BuildLock {
  /** A build that held the folder and ended without giving it back: it was killed, or the machine went off. */
  readonly interrupted?: Builder | undefined;
  /** Gives the folder back; also what is left of the lock when the process ends by itself. */
  readonly release: () => void;
}

export interface LockOptions {
  /** The present in milliseconds. */
  readonly now?: () => number;
  /** Whether a process of this machine is alive. */
  readonly isAlive?: (pid: number) => boolean;
}

interface Held extends Partial<Builder> {
  readonly token?: string;
  /** Time of its last sign of life in milliseconds. */
  readonly seen: number;
}

const beatMs = 5_000;
/** Without a sign of life for so long a holder is gone, whoever has its number by now. Far more than a build is ever silent. */
const silenceMs = 120_000;

/**
 * Takes a folder for this process alone, by a file beside it. A process that is gone does not hold it: neither one that
 * was killed nor, by its missing signs of life, one of another machine or one whose number another process has.
 * @throws {BuildFault} where another build has it, and where the lock cannot be written
 */
export function lockFolder(folder: string, { now = Date.now, isAlive = isProcess }: LockOptions = {}): BuildLock {
  const file = `${folder}.lock`;
  const token = randomUUID();
  const own = { pid: process.pid, host: hostname(), started: new Date(now()).toISOString(), token };
  const take = (): boolean => {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw faultOf(error, `${file} cannot be written`);
    }
  };
  let interrupted: Builder | undefined;
  for (let attempt = 0; !take(); attempt++) {
    const held = read(file);
    if (!held) continue;
    if (attempt > 2 || !isGone(held, now(), isAlive)) throw busy(file, held, now());
    if (removed(file, held)) interrupted = builder(held);
  }
  // Whoever was about to clear away a dead lock may have taken this one for it.
  const holder = read(file);
  if (holder?.token !== token) throw busy(file, holder ?? { seen: now() }, now());

  const isOwn = () => read(file)?.token === token;
  const beat = setInterval(() => {
    const seconds = now() / 1000;
    try {
      if (isOwn()) utimesSync(file, seconds, seconds);
    } catch {}
  }, beatMs).unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    if (isOwn()) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { interrupted, release };
}

function isGone({ pid, host, seen }: Held, now: number, isAlive: (pid: number) => boolean): boolean {
  if (pid !== undefined && host === hostname() && !isAlive(pid)) return true;
  // A lock of the future too: the clock was set back, and a living holder would have touched it since.
  return Math.abs(now - seen) > (pid === undefined ? beatMs : silenceMs);
}

/** Takes a dead lock away; whoever comes second finds another one there, and leaves it. */
function removed(file: string, { token }: Held): boolean {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside)?.token === token) return true;
    renameSync(aside, file);
    return false;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What a lock says; a process killed while it wrote one has said nothing. Undefined where there is none. */
function read(file: string): Held | undefined {
  try {
    const seen = statSync(file).mtimeMs;
    return { ...wordsOf(readFileSync(file, 'utf8')), seen };
  } catch {
    return undefined;
  }
}

function wordsOf(text: string): Omit<Held, 'seen'> {
  try {
    const { pid, host, started, token }: Record<string, unknown> = JSON.parse(text);
    return typeof pid === 'number' && typeof host === 'string' && typeof started === 'string' && typeof token === 'string' ? { pid, host, started, token } : {};
  } catch {
    return {};
  }
}

function builder({ pid, host, started }: Held): Builder | undefined {
  return pid === undefined || host === undefined || started === undefined ? undefined : { pid, host, started };
}

function busy(file: string, held: Held, now: number): BuildFault {
  const { pid, host, started } = held;
  const seconds = Math.max(0, Math.round((now - held.seen) / 1000));
  const who = pid === undefined ? 'another process, which is just starting' : `process ${pid} on ${host}, since ${started}, last heard of ${seconds} s ago`;
  return new BuildFault(
    `another build of this site is at work: ${who}.`,
    `Wait until it has ended. Should it have ended without a trace, remove ${basename(file)}; after two minutes of silence the next build does.`,
  );
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
