import { expect, test } from 'vitest';
import { cardSizes, cardTemplates, defineCardTemplate, planCard, type CardPlan, type PlanOptions } from '#smo/cards/index.ts';
import type { Page } from '#smo';
import { sampleSite } from '../../support/card-samples.ts';

const mark = '<svg viewBox="0 0 64 64"><path d="M0 0h64v64z"/></svg>';
const fonts = [{ digest: 'aaaa' }, { digest: 'bbbb', scripts: ['Thai' as const] }];
const digestOf = (file: string) => ({ file, digest: `hash of ${file}` });

function planned(over: Partial<PlanOptions> = {}, page: Partial<Page> = {}): CardPlan {
  const site = sampleSite('en', { cover: true });
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

test('the alternative text says what the card says, more than the title', () => {
  expect(planned().alt).toBe('How link previews really work, and why yours is blank · Ada Rossi · March 3, 2026 · 2 min read · Link previews · Passaparola');
  const site = sampleSite('it');
  expect(site.all.filter((page) => planCard(page, site, { fonts, mark }).alt === page.title)).toEqual([]);
});

test('an editor’s alternative text stands', () => {
  expect(planned({}, { share: { alt: 'A hand-drawn map' } }).alt).toBe('A hand-drawn map');
});

test('share.card picks a template, the owner’s among them; a wrong name is answered with the near one', () => {
  const own = defineCardTemplate({ id: 'gala', version: 1, format: 'jpeg', render: () => ({ ground: '', slots: [] }) });
  expect([planned({}, { share: { card: 'quote' } }).template, planned({ templates: { gala: own } }, { share: { card: 'gala' } }).template]).toEqual([
    'quote',
    'gala',
  ]);
  expect(() => planned({}, { share: { card: 'qoute' } })).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: share.card: there is no card template "qoute", did you mean "quote"? Templates: article, author, list, quote, term, topic.]`,
  );
  expect(() => planned({}, { share: { card: 'constructor' } })).toThrow('there is no card template "constructor"');
});

test('every kind of page has a plan', () => {
  const site = sampleSite('en');
  const templates = Object.fromEntries(site.all.map((page) => [page.kind, planCard(page, site, { fonts, mark }).template]));
  expect(templates).toEqual({ home: 'list', list: 'list', article: 'article', term: 'term', topic: 'topic', author: 'author' });
});
