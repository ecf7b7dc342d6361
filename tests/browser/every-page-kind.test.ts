import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPaths } from '../support/demo-pages.ts';

const origin = inject('demoOrigin');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A page as a reader meets it, down to its end, and what the browser had to say about it. */
async function visit(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(100, 300);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 2000) await page.mouse.wheel(0, 2000);
  await page.waitForLoadState('networkidle');
  return { page, requests, complaints };
}

/** Every shift of the layout since the page opened, largest first, with what moved. */
const layoutShifts = (page: Page) =>
  page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<{ value: number; moved: string }[]>();
    const shifts: { value: number; moved: string }[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // TypeScript does not know this kind of entry yet.
        const { value, sources } = JSON.parse(JSON.stringify(entry));
        shifts.push({ value, moved: JSON.stringify(sources) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(shifts.toSorted((a, b) => b.value - a.value)), 100);
    return promise;
  });

/** Below this every tool shows 0; a browser that paints between two pieces of the HTML can move the header by a few pixels. */
const SHOWN_AS_ZERO = 0.001;

/** axe's findings, one line each; empty when there are none. */
async function findingsOf(page: Page): Promise<string[]> {
  // Playwright sends functions as their source, so `axe` is the page's.
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** What is wider than the window, if anything makes the page scroll sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** Controls that are too small for a finger; links within a line of text are exempt (WCAG 2.5.8). */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, summary')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline' && !element.matches('.skip'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map((element) => element.outerHTML),
  );

describe.each([390, 1280])('at %i pixels', (width) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: 'light', reducedMotion: 'reduce' });
  });
  afterAll(() => context.close());

  test.each(demoPaths)('$kind is accessible in light and dark, stands still, fits and asks nobody else', async ({ path }) => {
    const { page, requests, complaints } = await visit(context, path);
    expect.soft((await layoutShifts(page)).filter(({ value }) => value >= SHOWN_AS_ZERO)).toEqual([]);
    expect.soft(await overflow(page)).toEqual([]);
    expect.soft(await smallTargets(page)).toEqual([]);
    expect.soft(complaints).toEqual([]);
    expect(requests.length).toBeGreaterThan(2);
    expect.soft(requests.filter((url) => new URL(url).origin !== origin && !url.startsWith('data:'))).toEqual([]);

    await page.evaluate(axeSource);
    expect.soft(await findingsOf(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findingsOf(page), 'dark').toEqual([]);
    await page.close();
  });
});
