import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../support/build-site.ts';
import { openBrowser } from '../../support/browser.ts';
import { startDev, until, type DevServer } from '../../support/dev-server.ts';
import { runSmo } from '../../support/run-smo.ts';
import { post, siteFolder, writeFiles } from '../../support/site-folder.ts';

/** How long an editor may wait for a saved file, in milliseconds; a busy machine takes longer than a quiet one. */
const PATIENCE = 15_000;
const edited = 'content/blog/en/edited.mdx';
const long = 'A title that is far too long for any network that there is, so that all of them cut it somewhere in its middle';
const description = 'What frost does to a garden in one night, and why the plants that look dead in the morning mostly are not: a walk at noon.';
const siteConfig = `export default { name: 'Field notes', url: 'https://field.example.org', description: { en: 'What we saw outside.' }, publisher: { name: 'Field Ltd' }, demo: true } as const;\n`;
const astroConfig =
  "import { passaparola } from '../../../src/astro/index.ts';\nimport site from './src/site/site.config.ts';\nexport default { integrations: passaparola(site) };\n";
const write = (title: string, more = {}) => writeFiles(root, { [edited]: post({ id: 'edited', title, description, ...more }) });

let root: string;
let server: DevServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  root = await siteFolder('editors-day', { 'src/site/site.config.ts': siteConfig, 'astro.config.mjs': astroConfig });
  await write('What the frost has left of the garden');
  await buildSite(root);
  cpSync(join(root, 'smo-report'), join(root, 'before'), { recursive: true });
  server = await startDev(root);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const title = () =>
  page
    .locator('h1')
    .textContent()
    .catch(() => '');
/** A save loads the page once when it is seen, and once more when Astro has read all of the content. */
const settled = async () => {
  await pause(3000);
  await page.waitForLoadState();
};
const rules = () => page.locator('.problems > li > .meta > code').allTextContents();
const shot = (name: string) => {
  mkdirSync(join(root, 'shots'), { recursive: true });
  return page.screenshot({ path: join(root, 'shots', `${name}.png`), fullPage: true });
};

describe('an editor’s day', () => {
  test('begins at the list of all pages, which is judged while one looks', async () => {
    await page.goto(`${server.url}/_smo/`);
    await page.locator('[data-pending="0"]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.getByRole('searchbox').fill('garden');
    await page.getByRole('link', { name: 'What the frost has left of the garden' }).focus();
    await shot('list');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/_smo/page/blog/edited/');
    expect(await rules()).not.toContain('og-title-length');
  });

  test('a title that is too long is seen in the gallery, with its cuts and the problem, without a key being pressed', async () => {
    await write(long);
    await until(async () => (await title()) === long, PATIENCE);
    await settled();
    expect(await rules()).toContain('og-title-length');
    const network = page.locator('.network[data-network=discourse], .network[data-network=google]').first();
    await network.getByText(/^Why/u).click();
    expect(await page.locator('[data-kind=cut]').count()).toBeGreaterThan(2);
    expect(
      await page
        .getByRole('link', { name: `${edited}:2:8` })
        .first()
        .getAttribute('href'),
    ).toMatch(/^\/__open-in-editor\?file=.*edited\.mdx%3A2%3A8$/u);
    await shot('too-long');
  });

  test('the page’s own toolbar says the same', async () => {
    const other = await browser.newPage();
    await other.goto(`${server.url}/blog/edited/`);
    const app = other.locator('astro-dev-toolbar button[data-app-id=passaparola]');
    await app.waitFor({ state: 'attached', timeout: 30_000 });
    await app.evaluate((button) => button instanceof HTMLElement && button.click());
    const panel = other.locator('astro-dev-toolbar-app-canvas[data-app-id=passaparola]');
    await panel.getByText('og-title-length').waitFor({ timeout: PATIENCE });
    expect(await panel.getByRole('link', { name: 'All previews of this page' }).getAttribute('href')).toBe('/_smo/page/blog/edited/');
    await other.close();
  });

  test('shortened, all is well again', async () => {
    await write('What one night of frost has left of the garden');
    await until(async () => (await title()) === 'What one night of frost has left of the garden', PATIENCE);
    await settled();
    expect(await rules()).not.toContain('og-title-length');
  });

  test('a draft says that it is one', async () => {
    await writeFiles(root, { 'content/blog/en/drafted.mdx': post({ id: 'drafted', draft: true }) });
    await until(async () => (await fetch(`${server.url}/_smo/page/blog/drafted/`)).status === 200, PATIENCE);
    expect(await (await fetch(`${server.url}/_smo/page/blog/drafted/`)).text()).toContain('class="watermark"');
    expect(await (await fetch(`${server.url}/_smo/`)).text()).toContain('<span class="badge draft">Draft</span>');
  });

  test('the keyboard reaches scheme, width and network, and what was chosen stays after a save', async () => {
    const dark = page.getByRole('radio', { name: 'Dark' });
    await page.getByRole('radio', { name: 'Light' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await dark.isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const figure = page.locator('.preview[data-network=bluesky]');
    expect([await figure.getAttribute('data-scheme'), await figure.getAttribute('data-width')]).toEqual(['dark', 'desktop']);
    await page.reload();
    expect([await figure.getAttribute('data-scheme'), await figure.getAttribute('data-width')]).toEqual(['dark', 'desktop']);
  });

  test.for([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('nobody is shut out at %i pixels, %s', { timeout: 60_000 }, async ([width, colorScheme]) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const other = await context.newPage();
    for (const path of ['/_smo/', '/_smo/page/blog/edited/', '/_smo/page/blog/drafted/']) {
      await other.goto(`${server.url}${path}`);
      await other.locator('main').waitFor();
      await other.evaluate(axe.source);
      // axe has put itself there.
      const found = await other.evaluate(async () =>
        (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { iframes: false })).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
        ),
      );
      expect(found).toEqual([]);
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await context.close();
  });

  test('a draft and its previews go into one file that asks nobody', async () => {
    const { code, err } = await runSmo(root, 'preview', 'drafted', '--out', 'draft.html');
    expect([code, err]).toEqual([0, '']);
    const other = await browser.newPage();
    const asked: string[] = [];
    other.on('request', (request) => void asked.push(request.url()));
    await other.goto(`file://${join(root, 'draft.html')}`);
    expect(asked.filter((address) => !/^(?:file|data|about):/u.test(address))).toEqual([]);
    expect(await other.locator('.watermark').count()).toBe(1);
    expect(await other.locator('.preview image').first().getAttribute('href')).toMatch(/^data:image\/jpeg/u);
    await other.close();
  });

  test('ends with a build, and a diff that reads right', async () => {
    await server.stop();
    await buildSite(root);
    const { out } = await runSmo(root, 'diff', 'before', 'smo-report');
    expect(out).toContain('What the frost has left of the garden');
    expect(out).toContain('What one night of frost has left of the garden');
    expect(out).not.toContain('drafted');
  });
});
