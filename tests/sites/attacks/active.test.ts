import { parse as parseCsv } from 'csv-parse/sync';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import type { Browser } from 'playwright-core';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';
import { legalText } from '#smo/xml.ts';
import { plainValue } from '#smo/metadata/plain-value.ts';
import { openBrowser } from '../../support/browser.ts';
import { buildSite, pagesOf, type Dist } from '../../support/build-site.ts';
import { activeParts, openCanary, type Canary } from '../../support/canary.ts';
import { runSmo } from '../../support/run-smo.ts';
import { serveFolder } from '../../support/serve-folder.ts';
import { siteFolder } from '../../support/site-folder.ts';
import { attackSite, hostileEntries } from './attack-site.ts';
import { hostileTexts } from './hostile-texts.ts';

let root: string;
let dist: Dist;
let served: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let canary: Canary;
beforeAll(async () => {
  root = await siteFolder('attacks', await attackSite());
  dist = await buildSite(root, { SMO_NOW: '2026-06-01T12:00:00Z' });
  served = await serveFolder(join(root, 'dist'));
  browser = await openBrowser();
  canary = await openCanary(browser, served.origin);
});
afterAll(async () => {
  await canary.close();
  await browser.close();
  await served.close();
});

const site = 'https://field.example.org';
const textOf = (path: string) => dist.get(path)?.toString('utf8') ?? '';
const filesEnding = (ending: string) => [...dist.keys()].filter((path) => path.endsWith(ending));

/** HTML that somebody else shows, in a page that may ask for nothing and run everything. */
async function shown(html: string): Promise<{ parts: string[]; alive: string[] }> {
  // A page of HTML to begin with: what was looked at before may be a feed.
  if (!canary.page.url().endsWith('/404.html')) await canary.page.goto(`${served.origin}/404.html`, { waitUntil: 'domcontentloaded' });
  canary.alive();
  await canary.page.setContent(html, { waitUntil: 'domcontentloaded' });
  return { parts: await activeParts(canary.page), alive: canary.alive() };
}

test('there are at least 150 hostile texts, each the title of an entry', () => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(150);
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
  expect(hostileEntries.map(({ title }) => title)).toEqual(hostileTexts);
});

test('the canary sings where something does run, so its silence is worth something', async () => {
  const { parts, alive } = await shown('<img src="https://evil.example/x"><script>canary(1)</script><p onclick="canary(2)"></p>');
  expect([alive.toSorted(), parts]).toEqual([
    ['a call: 1', 'a request: https://evil.example/x'],
    ['a script', 'p onclick'],
  ]);
});

describe('in a browser without any policy', () => {
  test('no page runs, loads or leads to anything of what editors wrote, and each says it as it was written', async () => {
    const cards = filesEnding('/embed/index.html').map((path) => `/${path.replace('index.html', '')}`);
    const paths = [...pagesOf(dist), ...cards].filter(
      (path) => !textOf(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).includes('http-equiv="refresh"'),
    );
    const given = new Map(hostileEntries.map((entry) => [entry.path, entry]));
    const found: string[] = [];
    const wrong: unknown[] = [];
    for (const path of paths) {
      await canary.page.goto(served.origin + path, { waitUntil: 'domcontentloaded' });
      found.push(...[...(await activeParts(canary.page)), ...canary.alive()].map((what) => `${path}: ${what}`));
      const entry = given.get(path);
      if (!entry) continue;
      const said = await canary.page.evaluate(() => {
        const graphs = [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }): unknown => JSON.parse(textContent));
        const links = [...document.querySelectorAll('section.share a')].map((link) => link.getAttribute('href') ?? '');
        const description = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content;
        return { h1: document.querySelector('h1')?.textContent, tab: document.title, description, graphs: graphs.length, links };
      });
      const expected = { h1: entry.title.trim(), description: plainValue(entry.description), graphs: 1, links: [] };
      // What a network is sent to: an address with all of the text encoded in it.
      const links = said.links.filter((link) => !URL.canParse(link) || !/^(?:https|mailto):/u.test(link) || /[\s"<>]/u.test(link));
      const { tab, ...rest } = { ...said, links };
      if (JSON.stringify({ ...expected, ...rest }) !== JSON.stringify(expected) || !tab.startsWith(plainValue(entry.title)))
        wrong.push({ path, expected, said });
    }
    expect(paths.length).toBeGreaterThan(hostileTexts.length);
    expect([found, wrong]).toEqual([[], []]);
  }, 300_000);

  test('the search shows what it finds as text', async () => {
    const queries = ['canary', 'script', 'onerror', 'img', 'words', 'javascript', 'alert'];
    const found: string[] = [];
    for (const query of queries) {
      await canary.page.goto(`${served.origin}/search/?q=${query}`);
      await canary.page.locator('.search-count').filter({ hasText: query }).waitFor();
      await canary.page.waitForTimeout(200);
      found.push(...[...(await activeParts(canary.page)), ...canary.alive()].map((what) => `${query}: ${what}`));
      const strange = await canary.page
        .locator('.search-results *')
        .evaluateAll((all) => all.map(({ localName }) => localName).filter((name) => !['li', 'a', 'p', 'mark'].includes(name)));
      found.push(...strange.map((name) => `${query}: <${name}>`));
    }
    expect(found).toEqual([]);
  });

  test('feeds opened by themselves do nothing', async () => {
    const found: string[] = [];
    for (const path of filesEnding('.xml')) {
      await canary.page.goto(`${served.origin}/${path}`);
      found.push(...[...(await activeParts(canary.page)), ...canary.alive()].map((what) => `${path}: ${what}`));
      expect(await canary.page.evaluate(() => document.querySelector('parsererror')?.textContent ?? '')).toBe('');
    }
    expect(found).toEqual([]);
  });
});

describe('what carries the pages on', () => {
  test('is inert wherever a reader of feeds shows it', async () => {
    const found: string[] = [];
    let items = 0;
    for (const path of [...filesEnding('.xml'), ...filesEnding('.json')].filter((file) => /^(?:blog|glossary)\/(?:rss|atom|feed)/u.test(file))) {
      const feed = readBuiltFeed(dist.get(path) ?? new Uint8Array(), path, site);
      for (const item of feed?.items ?? []) {
        items++;
        const { parts, alive } = await shown(`<article>${item.html ?? ''}</article>`);
        found.push(
          ...[...parts, ...alive.filter((what) => !what.startsWith('a request: https://field.example.org/'))].map((what) => `${path} ${item.title}: ${what}`),
        );
      }
    }
    expect(items).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('is well-formed: sitemap, feeds, OPML, JSON', () => {
    for (const path of filesEnding('.json')) expect(() => JSON.parse(textOf(path)) as unknown, path).not.toThrow();
    for (const path of [...filesEnding('.xml'), ...filesEnding('.opml')]) expect(textOf(path), path).toBe(legalText(textOf(path)));
  });

  test('is inert as Markdown that somebody renders, raw HTML let through', async () => {
    const found: string[] = [];
    const files = [...filesEnding('.md'), 'llms.txt'];
    for (const path of files) {
      const result = markdownToHtml(textOf(path));
      const { parts, alive } = await shown(typeof result === 'string' ? result : result.html);
      found.push(...[...parts, ...alive.filter((what) => !what.startsWith('a request: https://field.example.org/'))].map((what) => `${path}: ${what}`));
    }
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('is a frame of our own in the answers to oEmbed, and nothing else', () => {
    const answers = filesEnding('oembed.json').map((path): unknown => JSON.parse(textOf(path)));
    const htmls = answers.map((answer) => (typeof answer === 'object' && answer !== null && 'html' in answer ? String(answer.html) : ''));
    const odd = htmls.filter((html) => {
      const [frame, ...others] = parseFragment(html).childNodes;
      if (!frame || !('tagName' in frame) || frame.tagName !== 'iframe' || others.length > 0) return true;
      return frame.attrs.some(({ name, value }) =>
        name === 'src' ? !/^https:\/\/field\.example\.org\/[\w/-]+\/embed\/$/u.test(value) : !/^(?:width|height|title|style)$/u.test(name),
      );
    });
    expect(htmls.length).toBeGreaterThan(100);
    expect(odd).toEqual([]);
  });

  test('is inert as mail, and its subject is one line', async () => {
    const out = join(root, 'mail');
    const { code, err } = await runSmo(root, 'email', '--from', '2026-01-01', '--out', out);
    expect([code, err]).toEqual([0, '']);
    const mail = (ending: string) => readFileSync(join(out, `2026-01-01.en.${ending}`), 'utf8');
    const { parts, alive } = await shown(mail('html'));
    expect(parts.filter((part) => !part.endsWith(' style'))).toEqual([]);
    expect(alive.filter((what) => !what.startsWith('a request: https://field.example.org/'))).toEqual([]);
    const { subject, preheader } = JSON.parse(mail('json')) as { subject: string; preheader: string };
    expect([subject, preheader].filter((line) => /[\r\n]/u.test(line))).toEqual([]);
  });

  test('is no formula in a spreadsheet', () => {
    const rows: string[][] = parseCsv(textOf('glossary.csv'), { bom: true });
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(cell))).toEqual([]);
  });

  test('names in the files of hosts nothing but addresses of this site', () => {
    for (const line of textOf('_redirects').split('\n').filter(Boolean))
      expect(line).toMatch(/^\/[^\s"<>]* (?:\/|https:\/\/field\.example\.org\/)[^\s"<>]* (?:301!?|410)$/u);
    for (const line of textOf('.htaccess')
      .split('\n')
      .filter((text) => text.startsWith('Redirect')))
      expect(line).toMatch(/^RedirectMatch (?:301 "(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*"|410 "(?:[^"\\]|\\.)*")$/u);
    expect(textOf('_redirects').length).toBeGreaterThan(1000);
  });
});

test('no file tells of the machine that built it: no source map, path, environment or address of an author of commits', () => {
  const secrets = [root, process.cwd(), process.env['HOME'] ?? '/root', 'sourceMappingURL'];
  const telling = [...dist].flatMap(([path, bytes]) =>
    secrets.filter((secret) => secret.length > 3 && bytes.includes(secret)).map((secret) => `${path}: ${secret}`),
  );
  expect([telling, filesEnding('.map')]).toEqual([[], []]);
});
