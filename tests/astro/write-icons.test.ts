import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPublishedFiles } from '#astro/published-files.ts';
import { names, writeIcons } from '#astro/write-icons.ts';
import { aConfig } from '../support/a-site.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'icons # ü-'));
});
afterEach(() => rmSync(place, { recursive: true }));

/** A build that is published. @returns what it said, and the inodes of its icons */
async function build(name: string) {
  const [folder, output] = [join(place, 'dist.next'), join(place, 'dist')];
  mkdirSync(folder);
  const said: string[] = [];
  const published = openPublishedFiles({ cache: join(place, 'cache'), madeBy: 'programmes', output, folder });
  await writeIcons({ config: aConfig({ name }), root: place, folder, published, logger: { info: (text) => said.push(text) } });
  rmSync(output, { recursive: true, force: true });
  renameSync(folder, output);
  published.save();
  return { said: said.map((text) => text.split(' ')[0]), inodes: names.map((file) => statSync(join(output, file)).ino) };
}

test('icons are drawn once, and again when they would be others', async () => {
  const first = await build('Notes');
  const second = await build('Notes');
  const third = await build('Other notes');
  expect([first, second, third].map(({ said }) => said)).toEqual([['drew'], ['kept'], ['drew']]);
  expect(second.inodes).toEqual(first.inodes);
  expect(readFileSync(join(place, 'dist/site.webmanifest'), 'utf8')).toContain('Other notes');
});
