import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { snapshotSchema } from '#smo/diff/index.ts';
import { htmlAt, tryBuild, type Build } from '../../support/build-site.ts';
import { openBrowser } from '../../support/browser.ts';
import { post, siteFolder, writeFiles } from '../../support/site-folder.ts';

const long = 'A title that is far too long for any network that there is, so that all of them cut it somewhere in its middle';
const edited = 'content/blog/en/edited.mdx';
let root: string;
const read = (file: string) => readFileSync(join(root, 'smo-report', file), 'utf8');
const state = () => JSON.parse(read('report.json'));

describe('the report of a build', () => {
  let first: Build;
  beforeAll(async () => {
    root = await siteFolder('report', { [edited]: post({ id: 'edited', title: 'Short enough' }) });
    first = await tryBuild(root);
  });

  test('stands beside the output, not in it', () => {
    expect([first.code, existsSync(join(root, 'smo-report/index.html'))]).toEqual([0, true]);
    expect([...first.dist.keys()].filter((file) => /smo-report|gallery\.(?:js|css)/u.test(file))).toEqual([]);
    expect(first.output).toContain('the report is in smo-report/index.html');
  });

  test('keeps the state of the site for `smo diff`, the problems in three forms, and the figures of the build', () => {
    expect(snapshotSchema.parse(JSON.parse(read('snapshot.json'))).pages.map(({ path }) => path)).toContain('/blog/edited/');
    expect(JSON.parse(read('problems.sarif')).version).toBe('2.1.0');
    expect(read('problems.txt')).toContain('Nothing of this stops a build');
    expect(state().figures.stages.map(({ name }: { name: string }) => name)).toEqual([
      'pages',
      'cards',
      'feeds and files',
      'search index',
      'addresses',
      'checks',
      'report',
    ]);
    expect(state().history).toMatchObject([{ passed: true, errors: 0 }]);
  });

  test('opens from the disk, asks no other host, and filters', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(pathToFileURL(join(root, 'smo-report/index.html')).href);
    await page.getByRole('searchbox').fill('edited');
    expect(await page.locator('.pages > li:visible').count()).toBe(1);
    await page.getByRole('link', { name: 'Short enough' }).press('Enter');
    await page.getByLabel('Dark').check();
    expect(await page.locator('.preview[data-network=bluesky]').getAttribute('data-scheme')).toBe('dark');
    expect(await page.locator('.preview svg image').first().getAttribute('href')).toMatch(/^\.\.\/pictures\//u);
    expect(asked.filter((address) => !/^(?:file|data):/u.test(address))).toEqual([]);
    await browser.close();
  });

  test('is written by a build that fails its checks too, and says what has changed since the one that passed', async () => {
    await writeFiles(root, { [edited]: post({ id: 'edited', title: long }) });
    const { code, dist } = await tryBuild(root);
    expect([code === 0, htmlAt(dist, '/blog/edited/').includes('Short enough')]).toEqual([false, true]);
    expect([state().passed, state().history.map(({ passed }: { passed: boolean }) => passed)]).toEqual([false, [true, false]]);
    const index = read('index.html');
    expect(index).toContain('The build fails');
    expect(/<ul class="pages"><li data-text="([^"]{0,20})/u.exec(index)?.[1]).toMatch(/^a title/u);
    expect(index).toContain('<span class="badge changed">Changed</span>');
  });

  test('is written by a build that ends at its content, with the reason; the history goes on', async () => {
    await writeFiles(root, { [edited]: post({ id: 'edited', title: long, topics: ['nowhere'] }) });
    const { code } = await tryBuild(root);
    expect([code === 0, state().history.length, existsSync(join(root, 'smo-report/before.json'))]).toEqual([false, 2, true]);
    expect(read('index.html')).toContain('nowhere');
  });
});
