import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import en from '#site/i18n/en.ts';
import { openBrowser } from '../support/browser.ts';

const origin = inject('demoOrigin');
const folder = inject('demoFolder');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = async (path: string, width: number, colorScheme: 'light' | 'dark' = 'light') => {
  const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return { page, complaints };
};

describe.each(['/blog/rss.xml', '/blog/atom.xml', '/glossary/rss.xml', '/topics/networks/atom.xml'])('the feed %s, opened in a browser', (path) => {
  test.each([390, 1280])('is a readable page at %i pixels that says what it is and how to subscribe', async (width) => {
    const { page } = await open(path, width);
    // An XML document has no body; what shows is what has a size.
    const shown = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      text: [...document.querySelectorAll('*')]
        .filter((one) => one.localName === 'header')
        .map((one) => one.textContent ?? '')
        .join(' '),
      heading: document.querySelector('h1')?.getBoundingClientRect().height ?? 0,
      entries: [...document.querySelectorAll('li')].filter((one) => one.getBoundingClientRect().height > 40).length,
      hidden: [...document.querySelectorAll('item, entry, channel > title, feed > title')].filter((one) => one.getBoundingClientRect().height > 0).length,
      measure: document.querySelector('li')?.getBoundingClientRect().width ?? 0,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(shown).toEqual({
      overflow: false,
      text: expect.stringContaining(en.feedHow),
      heading: expect.toSatisfy((height: number) => height > 30),
      entries: expect.toSatisfy((count: number) => count > 2),
      hidden: 0,
      measure: expect.toSatisfy((found: number) => found > 300 && found < 760),
      ground: 'rgb(251, 247, 240)',
    });
    await page.close();
  });
});

describe('the card in a frame', () => {
  /** Another site's page with the frame of the oEmbed answer in it. */
  const framed = async (path: string, width: number) => {
    const answer: { html: string } = JSON.parse(readFileSync(join(folder, path, 'oembed.json'), 'utf8'));
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await page.setContent(answer.html.replace(/src="https:\/\/[^/]+/u, `src="${origin}`));
    await page.waitForLoadState('networkidle');
    const frame = page.frames()[1];
    if (!frame) throw new Error(`no frame in ${answer.html}`);
    return { page, frame };
  };

  test.each([
    ['/blog/embeds-and-privacy/', 390],
    ['/blog/embeds-and-privacy/', 1280],
    ['/glossary/open-graph/', 390],
    ['/it/glossary/open-graph/', 1280],
  ] as const)('of %s at %i pixels shows all of itself, and leads to the page out of the frame', async (path, width) => {
    const { page, frame } = await framed(path, width);
    const fits = await frame.evaluate(() => [
      document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      document.documentElement.scrollHeight <= document.documentElement.clientHeight,
      document.scripts.length,
    ]);
    expect(fits).toEqual([true, true, 0]);
    const link = frame.locator('h1 a');
    expect(await link.getAttribute('href')).toContain(path);
    expect(await link.getAttribute('target')).toBe('_top');
    await page.close();
  });

  test.each([
    ['light', 390],
    ['dark', 1280],
  ] as const)('is accessible in %s at %i pixels, and asks nobody else', async (colorScheme, width) => {
    for (const path of ['/blog/embeds-and-privacy/embed/', '/glossary/open-graph/embed/']) {
      const { page, complaints } = await open(path, width, colorScheme);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<AxeResults>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });
});

test('the follow page has every feed of every language, each with its readers, without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/follow/`);
  const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await context.close();
  const opml = readFileSync(join(folder, 'feeds.opml'), 'utf8');
  const feeds = [...opml.matchAll(/xmlUrl="([^"]+)"/gu)].map(([, url = '']) => url);
  expect(feeds.length).toBeGreaterThan(10);
  for (const feed of feeds) {
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect(hrefs).toContain(feed.replace('rss.xml', file));
    expect(hrefs.filter((href) => href.includes(encodeURIComponent(feed)))).toHaveLength(4);
  }
  expect(hrefs).toContain('/feeds.opml');
});
