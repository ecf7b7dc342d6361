import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPaths } from '../support/demo-pages.ts';
import { serveFolder } from '../support/serve-folder.ts';

const origin = inject('demoOrigin');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/**
 * Shows nothing before the whole page has been read: a browser paints between any two tags when it is short of time, and
 * what the rest of a line then moves is told by the test of slow lines, not by the load of this machine.
 */
function showWholePage(): void {
  const hide = (): void => {
    if (document.documentElement !== null) document.documentElement.hidden = true;
  };
  hide();
  new MutationObserver(hide).observe(document, { childList: true });
  document.addEventListener('DOMContentLoaded', () => {
    document.documentElement.hidden = false;
  });
}

/** Notes the largest thing that has been painted, and what the layout has moved by itself. */
function watch(): void {
  const seen: Seen = { largest: '', moved: [], shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const element: unknown = Reflect.get(entry, 'element');
      if (element instanceof Element) seen.largest = `<${element.tagName.toLowerCase()}> loading=${element.getAttribute('loading') ?? 'at once'}`;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] = Reflect.get(entry, 'sources');
      seen.shift += Number(Reflect.get(entry, 'value'));
      for (const { node, previousRect, currentRect } of sources) {
        const [from, to] = [previousRect, currentRect].map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join());
        seen.moved.push(`${node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent}: ${from} → ${to}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

interface Seen {
  largest: string;
  /** What has moved: from where to where, as `x,y,width,height`. */
  readonly moved: string[];
  /** The sum of all that has moved, as web.dev counts it: up to 0.1 is good. */
  shift: number;
}

const seenIn = (page: Page): Promise<Seen> => page.evaluate('globalThis.seen');

describe.each([
  ['on a telephone', { width: 390, height: 844 }],
  ['on a desk', { width: 1280, height: 900 }],
])('%s', (_title, viewport) => {
  test.each(demoPaths)('$kind never puts off what is largest, and nothing moves', async ({ path }) => {
    const page = await browser.newPage({ viewport });
    await page.addInitScript(showWholePage);
    await page.addInitScript(watch);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const { largest } = await seenIn(page);
    for (let y = 0; y < (await page.evaluate(() => document.body.scrollHeight)); y += 600)
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
    await page.waitForTimeout(100);
    const { moved } = await seenIn(page);
    expect([largest, moved]).toEqual([expect.not.stringContaining('lazy'), []]);
    expect(largest).not.toBe('');
    await page.close();
  });
});

describe('over a slow line', () => {
  let slow: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    slow = await serveFolder(inject('demoFolder'), { isSlow: true });
  });
  afterAll(() => slow.close());

  const paths = ['/', '/blog/', '/blog/embeds-and-privacy/', '/glossary/google-plus/'];
  test.each(paths.flatMap((path) => [390, 1280].map((width) => ({ path, width }))))(
    'what comes later moves next to nothing of $path at $width pixels',
    async ({ path, width }) => {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      await page.addInitScript(watch);
      await page.goto(slow.origin + path, { waitUntil: 'networkidle' });
      const { moved, shift } = await seenIn(page);
      expect(moved.filter((line) => line.startsWith('<a class="brand"'))).toEqual([]);
      expect(shift).toBeLessThan(0.02);
      await page.close();
    },
  );
});

test.each(demoPaths)('$kind waits for no file before it is painted, and every picture has its size', async ({ path }) => {
  const page = await browser.newPage();
  await page.goto(origin + path);
  const waits = await page.locator('link[rel~=stylesheet]:not([media=print]), script[src]:not([type=module], [defer], [async])').count();
  const unsized = await page.locator('img:not([width][height])').count();
  expect([waits, unsized]).toEqual([0, 0]);
  await page.close();
});

test('a page of the site is fetched when a reader points at its link, and nothing else is', async () => {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const fetched: string[] = [];
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status !== 'Pending') fetched.push(prefetchUrl.replace(origin, ''));
  });
  await session.send('Preload.enable');
  const pointAt = async (path: string, link: string) => {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    fetched.length = 0;
    await page.locator(link).first().hover();
  };
  for (const [path, link] of [
    ['/blog/embeds-and-privacy/', '.contents a'],
    ['/blog/embeds-and-privacy/', '.share a'],
    ['/components/', '.download a'],
    ['/follow/', '.feed-formats a'],
  ] as const) {
    await pointAt(path, link);
    await page.waitForTimeout(500);
    expect([link, fetched]).toEqual([link, []]);
  }
  await pointAt('/blog/embeds-and-privacy/', '.prose a[data-term]');
  await expect.poll(() => fetched.at(-1), { timeout: 20_000 }).toMatch(/^\/glossary\//u);
  await page.close();
});
