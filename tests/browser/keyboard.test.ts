import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPages, demoPaths, locales } from '../support/demo-pages.ts';

const origin = inject('demoOrigin');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(() => browser.close());

const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? '');

test.each(locales)('the first Tab reaches the link to the content, which leads there (%s)', async (locale) => {
  for (const { [locale]: path } of demoPages) {
    await page.goto(origin + path);
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('class="skip"');
    const box = await page.locator('.skip').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('_main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main, footer') !== null)).toBe(true);
  }
});

test.each(demoPaths)('$kind shows where the focus is, on every control, in the order of the page', async ({ path }) => {
  await page.goto(origin + path);
  const stops = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, audio, [tabindex="0"]')].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0,
      ).length,
  );
  const invisible: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'focus went nowhere';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return hasOutline || element.matches('audio') ? undefined : element.outerHTML.slice(0, 120);
    });
    if (problem) invisible.push(problem);
  }
  expect(stops).toBeGreaterThan(8);
  expect(invisible).toEqual([]);
});

describe.each(demoPages)('the language switch of the $kind', (paths) => {
  test('leads to the translation and back', async () => {
    await page.goto(origin + paths.en);
    await page.getByRole('navigation', { name: 'Languages' }).getByRole('link').press('Enter');
    await page.waitForURL(origin + paths.it);
    expect(await page.locator('html').getAttribute('lang')).toBe('it');
    await page.getByRole('navigation', { name: 'Lingue' }).getByRole('link').press('Enter');
    await page.waitForURL(origin + paths.en);
  });
});
