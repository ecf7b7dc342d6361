import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const origin = inject('demoOrigin');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const results = () => page.locator('.search-results li');
const count = () => page.locator('.search-count');

describe.each([
  {
    path: '/search/',
    word: 'oembed',
    term: '/glossary/oembed/',
    found: /^Results for “oembed”: \d+$/u,
    none: 'Nothing found for “口伝”. Try a shorter word, or browse the glossary.',
  },
  {
    path: '/it/search/',
    word: 'emittente',
    term: '/it/glossary/emittente-e-destinatario/',
    found: /^Risultati per «emittente»: \d+$/u,
    none: 'Nessun risultato per «口伝». Prova una parola più breve, o sfoglia il glossario.',
  },
])('the search of $path', ({ path, word, term, found, none }) => {
  test('finds a word as it is typed, with the passage around it, in its own language alone', async () => {
    await page.goto(origin + path);
    await page.getByRole('searchbox').pressSequentially(word);
    await page.getByText(found).waitFor();
    const links = await results()
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links).toContain(term);
    expect(links.filter((link) => link.startsWith('/it/') !== path.startsWith('/it/'))).toEqual([]);
    const passage = results()
      .filter({ has: page.locator(`a[href="${term}"]`) })
      .locator('p');
    expect((await passage.locator('mark').first().innerText()).toLowerCase()).toContain(word.slice(0, 5));
    expect((await passage.innerText()).length).toBeGreaterThan(40);
    expect(page.url()).toBe(`${origin}${path}?q=${word}`);
  });

  test('answers an address with a question', async () => {
    await page.goto(`${origin}${path}?q=${word}`);
    await page.getByText(found).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(word);
    expect(await results().count()).toBeGreaterThan(0);
  });

  test('says when it finds nothing, and forgets when the question is deleted', async () => {
    await page.goto(`${origin}${path}?q=口伝`);
    await page.getByText(none).waitFor();
    expect(await results().count()).toBe(0);
    await page.getByRole('searchbox').fill('');
    await page.waitForURL(origin + path);
    expect(await count().innerText()).toBe('');
  });
});

test('what is asked is shown as text, never as markup', async () => {
  await page.goto(`${origin}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await count().filter({ hasText: '<img' }).waitFor();
  expect(await page.locator('.search-count img, .search-results img').count()).toBe(0);
});
