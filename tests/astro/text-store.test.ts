import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textKey } from '#astro/text-key.ts';
import { openTextStore } from '#astro/text-store.ts';
import type { ReadText } from '#smo';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'texts # ü-'));
});
afterEach(() => rm(cache, { recursive: true }));

const path = () => join(cache, 'a', 'texts');
const fileOf = (name: string, text: string) => ({ path: `content/blog/en/${name}.mdx`, bytes: new TextEncoder().encode(text) });
const textOf = (title: string): ReadText => ({ front: { data: { title, cover: undefined }, positions: {}, problems: [] } });

/** Asks a new store for files; gives what it says of each, and which of them it has read. */
function asked(files: readonly ReturnType<typeof fileOf>[], readBy = 'v1') {
  const store = openTextStore(path(), readBy);
  const read: string[] = [];
  const texts = files.map((file) =>
    store.kept(file, () => {
      read.push(file.path);
      return textOf(new TextDecoder().decode(file.bytes));
    }),
  );
  store.settle();
  store.save();
  return { read, texts };
}

const [one, two] = [fileOf('one', 'One'), fileOf('two', 'Two')];

describe('the texts of earlier builds', () => {
  test('are not read again, and are what they were', () => {
    asked([one, two]);
    expect(asked([one, two])).toEqual({ read: [], texts: [textOf('One'), textOf('Two')] });
  });

  test('are not read again by a later reading of the same process, which may have dropped some', () => {
    const store = openTextStore(path(), 'v1');
    let read = 0;
    const reading = (...files: readonly ReturnType<typeof fileOf>[]) => {
      for (const file of files) store.kept(file, () => (read++, textOf(file.path)));
      store.settle();
    };
    reading(one, two);
    reading(one);
    expect(read).toBe(2);
    reading(one, two);
    expect(read).toBe(3);
  });

  test('are read again when they have changed, or stand elsewhere', () => {
    asked([one, two]);
    const [changed, moved] = [fileOf('one', 'One!'), { ...two, path: 'content/blog/it/two.mdx' }];
    expect(asked([changed, moved]).read).toEqual([changed.path, moved.path]);
  });

  test('are read again by another programme', () => {
    asked([one]);
    expect(asked([one], 'v2').read).toEqual([one.path]);
  });

  test('are forgotten when no build asks for them', () => {
    asked([one, two]);
    asked([one]);
    expect(asked([two]).read).toEqual([two.path]);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['changed', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('Two', 'Tow'), 'latin1')],
    ['empty', () => Buffer.alloc(0)],
  ])('are read again when their store is %s', async (_, broken) => {
    asked([one, two]);
    await writeFile(path(), broken(await readFile(path())));
    expect(asked([one, two])).toEqual({ read: [one.path, two.path], texts: [textOf('One'), textOf('Two')] });
  });

  test('are not written again when nothing has changed', async () => {
    asked([one]);
    const { ino } = await stat(path());
    asked([one]);
    expect((await stat(path())).ino).toBe(ino);
  });
});

describe('texts that a thread reads ahead', () => {
  /** A thread that has read the first text, and what becomes of it. */
  function threadOf(file: ReturnType<typeof fileOf>, text: ReadText) {
    const did: string[] = [];
    const begin = () => {
      did.push('begun');
      return { take: (key: string) => (key === textKey(file) ? text : undefined), stop: () => void did.push('stopped') };
    };
    return { begin, did };
  }

  test('are not read again, and are kept; the thread ends with the reading', () => {
    const { begin, did } = threadOf(one, textOf('Ahead'));
    const store = openTextStore(path(), 'v1', begin);
    const texts = [one, two].map((file) => store.kept(file, () => textOf('Read')));
    expect([texts, did]).toEqual([[textOf('Ahead'), textOf('Read')], ['begun']]);
    store.settle();
    store.save();
    expect(did).toEqual(['begun', 'stopped']);
    expect(asked([one, two])).toEqual({ read: [], texts });
  });

  test('are none where texts are kept: the few that have changed are read faster than a thread begins', () => {
    asked([one]);
    const { begin, did } = threadOf(two, textOf('Ahead'));
    const store = openTextStore(path(), 'v1', begin);
    expect([store.kept(two, () => textOf('Read')), did]).toEqual([textOf('Read'), []]);
  });
});
