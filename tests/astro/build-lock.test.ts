import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '#astro/build-lock.ts';
import { BuildFault } from '#astro/build-fault.ts';

let folder: string;
let dist: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock # ü-'));
  dist = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true }));

const now = Date.parse('2026-11-20T12:00:00Z');
const holder = { pid: 4242, host: hostname(), started: '2026-11-20T11:59:00.000Z', token: 'x' };

/** A lock that another process has left, so long ago. */
async function leave(words: unknown, secondsAgo: number): Promise<void> {
  await writeFile(`${dist}.lock`, typeof words === 'string' ? words : JSON.stringify(words));
  const time = now / 1000 - secondsAgo;
  await utimes(`${dist}.lock`, time, time);
}

const take = (isAlive: boolean) => lockFolder(dist, { now: () => now, isAlive: () => isAlive });

test('one build at a time has the folder; what it leaves is nothing', async () => {
  const lock = lockFolder(dist);
  expect(() => lockFolder(dist)).toThrow(BuildFault);
  lock.release();
  const next = lockFolder(dist);
  expect(next.interrupted).toBeUndefined();
  next.release();
  expect(await readdir(folder)).toEqual([]);
});

test('who has it is told', async () => {
  await leave(holder, 3);
  expect(() => take(true)).toThrow(
    `another build of this site is at work: process 4242 on ${hostname()}, since 2026-11-20T11:59:00.000Z, last heard of 3 s ago.`,
  );
});

describe('a lock is nobody’s', () => {
  test.each([
    ['when its process is gone', holder, 0, false],
    ['when another process has its number, and it was silent for minutes', holder, 121, true],
    ['when it is of another machine and silent for minutes', { ...holder, host: 'elsewhere' }, 121, true],
    ['when its clock was ahead', holder, -121, true],
    ['when its process was killed while it wrote it', '{"pid":', 6, true],
    ['when it is empty', '', 6, true],
    ['when it holds something else', { pid: '1' }, 6, true],
  ])('%s', async (_, words, secondsAgo, isAlive) => {
    await leave(words, secondsAgo);
    const lock = take(isAlive);
    expect(await readdir(folder)).toEqual(['dist.lock']);
    expect(lock.interrupted).toEqual(typeof words === 'object' && 'token' in words ? { pid: 4242, host: words.host, started: words.started } : undefined);
    lock.release();
  });
});

describe('a lock is somebody’s', () => {
  test.each([
    ['when its process lives', holder, 119, true],
    ['when it is of another machine, whatever processes there are here', { ...holder, host: 'elsewhere' }, 119, false],
    ['when it has just been made and not yet been written', '', 1, false],
  ])('%s', async (_, words, secondsAgo, isAlive) => {
    await leave(words, secondsAgo);
    expect(() => take(isAlive)).toThrow(BuildFault);
    expect(existsSync(`${dist}.lock`)).toBe(true);
  });
});

test('of many that start at once, one gets the folder that a dead build has left', async () => {
  await leave({ ...holder, pid: 99_999_999 }, 0);
  const script = `
    import { lockFolder } from ${JSON.stringify(new URL('../../src/astro/build-lock.ts', import.meta.url).href)};
    try { lockFolder(process.argv[1]); console.log('got it'); setTimeout(() => process.exit(), 4000); } catch (error) { console.log(error.name); }`;
  const run = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, dist], { stdio: ['ignore', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.on('data', (text) => (out += text));
      child.on('close', () => resolve(out.trim()));
    });
  const answers = await Promise.all(Array.from({ length: 6 }, run));
  expect(answers.toSorted()).toEqual(['BuildFault', 'BuildFault', 'BuildFault', 'BuildFault', 'BuildFault', 'got it']);
  expect(await readdir(folder)).toEqual([]);
});
