import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, htmlAt, pagesOf, tryBuild, type Dist } from '../../support/build-site.ts';
import { attribute, elementsOf, linksOf, metaOf } from '../../support/built-html.ts';
import { brokenLinks } from '../../support/link-check.ts';
import { astroConfig, post, siteFolder, term } from '../../support/site-folder.ts';

const site = 'https://field.example.org';
const env = { SMO_NOW: '2026-11-20T12:00:00Z' };

let dist: Dist;
beforeAll(async () => {
  const english = await readFile(new URL('../../../src/site/i18n/en.ts', import.meta.url), 'utf8');
  const german = english.replace("'English'", "'Deutsch'").replace("'en_GB'", "'de_DE'").replace("blog: 'Blog'", "blog: 'Das Blog'");
  const root = await siteFolder('locales', {
    'src/site/i18n/de.ts': german,
    'content/blog/it/prima-brina.mdx': post({ id: 'first-frost', title: 'La prima brina' }),
    'content/blog/de/erster-frost.mdx': post({ id: 'first-frost', title: 'Der erste Frost' }, 'Siehe [Rime](term:rime) und [Brina](post:only-italian).'),
    'content/blog/it/solo-italiano.mdx': post({ id: 'only-italian', title: 'Solo italiano' }, '[Galaverna](term:rime).'),
    'content/glossary/it/galaverna.mdx': term({ id: 'rime', title: 'Galaverna', topics: ['garden'] }),
    'content/blog/en/again.mdx': post({ id: 'again', canonical: 'https://original.example.com/first/' }),
  });
  dist = await buildSite(root, env);
});

/** The other languages of a page; other forms of it, such as feeds, have no language of their own. */
const alternates = (path: string) => linksOf(htmlAt(dist, path), 'alternate').filter((line) => line.includes(' '));

describe('a language is one file of words and one text', () => {
  test('it has pages of its own, in its own words', () => {
    expect(pagesOf(dist).filter((path) => path.startsWith('/de/'))).toEqual([
      '/de/authors/mara/',
      '/de/blog/erster-frost/',
      '/de/blog/',
      '/de/follow/',
      '/de/glossary/',
      '/de/',
      '/de/search/',
      '/de/topics/garden/',
    ]);
    const html = htmlAt(dist, '/de/blog/');
    const [root] = elementsOf(html);
    expect([root && attribute(root, 'lang'), metaOf(html)['og:title'], metaOf(html)['og:locale']]).toEqual(['de', 'Das Blog', 'de_DE']);
  });

  test('every address of the site leads somewhere', () => {
    expect(brokenLinks(dist, site)).toEqual([]);
  });

  test('each language has a search index', () => {
    const indexes = [...dist.keys()].flatMap((path) => /^pagefind\/pagefind\.(\w+)_/u.exec(path)?.[1] ?? []);
    expect(indexes).toEqual(['de', 'en', 'it']);
  });
});

describe('translations', () => {
  test('name all versions, themselves and the default one', () => {
    const all = [`en ${site}/blog/first-frost/`, `x-default ${site}/blog/first-frost/`, `de ${site}/de/blog/erster-frost/`, `it ${site}/it/blog/prima-brina/`];
    expect(['/blog/first-frost/', '/de/blog/erster-frost/', '/it/blog/prima-brina/'].map(alternates)).toEqual([all, all, all]);
  });

  test('are named only where they exist', () => {
    expect([alternates('/it/blog/solo-italiano/'), alternates('/glossary/rime/')]).toEqual([
      [],
      [`en ${site}/glossary/rime/`, `x-default ${site}/glossary/rime/`, `it ${site}/it/glossary/galaverna/`],
    ]);
  });

  test('name each other, on every page', () => {
    const named = new Map(pagesOf(dist).map((path) => [`${site}${path}`, alternates(path).map((line) => line.split(' ')[1] ?? '')]));
    const oneSided = [...named].flatMap(([from, targets]) => targets.filter((to) => !named.get(to)?.includes(from)).map((to) => `${from} → ${to}`));
    expect([[...named.values()].filter((targets) => targets.length > 0).length > 15, oneSided]).toEqual([true, []]);
  });

  test('a link leads to the default language where its own has no such text, else it is text', () => {
    const html = htmlAt(dist, '/de/blog/erster-frost/');
    expect(html).toContain('Siehe <a hreflang="en" href="/glossary/rime/">Rime</a> und Brina.');
  });
});

test('a republished text names its original as canonical and in a link', () => {
  const html = htmlAt(dist, '/blog/again/');
  expect([linksOf(html, 'canonical'), metaOf(html)['og:url'], html.includes('<a href="https://original.example.com/first/"')]).toEqual([
    ['https://original.example.com/first/'],
    'https://original.example.com/first/',
    true,
  ]);
});

describe('a language without words', () => {
  test('is named where its text stands', async () => {
    const { code, output } = await tryBuild(await siteFolder('locales-wordless', { 'content/blog/fr/premier-gel.mdx': post({ id: 'first-frost' }) }), env);
    expect([code, output.slice(output.indexOf('content/'), output.indexOf('\n\n1 error'))]).toMatchInlineSnapshot(`
      [
        1,
        "content/blog/fr/premier-gel.mdx:1:1  the site has no language "fr". It has en, it
        repair: move the file, or add the language's words in src/site/i18n/fr.ts",
      ]
    `);
  });

  test('cannot be the default one', async () => {
    const { code, output } = await tryBuild(await siteFolder('locales-wordless', { 'astro.config.mjs': astroConfig({ defaultLocale: 'fr' }) }), env);
    expect([code, output.slice(output.indexOf('src/site'), output.indexOf('\n\n1 error'))]).toMatchInlineSnapshot(`
      [
        1,
        "src/site/site.config.ts  defaultLocale: there are no words for "fr", expected one of en, it
        repair: add src/site/i18n/fr.ts: copy en.ts and translate it",
      ]
    `);
  });
});
