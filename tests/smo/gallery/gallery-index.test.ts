import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { galleryCss, galleryIndex, galleryScript, type GalleryEntry, type ReportFacts } from '#smo/gallery/index.ts';

const site = { name: 'Field notes', url: 'https://field.example.org' };
const assets = { linked: { css: 'gallery.css', script: 'gallery.js' } };
const entry = (path: string, over: Partial<GalleryEntry> = {}): GalleryEntry => ({
  path,
  title: `Title of ${path}`,
  kind: 'article',
  locale: 'en',
  draft: false,
  score: 100,
  problems: [],
  href: `pages/x.html`,
  ...over,
});
const fault = { rule: 'og-title-length', severity: 'error', message: 'too long: <b>', page: '/b/', networks: ['x'] } as const;

const facts: ReportFacts = {
  at: '2026-11-22T10:00:00.000Z',
  passed: false,
  score: { score: 97.5, pages: [{ page: '/b/', score: 90, lost: [] }], site: [], flawless: 3 },
  history: [
    { at: '2026-11-21T10:00:00.000Z', score: 99, pages: 4, errors: 0, warnings: 1, passed: true },
    { at: '2026-11-22T10:00:00.000Z', score: 97.5, pages: 4, errors: 1, warnings: 0, passed: false },
  ],
  baseline: { known: 1, worse: 2, mended: 3 },
  figures: {
    pages: 4,
    feeds: 2,
    cards: { all: 4, drawn: 1 },
    stages: [
      { name: 'pages', seconds: 2 },
      { name: 'report', seconds: 0.5 },
    ],
  },
  problems: [],
  vanished: ['/gone/'],
  files: { 'Problems as text': 'problems.txt' },
};

function elements(html: string, name: string): Tree.Element[] {
  const walk = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [...(child.tagName === name ? [child] : []), ...walk(child)] : []));
  return walk(parse(html));
}
const attribute = (element: Tree.Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value;
const textOf = (html: string) => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const rowsOf = (html: string) => elements(html, 'li').filter((li) => attribute(li, 'data-text') !== undefined);

describe('the list of all pages', () => {
  it('begins with what has changed, then with what is worst', () => {
    const html = galleryIndex({
      site,
      assets,
      entries: [entry('/a/'), entry('/b/', { score: 90, problems: [fault] }), entry('/c/', { change: 'changed' }), entry('/d/', { change: 'new', score: 50 })],
    });
    expect(rowsOf(html).map((row) => (attribute(row, 'data-text') ?? '').split(' ').at(2))).toEqual(['/d/', '/c/', '/b/', '/a/']);
  });

  it('holds in each row what the filter asks for', () => {
    const [row] = rowsOf(
      galleryIndex({
        site,
        assets,
        entries: [entry('/b/', { kind: 'term', locale: 'it', draft: true, change: 'new', problems: [fault], without: ['google-discover'] })],
      }),
    );
    const data = Object.fromEntries((row?.attrs ?? []).map(({ name, value }) => [name, value]));
    expect(data).toEqual({
      'data-text': 'title of /b/ /b/  og-title-length',
      'data-kind': 'term',
      'data-locale': 'it',
      'data-rule': 'og-title-length',
      'data-network': 'x google-discover',
      'data-state': 'changed draft problems',
    });
  });

  it('offers for the filter only what there is, each with its number', () => {
    const html = galleryIndex({ site, assets, entries: [entry('/a/'), entry('/b/', { problems: [fault] }), entry('/c/', { kind: 'term' })] });
    expect(
      elements(html, 'option').map((option) =>
        'childNodes' in option && 'value' in (option.childNodes[0] ?? {}) ? textOf(String(Reflect.get(option.childNodes[0] ?? {}, 'value'))) : '',
      ),
    ).toEqual([
      'Any',
      'article (2)',
      'term (1)',
      'Any',
      'en (3)',
      'Any',
      'og-title-length (1)',
      'Any',
      'X (1)',
      'All pages',
      'Changed and new',
      'With problems',
      'Drafts',
    ]);
  });

  it('says which pages it has no previews of, and how to get them', () => {
    const html = galleryIndex({ site, assets, entries: [entry('/a/'), entry('/b/', { href: undefined })] });
    expect(textOf(html)).toContain('Previews of 1 page are not drawn here');
    expect(textOf(galleryIndex({ site, assets, entries: [entry('/a/')] }))).not.toContain('not drawn');
  });

  it('tells of a build whether it passes, its score and what it took', () => {
    const text = textOf(galleryIndex({ site, assets, entries: [entry('/a/')], report: facts }));
    for (const words of [
      'The build fails',
      '97.5 of 100',
      '−1.5 since the build before',
      '3 pages without a fault',
      '1 known, 2 worse, 3 mended',
      '1 address of the build before is gone',
      'Seconds, 2.5 in all',
    ])
      expect(text).toContain(words);
  });

  it('has a build that ended early without a score', () => {
    const { score: _, ...early } = facts;
    const text = textOf(galleryIndex({ site, assets, entries: [], report: { ...early, problems: [fault] } }));
    expect(text).toContain('It ended before its pages were there to be judged.');
    expect(text).toContain('too long: &lt;b>'.replace('>', '&gt;'));
  });

  it('runs under a strict policy and from a disk: no handlers, no style attributes, no modules', () => {
    const html = galleryIndex({
      site: { ...site, name: '"><script>alert(1)</script>' },
      assets,
      entries: [entry('/a/', { title: '<img src=x onerror=alert(1)>' })],
      report: facts,
    });
    expect(elements(html, 'script').map((script) => script.attrs)).toEqual([[{ name: 'src', value: 'gallery.js' }]]);
    expect(html).not.toMatch(/ (?:on[a-z]+|style)="/u);
    expect(elements(html, 'img').length).toBe(0);
    expect(galleryScript).not.toMatch(/\bimport\b|\bexport\b/u);
    expect(galleryCss()).not.toMatch(/url\((?!data:)/u);
  });
});
