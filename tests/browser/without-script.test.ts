import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPaths } from '../support/demo-pages.ts';

const origin = inject('demoOrigin');

let browser: Browser;
let withScript: Page;
let without: Page;
beforeAll(async () => {
  browser = await openBrowser();
  withScript = await browser.newPage();
  without = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser.close());

/** What a reader reads: the words that are visible, without what needs a script. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    for (const control of document.querySelectorAll('button:not([type=submit]), .filter, [role=status], noscript')) control.remove();
    return document.body.innerText.replace(/\s+/gu, ' ').trim();
  });

/** Controls that do nothing without a script. */
const scriptedControls = ['.filter', 'button[data-copy]', 'button[data-share]', '.copy-code'];

test.each(demoPaths)('$kind reads the same without JavaScript, and offers nothing that needs it', async ({ path }) => {
  await Promise.all([withScript.goto(origin + path), without.goto(origin + path)]);
  for (const selector of scriptedControls) expect.soft(await without.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
  const words = await wordsOf(without);
  expect(words.length).toBeGreaterThan(200);
  expect(await wordsOf(withScript)).toBe(words);
});

test('the search page says what to do without JavaScript', async () => {
  await without.goto(`${origin}/search/`);
  expect(await without.locator('noscript .notice').innerText()).toBe(
    'The search needs JavaScript. Without it, the glossary and the topics below lead everywhere.',
  );
});

test('an embed is a link to the public page of its original', async () => {
  await without.goto(`${origin}/components/`);
  const doors = await without.locator('.embed-door').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(doors).toMatchInlineSnapshot(`
    [
      "https://vimeo.com/76979871",
      "https://mastodon.social/@Mastodon/115000000000000001",
    ]
  `);
  expect(await without.locator('iframe').count()).toBe(0);
});
