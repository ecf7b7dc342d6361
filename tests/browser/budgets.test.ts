import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { attribute, builtPages } from '../support/built-pages.ts';
import { demoPaths } from '../support/demo-pages.ts';

const folder = inject('demoFolder');
const origin = inject('demoOrigin');
const pages = builtPages(folder);

/** As most hosts send it; their highest setting gives a little less and takes a tenth of a second a page. */
const sent = new Map(pages.map(({ path, html }) => [path, brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length]));

const isPost = (path: string) => /^\/(?:it\/)?blog\/(?!page\/)[^/]+\/$/u.test(path);
const isTerm = (path: string) => /^\/(?:it\/)?glossary\/[^/]+\/$/u.test(path);
const over = (limit: number, sizes: readonly (readonly [string, number])[]) => sizes.filter(([, size]) => size > limit);

test('the demo has posts and terms to measure', () => {
  expect([pages.filter(({ path }) => isPost(path)).length, pages.filter(({ path }) => isTerm(path)).length]).toEqual([24, expect.any(Number)]);
  expect(demoPaths.filter(({ path }) => !pages.some((page) => page.path === path))).toEqual([]);
});

describe('what a page weighs', () => {
  test('fits into the first flight of a connection, 14 KB with its style, for the home pages, posts and terms', () => {
    const measured = [...sent].filter(([path]) => path === '/' || path === '/it/' || isPost(path) || isTerm(path));
    expect(measured.length).toBeGreaterThan(150);
    expect(over(14 * 1024, measured)).toEqual([]);
  });

  test('is at most 20 KB for any page', () => {
    expect(over(20 * 1024, [...sent])).toEqual([]);
  });

  test('has at most 2 KB of script on posts and terms', () => {
    const scriptSizes = pages
      .filter(({ path }) => isPost(path) || isTerm(path))
      .map(({ path, elements }) => {
        const sources = elements.filter(({ tagName }) => tagName === 'script').flatMap((script) => attribute(script, 'src') ?? []);
        return [path, sources.reduce((sum, src) => sum + gzipSync(readFileSync(join(folder, src))).length, 0)] as const;
      });
    expect(scriptSizes.every(([, size]) => size > 0)).toBe(true);
    expect(over(2048, scriptSizes)).toEqual([]);
  });
});

describe('a first visit', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(['/', '/blog/embeds-and-privacy/', '/it/', '/it/blog/contenuti-incorporati-e-privacy/'])(
    'to %s loads at most 60 KB of fonts, and every file that is preloaded is used',
    async (path) => {
      const page = await browser.newPage();
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      const fonts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((name) => name.endsWith('.woff2')),
      );
      const preloaded = await page.locator('link[rel=preload][as=font]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const loaded = [...new Set(fonts)];
      expect(loaded.length).toBeGreaterThanOrEqual(preloaded.length);
      expect(loaded.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)).toBeLessThan(60 * 1024);
      const used = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
      expect(used).toBe(loaded.length);
      await page.close();
    },
  );
});

describe('what a network reads of each page', () => {
  /** Nothing after this byte is read by the strictest network: https://api.slack.com/robots */
  const READ_BYTES = 32_768;

  test('names its charset within the first 1024 bytes', () => {
    const late = pages.filter(({ html }) => !Buffer.from(html).subarray(0, 1024).toString('latin1').includes('<meta charset="utf-8"'));
    expect(late.map(({ path }) => path)).toEqual([]);
  });

  test('stands before any style or script, within the first 32,768 bytes', () => {
    const late = pages.filter(({ html }) => {
      const last = Math.max(
        ...['property="og:', 'name="twitter:', 'name="description"', 'rel="canonical"'].map((tag) => html.lastIndexOf(tag, html.indexOf('</head>'))),
      );
      const end = html.indexOf('>', last);
      const style = html.search(/<(?:style|script)\b/u);
      return last < 0 || end > style || Buffer.byteLength(html.slice(0, end)) > READ_BYTES;
    });
    expect(late.map(({ path }) => path)).toEqual([]);
  });
});

describe('a strict content security policy is possible, because there is', () => {
  const attributes = pages.flatMap(({ path, elements }) => elements.flatMap(({ tagName, attrs }) => attrs.map(({ name }) => ({ path, tagName, name }))));

  test('no style attribute and no inline event handler', () => {
    expect(attributes.length).toBeGreaterThan(10_000);
    expect(attributes.filter(({ name }) => name === 'style' || /^on[a-z]+$/u.test(name))).toEqual([]);
  });

  test('no inline script but data, and every script file is there', () => {
    const scripts = pages.flatMap(({ path, elements }) =>
      elements.filter(({ tagName }) => tagName === 'script').map((script) => ({ path, type: attribute(script, 'type'), src: attribute(script, 'src') })),
    );
    expect(scripts.filter(({ type, src }) => src === undefined && !['application/ld+json', 'speculationrules'].includes(type ?? ''))).toEqual([]);
    expect(scripts.filter(({ src }) => src !== undefined && !existsSync(join(folder, src)))).toEqual([]);
  });
});
