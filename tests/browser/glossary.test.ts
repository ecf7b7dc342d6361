import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';

const origin = inject('demoOrigin');
const post = '/blog/social-media-audit/';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Longer than any of the delays before a tip shows or goes. */
const SETTLED = 700;

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** What makes a browser as one that does not know `interestfor`. */
function forgetInterest() {
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'interestForElement');
  document.addEventListener('interest', (event) => event.preventDefault(), true);
}

async function open(options: BrowserContextOptions = {}, path = post, isOlder = false): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, ...options });
  if (isOlder) await context.addInitScript(forgetInterest);
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const firstTerm = (page: Page) => page.locator('.prose a[data-term]').first();
/** What the tips that are open say. */
const openTips = (page: Page) => page.locator('.tip:popover-open').allInnerTexts();
const tipOf = async (page: Page) => {
  const id = await firstTerm(page).getAttribute('interestfor');
  return page.locator(`#${id ?? ''}`);
};
const isFocused = (page: Page) => firstTerm(page).evaluate((link) => link === document.activeElement);
async function tabToTerm(page: Page): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    if (await isFocused(page)) return;
  }
  throw new Error('no Tab reaches the first term');
}

test('the browser knows interestfor; one that does not shows nothing without the script', async () => {
  const page = await open();
  expect(await page.evaluate(() => 'interestForElement' in HTMLAnchorElement.prototype)).toBe(true);
  await context.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(forgetInterest);
  await context.route('**/*.js', (route) => route.abort());
  const bare = await context.newPage();
  await bare.goto(origin + post);
  await firstTerm(bare).hover();
  await bare.waitForTimeout(SETTLED);
  expect(await openTips(bare)).toEqual([]);
});

describe.each(['with interestfor', 'without it'])('the tip of a term, in a browser %s,', (kind) => {
  const start = (options?: BrowserContextOptions, path?: string) => open(options, path, kind === 'without it');

  test('shows its definition on hover, stays while the pointer is on it, and goes with the pointer', async () => {
    const page = await start();
    expect(await openTips(page)).toEqual([]);
    await firstTerm(page).hover();
    await page.waitForTimeout(SETTLED);
    const tip = await tipOf(page);
    expect(await openTips(page)).toEqual([await tip.innerText()]);
    expect((await tip.innerText()).length).toBeGreaterThan(40);
    await tip.hover();
    await page.waitForTimeout(SETTLED);
    expect(await tip.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toEqual([]);
  });

  test('goes with Esc while the pointer rests', async () => {
    const page = await start();
    await firstTerm(page).hover();
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toEqual([]);
  });

  test('shows on keyboard focus, goes with Esc and leaves the focus where it is', async () => {
    const page = await start();
    await tabToTerm(page);
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toEqual([await (await tipOf(page)).innerText()]);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toEqual([]);
    expect(await isFocused(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.tip'))).toBeNull();
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('Shift+Tab');
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toHaveLength(1);
  });

  test('is the description of its link for screen readers, open or not', async () => {
    const page = await start();
    const session = await context.newCDPSession(page);
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.prose a[data-term]' });
    const descriptionOf = async () => {
      const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
      return String(nodes.find((node) => node.role?.value === 'link')?.description?.value ?? '');
    };
    const said = (await (await tipOf(page)).evaluate((tip) => tip.textContent)).replace(/\s+/gu, ' ').trim();
    expect(await descriptionOf()).toBe(said);
    await firstTerm(page).focus();
    await page.waitForTimeout(SETTLED);
    expect(await descriptionOf()).toBe(said);
  });

  test('stands by its link, inside the window, and moves nothing', async () => {
    const page = await start({ viewport: { width: 390, height: 700 } });
    for (const link of await page.locator('.prose a[data-term]').all()) {
      await link.scrollIntoViewIfNeeded();
      const before = await page.locator('main').boundingBox();
      await link.hover();
      await page.waitForTimeout(SETTLED);
      const [box, at] = [await page.locator('.tip:popover-open').boundingBox(), await link.boundingBox()];
      if (!box || !at) throw new Error(`no tip for ${await link.innerText()}`);
      expect.soft(box.x).toBeGreaterThanOrEqual(0);
      expect.soft(box.x + box.width).toBeLessThanOrEqual(390);
      const gap = Math.max(box.y - (at.y + at.height), at.y - (box.y + box.height));
      expect.soft(gap).toBeGreaterThanOrEqual(-1);
      expect.soft(gap).toBeLessThan(16);
      expect.soft(await page.locator('main').boundingBox()).toEqual(before);
      await page.mouse.move(1, 1);
      await page.waitForTimeout(SETTLED);
    }
  });

  test('shows at the first tap with a link to the term, and the second tap follows the link', async () => {
    const page = await start({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
    const target = new URL((await firstTerm(page).getAttribute('href')) ?? '', origin).href;
    await firstTerm(page).tap();
    await page.waitForTimeout(SETTLED);
    const tip = await tipOf(page);
    expect(await tip.isVisible()).toBe(true);
    expect(page.url()).toBe(origin + post);
    const more = tip.getByRole('link', { name: 'Read more' });
    expect(await more.evaluate((link: HTMLAnchorElement) => link.href)).toBe(target);
    expect((await more.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await firstTerm(page).tap();
    await page.waitForURL(target);
  });

  test('leads on by its own link, and goes with a tap elsewhere', async () => {
    const page = await start({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
    const target = new URL((await firstTerm(page).getAttribute('href')) ?? '', origin).href;
    await firstTerm(page).tap();
    await (await tipOf(page)).waitFor();
    await page.locator('h1').tap();
    await page.waitForTimeout(SETTLED);
    expect(await openTips(page)).toEqual([]);
    await firstTerm(page).tap();
    await page.getByRole('link', { name: 'Read more' }).tap();
    await page.waitForURL(target);
  });
});

test.each(['light', 'dark'] as const)('a page with an open tip is accessible (%s)', async (colorScheme) => {
  const page = await open({ colorScheme });
  await firstTerm(page).focus();
  await (await tipOf(page)).waitFor();
  await page.evaluate(axeSource);
  // Playwright sends functions as their source, so `axe` is the page's.
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

test('with forced colours a tip has an edge, and a term is told from other text by its line', async () => {
  const page = await open({ forcedColors: 'active' });
  await firstTerm(page).hover();
  const tip = await tipOf(page);
  await tip.waitFor();
  expect(await tip.evaluate((element) => getComputedStyle(element).borderInlineStartStyle)).toBe('solid');
  await page.mouse.move(5, 5);
  const line = await firstTerm(page).evaluate((element) => [getComputedStyle(element).textDecorationLine, getComputedStyle(element).textDecorationStyle]);
  expect(line).toEqual(['underline', 'dotted']);
});

test('without JavaScript a term is a link that leads to its page, and no definition clutters the text', async () => {
  const page = await open({ javaScriptEnabled: false });
  const target = new URL((await firstTerm(page).getAttribute('href')) ?? '', origin).href;
  expect(await page.locator('.tip').filter({ visible: true }).count()).toBe(0);
  await firstTerm(page).click();
  await page.waitForURL(target);
});

test('on paper a term is text, and no tip is printed', async () => {
  const page = await open();
  await firstTerm(page).hover();
  await (await tipOf(page)).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.tip').filter({ visible: true }).count()).toBe(0);
  expect(await firstTerm(page).evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('none');
});

test('every link to a term has its definition in the page, once', () => {
  const pages = builtPages(inject('demoFolder')).map(({ path, html }) => ({
    path,
    asked: new Set(Array.from(html.matchAll(/ interestfor="([^"]+)"/gu), ([, id]) => id)),
    given: Array.from(html.matchAll(/<div class="tip" id="([^"]+)"/gu), ([, id]) => id),
  }));
  expect(pages.filter(({ asked }) => asked.size > 0).length).toBeGreaterThan(50);
  expect(pages.filter(({ asked, given }) => given.length !== asked.size || !given.every((id) => asked.has(id))).map(({ path }) => path)).toEqual([]);
});

describe.each([
  { path: '/glossary/', text: 'FEED', terms: ['Aggregator', 'Feedback', 'Web feed'], count: 'Terms: 3', none: 'Terms: 0' },
  { path: '/it/glossary/', text: 'affinita', terms: ['Affinità'], count: 'Voci: 1', none: 'Voci: 0' },
])('the index at $path', ({ path, text, terms, count, none }) => {
  const titles = (page: Page) => page.locator('.term-list > li').filter({ visible: true }).locator('a').allInnerTexts();
  const output = (page: Page) => page.locator('output').innerText();

  test('leaves the terms that contain what is typed, whatever its case and accents, with their letters', async () => {
    const page = await open({}, path);
    const all = await titles(page);
    expect(all.length).toBeGreaterThan(60);
    await page.locator('#_filter').fill(text);
    expect(await titles(page)).toEqual(terms);
    expect(await output(page)).toBe(count);
    expect(await page.locator('.letter').filter({ visible: true }).locator('h2').allInnerTexts()).toEqual(
      await page
        .locator('.letters a')
        .filter({ visible: true })
        .evaluateAll((links) => links.map((link) => link.firstChild?.textContent?.trim())),
    );
    const counts = await page.locator('.letters small').filter({ visible: true }).allInnerTexts();
    expect(counts.map(Number).reduce((sum, letter) => sum + letter, 0)).toBe(terms.length);
    await page.locator('#_filter').fill('');
    expect(await titles(page)).toEqual(all);
  });

  test('says when nothing is left', async () => {
    const page = await open({}, path);
    await page.locator('#_filter').fill('zzzz');
    expect(await titles(page)).toEqual([]);
    expect(await output(page)).toBe(none);
  });

  test('leaves the terms of one topic, as many as it says', async () => {
    const page = await open({}, path);
    const option = page.locator('#_topic option').nth(2);
    await page.locator('#_topic').selectOption(await option.getAttribute('value'));
    const said = Number(/\((\d+)\)/u.exec((await option.textContent()) ?? '')?.[1]);
    expect(said).toBeGreaterThan(1);
    expect((await titles(page)).length).toBe(said);
  });

  test('counts the terms of each letter, and every letter leads to its terms', async () => {
    const page = await open({ javaScriptEnabled: false }, path);
    const [letters, sections] = [page.locator('.letters a'), page.locator('.letter')];
    expect(await letters.count()).toBe(await sections.count());
    for (const letter of await letters.all()) {
      const section = page.locator((await letter.getAttribute('href')) ?? '');
      const terms = await section.locator('.term-list > li').count();
      expect((await letter.textContent())?.split(' ')).toEqual([await section.locator('h2').innerText(), ...(terms > 0 ? [String(terms)] : [''])]);
    }
    expect(await page.locator('.filter').isVisible()).toBe(false);
  });
});

test('a name that leads to a term says so under its own letter', async () => {
  const page = await open({}, '/glossary/');
  const line = page.locator('#_letter-r .see-list li').filter({ hasText: 'RSS' });
  expect(await line.first().innerText()).toBe('RSS see Web feed');
  await line.first().getByRole('link', { name: 'Web feed' }).click();
  await page.waitForURL(`${origin}/glossary/web-feed/`);
});

describe('the page of a term', () => {
  test('quotes the sentences in which others name it, each a way to its page', async () => {
    const page = await open({}, '/glossary/open-graph/');
    const quotes = page.getByRole('region', { name: 'Mentioned in' }).locator('> ul > li');
    expect(await quotes.count()).toBe(8);
    for (const quote of await quotes.all()) {
      const marked = await quote.locator('mark').allInnerTexts();
      expect(marked.map((name) => /open graph|\bOG\b/iu.test(name))).toEqual([true]);
    }
    const href = (await quotes.first().getByRole('link').getAttribute('href')) ?? '';
    await quotes.first().scrollIntoViewIfNeeded();
    // The link lies over the whole of its sentence.
    const sentence = await quotes.first().locator('p').first().boundingBox();
    await page.mouse.click((sentence?.x ?? 0) + 5, (sentence?.y ?? 0) + 5);
    await page.waitForURL(origin + href);
    expect(await page.locator('.prose a[data-term="open-graph"]').count()).toBeGreaterThan(0);
  });

  test('leads to its translation by its name there', async () => {
    const page = await open({}, '/glossary/engagement/');
    await page.getByRole('link', { name: 'Coinvolgimento Italiano' }).click();
    await page.waitForURL(`${origin}/it/glossary/coinvolgimento/`);
  });
});
