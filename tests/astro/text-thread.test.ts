import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseText } from '#astro/parse-text.ts';
import { textKey } from '#astro/text-key.ts';
import { readInThread, type TextThread } from '#astro/text-thread.ts';
import { components } from '#smo';
import { readEntryText } from '#smo/content/index.ts';
import { post, writeFiles } from '../support/site-folder.ts';

let root: string;
let thread: TextThread | undefined;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'texts # ü-'));
});
afterEach(async () => {
  thread?.stop();
  thread = undefined;
  await rm(root, { recursive: true });
});

const sound = 'content/blog/en/sound.mdx';
const broken = 'content/blog/en/broken.mdx';
const trusted = 'content/pages/en/trusted.mdx';
const options = { locales: ['en', 'it'], trusted: ['content/pages/'] };
const fileOf = async (path: string) => ({ path, bytes: await readFile(join(root, path)) });
const begin = () => (thread = readInThread({ root, ...options }));

/** What the thread comes to say of a file. */
async function said(path: string) {
  const key = textKey(await fileOf(path));
  let text: ReturnType<TextThread['take']>;
  await expect.poll(() => (text ??= thread?.take(key)), { timeout: 20_000 }).toBeDefined();
  return text;
}

describe('texts that a thread reads', () => {
  test('are what a reading without it gives, their mistakes too, in every language and where programmes are trusted', async () => {
    const counting = 'One and one is {1 + 1}.';
    const italian = 'content/blog/it/pietre.mdx';
    await writeFiles(root, {
      [sound]: post({ id: 'sound' }, 'A **few** words.'),
      [italian]: post({ id: 'pietre' }, 'Perché l’arte è lunga, e la vita è breve.'),
      [broken]: post({ id: 'broken' }, counting),
      [trusted]: post({ id: 'trusted' }, counting),
    });
    begin();
    const faults: (number | undefined)[] = [];
    for (const path of [sound, italian, broken, trusted]) {
      const text = readEntryText(await fileOf(path), { ...options, components, parseMdx: parseText });
      faults.push(text?.body?.problems.length);
      expect(await said(path)).toEqual(text);
    }
    expect(faults).toEqual([0, 0, 1, 0]);
  });

  test('are given once, and only for the very file that was read', async () => {
    await writeFiles(root, { [sound]: post({ id: 'sound' }) });
    const { take } = begin();
    const { bytes } = await fileOf(sound);
    await said(sound);
    expect([take(textKey({ path: sound, bytes })), take(textKey({ path: sound, bytes: Buffer.from(`${bytes} More.`) }))]).toEqual([undefined, undefined]);
  });

  test('are those of entries alone', async () => {
    const astray = 'content/blog/xx/astray.mdx';
    await writeFiles(root, { [astray]: post({ id: 'astray' }), [sound]: post({ id: 'sound' }) });
    const { take } = begin();
    // The last is read first.
    await said(sound);
    expect(take(textKey(await fileOf(astray)))).toBeUndefined();
  });

  test('are none where there is no content, and nobody hears of it', async () => {
    const { take } = begin();
    await pause(1500);
    expect(take('content/blog/en/sound.mdx')).toBeUndefined();
  });
});
