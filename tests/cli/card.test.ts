import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from 'citty';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardCommand } from '../../src/cli/card.ts';
import { cardsSheetCommand } from '../../src/cli/cards-sheet.ts';
import { aConfig } from '../support/a-site.ts';

let root: string;
let printed: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-card-'));
  const { configuredUrl: _, ...config } = aConfig();
  await put('src/site/site.config.ts', `export default ${JSON.stringify(config)};\n`);
  await put('content/pages/en/about.mdx', '---\nid: about\ntitle: Who we are\ndescription: Three people and a printing press.\n---\n\nHello.\n');
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const run = (...rawArgs: string[]) => runCommand(cardCommand, { rawArgs: [...rawArgs, '--root', root, '--out', join(root, 'card.jpg')] });

describe('smo card', () => {
  it.each([
    ['about', [], 1200, 630],
    ['/about/', ['--size', 'pin'], 1000, 1500],
  ])('draws the card of %s %o', async (page, options, width, height) => {
    await run(page, ...options);
    expect(await sharp(await readFile(join(root, 'card.jpg'))).metadata()).toMatchObject({ format: 'jpeg', width, height });
    expect(printed.join('\n')).toContain('Who we are · Three people and a printing press.');
  });

  it('names the page that was meant', async () => {
    await expect(run('abuot')).rejects.toThrow('abuot  there is no such page in "en". Did you mean "about"?');
  });

  it('names the sizes there are', async () => {
    await expect(run('about', '--size', 'huge')).rejects.toThrow('there is no card size "huge", expected one of link, square, portrait, story, pin');
  });

  it('names the problems of the content', async () => {
    await put('content/pages/en/bad.mdx', '---\nid: bad\n---\n');
    await expect(run('about')).rejects.toThrow('content/pages/en/bad.mdx:1:1  title: is missing');
  });
});

describe('smo cards-sheet', () => {
  it('draws all cards into one picture', async () => {
    const out = join(root, 'sheet.jpg');
    await runCommand(cardsSheetCommand, { rawArgs: ['--root', root, '--out', out, '--columns', '2'] });
    const { width = 0, height = 0 } = await sharp(await readFile(out)).metadata();
    const cards = Number(/(\d+) cards/u.exec(printed.join('\n'))?.[1]);
    expect([cards >= 5, width, height]).toEqual([true, 824, 8 + Math.ceil(cards / 2) * 218]);
  });
});
