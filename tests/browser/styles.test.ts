import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sheetNames } from '#site/styles/sheets.ts';
import { openBrowser } from '../support/browser.ts';
import { demoPaths } from '../support/demo-pages.ts';

const origin = inject('demoOrigin');
const folder = fileURLToPath(new URL('../../src/site/styles/', import.meta.url));
/** What pages wear by the elements they have; the others are linked, or belong to the page for frames. */
const sheets = globSync('*.css', { cwd: folder })
  .filter((file) => !['embed.css', 'print.css', 'transitions.css'].includes(file))
  .map((file) => ({ name: basename(file, '.css'), css: readFileSync(folder + file, 'utf8') }));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Rules of sheets that would dress an element of the page, or a part that is drawn at one. */
const fitting = (among: typeof sheets) =>
  page.evaluate((sheets) => {
    const selectorsOf = (rules: CSSRuleList): string[] =>
      Array.from(rules).flatMap((rule) =>
        rule instanceof CSSStyleRule ? [rule.selectorText] : rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [],
      );
    return sheets.flatMap(({ name, css }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return selectorsOf(sheet.cssRules)
        .filter((selector) => document.querySelector(selector.replace(/::[a-z-]+/gu, '').replace(/(?<=^|, )(?=,|$)/gu, '*')))
        .map((selector) => `${name}: ${selector}`);
    });
  }, among);

test('every sheet is worn somewhere', async () => {
  const worn = new Set<string>();
  for (const { path } of demoPaths) for (const name of sheetNames(await (await fetch(origin + path)).text())) worn.add(name);
  expect([...worn].toSorted()).toEqual(sheets.map(({ name }) => name).toSorted());
});

test.each(demoPaths)('$kind has the styles of all its elements, in one <style>', async ({ path }) => {
  const response = await page.goto(origin + path);
  const worn = sheetNames((await response?.text()) ?? '');
  expect(await page.locator('style').count()).toBe(1);
  expect(await fitting(sheets.filter(({ name }) => !worn.includes(name)))).toEqual([]);
  expect((await fitting(sheets.filter(({ name }) => worn.includes(name)))).length).toBeGreaterThan(30);
});
