import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPaths } from '../support/demo-pages.ts';

const origin = inject('demoOrigin');
const folder = fileURLToPath(new URL('../../src/site/styles/', import.meta.url));
/** What pages wear by the parts they have; the others are linked, or belong to the page for frames. */
const sheets = globSync('*.css', { cwd: folder })
  .filter((file) => !['embed.css', 'print.css'].includes(file))
  .map((file) => ({ name: basename(file, '.css'), css: readFileSync(folder + file, 'utf8') }));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Of each selector in the sheets: whether the page has it in its styles, and whether it meets an element now. */
const selectors = () =>
  page.evaluate((sheets) => {
    const divided = (list: string): string[] => {
      const parts = [''];
      let depth = 0;
      for (const letter of list) {
        depth += { '(': 1, ')': -1 }[letter] ?? 0;
        if (letter === ',' && depth === 0) parts.push('');
        else parts[parts.length - 1] += letter;
      }
      return parts.map((part) => part.trim());
    };
    const selectorsOf = (rules: CSSRuleList): string[] =>
      Array.from(rules).flatMap((rule) =>
        rule instanceof CSSStyleRule ? divided(rule.selectorText) : rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [],
      );
    const worn = new Set([...document.styleSheets].filter(({ href }) => href === null).flatMap((sheet) => selectorsOf(sheet.cssRules)));
    const everywhere = /::[a-z-]+|:(?:hover|focus|focus-visible|active|popover-open)(?![a-z-])/gu;
    return sheets.flatMap(({ name, css }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return selectorsOf(sheet.cssRules).map((selector) => {
        const whatever = selector.replaceAll(/:(?:not|is)\((?::[a-z-]+(?:, )?)+\)/gu, '').replaceAll(everywhere, '') || '*';
        return { sheet: name, selector, isWorn: worn.has(selector), meets: document.querySelector(whatever) !== null };
      });
    });
  }, sheets);

test('every sheet is worn somewhere', async () => {
  const worn = new Set<string>();
  for (const { path } of demoPaths) {
    await page.goto(origin + path);
    for (const { sheet, isWorn } of await selectors()) if (isWorn) worn.add(sheet);
  }
  expect([...worn].toSorted()).toEqual(sheets.map(({ name }) => name).toSorted());
});

test.each(demoPaths)('$kind has the styles of all that stands in it, and few others, in one <style>', async ({ path }) => {
  await page.goto(origin + path);
  expect(await page.locator('style').count()).toBe(1);
  const all = await selectors();
  expect(all.filter(({ isWorn, meets }) => meets && !isWorn)).toEqual([]);
  expect(all.filter(({ isWorn, meets }) => meets && isWorn).length).toBeGreaterThan(40);
  expect(all.filter(({ isWorn, meets }) => isWorn && !meets).length).toBeLessThan(25);
});

test('what scripts add to a page is dressed', async () => {
  await page.goto(`${origin}/search/?q=oembed`);
  await page.locator('.search-results mark').first().waitFor();
  expect((await selectors()).filter(({ isWorn, meets }) => meets && !isWorn)).toEqual([]);
  await page.context().route(/^https:\/\//u, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(`${origin}/components/`);
  await page.locator('.copy-code').first().click();
  await page.locator('.embed-door').first().click();
  await page.locator('.embed iframe').first().waitFor();
  expect((await selectors()).filter(({ isWorn, meets }) => meets && !isWorn)).toEqual([]);
});
