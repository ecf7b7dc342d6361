import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const origin = inject('demoOrigin');
const post = '/blog/embeds-and-privacy/';
const canonical = `https://passaparola.example.org${post}`;

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterEach(() => context.close());

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

describe('the copy buttons', () => {
  test('copy the canonical address, without what brought the reader here, and say so for a while', async () => {
    await page.goto(`${origin}${post}?utm_source=x#whose-duty-it-is`);
    const button = page.locator('button[data-copy]');
    expect(await button.innerText()).toBe('Copy link');
    await button.click();
    await page.getByText('Copied').first().waitFor();
    expect(await button.innerText()).toBe('Copied');
    expect(await page.locator('body > [role=status]').innerText()).toBe('Copied');
    expect(await clipboard()).toBe(canonical);
    await page.getByRole('button', { name: 'Copy link' }).waitFor();
    expect(await page.locator('body > [role=status]').innerText()).toBe('');
  });

  test('copy code as it is written, in the words of the page', async () => {
    await page.goto(`${origin}/it/componenti/`);
    const code = await page
      .locator('pre')
      .first()
      .evaluate((pre) => pre.textContent);
    expect(code?.length).toBeGreaterThan(20);
    const button = page.locator('.copy-code').first();
    expect(await button.innerText()).toBe('Copia');
    await button.click();
    await page.getByRole('button', { name: 'Copiato' }).waitFor();
    expect(await clipboard()).toBe(code);
  });
});

describe('the share button', () => {
  const button = () => page.locator('button[data-share]');

  test('stays away where the browser cannot share', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.goto(origin + post);
    expect(await page.locator('button[data-copy]').isVisible()).toBe(true);
    expect(await button().isVisible()).toBe(false);
  });

  test('hands the title and the canonical address to the system', async () => {
    await page.addInitScript(() => {
      const share = (data: unknown) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      };
      Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true });
    });
    await page.goto(`${origin}${post}?utm_source=x`);
    await button().click();
    const shared = await page.evaluate(() => JSON.parse(document.documentElement.dataset['shared'] ?? 'null'));
    expect(shared).toEqual({ title: 'What an embed loads before anyone clicks', url: canonical });
  });
});

describe('an embed', () => {
  const foreign: string[] = [];
  beforeEach(async () => {
    foreign.length = 0;
    await context.route(
      (url) => url.origin !== origin,
      (route) => {
        foreign.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Stub</title><p>The player' });
      },
    );
    await page.goto(`${origin}/components/`, { waitUntil: 'networkidle' });
  });
  const door = () => page.locator('figure[data-embed] .embed-door').first();
  const embed = () => page.locator('figure[data-embed]').first();

  test.each(['click', 'Enter'])('asks the network for its frame after %s, and not before', async (how) => {
    const [address, title] = await embed().evaluate((figure: HTMLElement) => [figure.dataset['embed'] ?? '', figure.dataset['title'] ?? '']);
    await door().hover();
    expect(foreign).toEqual([]);
    if (how === 'click') await door().click();
    else await door().press('Enter');
    const frame = embed().locator('iframe');
    await frame.waitFor();
    await expect.poll(() => foreign).toEqual([address]);
    expect(await frame.getAttribute('title')).toBe(title);
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-top-navigation');
    expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toBe(`${origin}/components/`);
  });

  test('keeps its size when it opens', async () => {
    await door().click();
    const box = await embed().locator('iframe').boundingBox();
    const ratio = Number(await embed().getAttribute('data-ratio'));
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(ratio, 1);
  });

  test('opens as a link in a new tab when the reader asks for one', async () => {
    const opened = context.waitForEvent('page');
    await door().click({ modifiers: ['ControlOrMeta'] });
    await opened;
    expect(await page.locator('iframe').count()).toBe(0);
  });
});
