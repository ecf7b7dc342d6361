import { expect, test } from 'vitest';
import { cardSizes, cardTemplates, defineCardTemplate, planCard, type CardPlan, type PlanOptions } from '#smo/cards/index.ts';
import { formatProblem, type Page, type SiteUserConfig } from '#smo';
import { aConfig } from '../../support/a-site.ts';
import { samples, sampleSite } from '../../support/card-samples.ts';

const mark = '<svg viewBox="0 0 64 64"><path d="M0 0h64v64z"/></svg>';
const fonts = [{ digest: 'aaaa' }, { digest: 'bbbb', scripts: ['Thai' as const] }];
const digestOf = (file: string) => ({ file, digest: `hash of ${file}` });

function planned(over: Partial<PlanOptions> = {}, page: Partial<Page> = {}, cards: SiteUserConfig['cards'] = {}): CardPlan {
  const sample = sampleSite('en', { cover: true });
  const site = { ...sample, config: { ...sample.config, cards: aConfig({ cards }).cards } };
  const [post] = site.of('article', 'en');
  if (!post) throw new Error('no post');
  // The overridden fields are those that all pages have.
  return planCard({ ...post, ...page } as typeof post, site, { fonts, mark, photoOf: digestOf, ...over });
}

test('the address is ASCII, tells the page and its locale, and ends in the fingerprint', () => {
  const { path, fingerprint, width, height, type } = planned();
  expect({ path, width, height, type }).toEqual({ path: `/cards/en-blog-post-${fingerprint}.jpg`, width: 1200, height: 630, type: 'image/jpeg' });
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
});

test('a path without ASCII still gives an address', () => {
  expect(planned({}, { path: '/блог/' }).path).toMatch(/^\/cards\/en-article-[0-9a-f]{16}\.jpg$/u);
});

test('the same input gives the same fingerprint', () => {
  expect(planned()).toEqual(planned());
});

test.each<[string, Partial<PlanOptions>, Partial<Page>]>([
  ['the title', {}, { title: 'Another' }],
  ['the size', { size: cardSizes.square }, {}],
  ['the template', { template: cardTemplates.quote }, {}],
  ['the template’s version', { template: defineCardTemplate({ ...cardTemplates.article, version: 99 }) }, {}],
  ['the bytes of a font', { fonts: [{ digest: 'cccc' }, ...fonts.slice(1)] }, {}],
  ['the brand mark', { mark: mark.replace('64z', '32z') }, {}],
  ['the bytes of the photo', { photoOf: (file) => ({ file, digest: 'other' }) }, {}],
  ['the tools that draw', { toolchain: 'sharp 1' }, {}],
])('%s changes the fingerprint', (_name, options, page) => {
  expect(planned(options, page).fingerprint).not.toBe(planned().fingerprint);
});

test('the theme changes the fingerprint of a card whose colours are the theme’s', () => {
  const plain = { photoOf: () => undefined };
  expect(planned({ ...plain, theme: 'dark' }).fingerprint).not.toBe(planned({ ...plain, theme: 'light' }).fingerprint);
});

test('a font for a script that the card does not use changes nothing', () => {
  expect(planned({ fonts: fonts.slice(0, 1) }).fingerprint).toBe(planned().fingerprint);
  expect(planned({ fonts: fonts.slice(0, 1) }, { title: 'ไทย' }).fingerprint).not.toBe(planned({}, { title: 'ไทย' }).fingerprint);
});

test('the alternative text says what the card says', () => {
  expect(planned().alt).toBe('How link previews really work, and why yours is blank · Ada Rossi · March 3, 2026 · 2 min read · Link previews · Passaparola');
});

test.each(Object.keys(samples))('the alternative text is never the title alone: %s', (language) => {
  const site = sampleSite(language);
  const bare = site.all.map((page) => ({ ...page, description: '', share: { title: page.title } }));
  expect([...site.all, ...bare].filter((page) => [page.title, ''].includes(planCard(page, site, { fonts, mark }).alt))).toEqual([]);
});

test('an editor’s alternative text stands', () => {
  expect(planned({}, { share: { alt: 'A hand-drawn map' } }).alt).toBe('A hand-drawn map');
});

const gala = defineCardTemplate({ id: 'gala', version: 1, format: 'jpeg', render: () => ({ ground: '', slots: [] }) });

test('share.card picks a template, the owner’s among them', () => {
  expect([planned({}, { share: { card: 'quote' } }).template, planned({}, { share: { card: 'gala' } }, { templates: [gala] }).template]).toEqual([
    'quote',
    'gala',
  ]);
});

test('share.card with a wrong name is a problem with its place, the near name and the list; the card is that of the kind', () => {
  const source = { file: 'content/blog/en/post.mdx', fields: { 'share.card': { line: 9, column: 9 } } };
  const { template, problems } = planned({}, { share: { card: 'qoute' }, source });
  expect([template, problems.map(formatProblem).join('')]).toMatchInlineSnapshot(`
    [
      "article",
      "content/blog/en/post.mdx:9:9  share.card: unknown card template "qoute". Did you mean "quote"?
      repair: write quote, or another of article, author, list, term, topic",
    ]
  `);
  expect(planned({}, { share: { card: 'constructor' } }).problems.map(({ message }) => message)).toEqual(['unknown card template "constructor".']);
});

test('the configuration gives a kind of pages its template, by id or as a value; share.card still wins', () => {
  const templates = [{ article: 'quote' }, { article: gala }].map((cards) => planned({}, {}, cards).template);
  expect([...templates, planned({}, { share: { card: 'term' } }, { article: gala }).template]).toEqual(['quote', 'gala', 'term']);
});

test('a template of the owner with the id of the product’s takes its place', () => {
  const own = defineCardTemplate({ ...gala, id: 'article' });
  expect(planned({}, {}, { templates: [own] }).design).toEqual({ ground: '', slots: [] });
});

test('every kind of page has a plan', () => {
  const site = sampleSite('en');
  const templates = Object.fromEntries(site.all.map((page) => [page.kind, planCard(page, site, { fonts, mark }).template]));
  expect(templates).toEqual({ home: 'list', list: 'list', article: 'article', term: 'term', topic: 'topic', author: 'author' });
});
