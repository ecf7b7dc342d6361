import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { compareSnapshots } from '#smo/diff/compare-snapshots.ts';
import { diffHtml } from '#smo/diff/diff-html.ts';
import { diffMarkdown } from '#smo/diff/diff-markdown.ts';
import type { PageSnapshot, Snapshot } from '#smo/diff/snapshot.ts';
import { elementsOf } from '../../support/built-html.ts';

const state = (pages: PageSnapshot[]): Snapshot => ({ version: 2, url: 'https://notes.example.org', pages, feeds: [] });

test('a comparison reads as a comment of a pull request', () => {
  const before = state([
    { path: '/blog/titles/', title: 'Titles', shareTitle: 'Titles', prose: 'a' },
    { path: '/blog/lost/', title: 'Lost' },
    { path: '/blog/old/', title: 'Old' },
  ]);
  const after = state([
    { path: '/blog/titles/', title: 'Titles | that `travel`', shareTitle: 'Titles', prose: 'b' },
    { path: '/blog/old/', redirect: '/blog/new/' },
    { path: '/blog/new/', title: 'Old' },
  ]);
  expect(diffMarkdown(compareSnapshots(before, after))).toMatchInlineSnapshot(`
    "### What readers and networks will see

    **1** changed · **1** new · **2** vanished

    #### Addresses that lead nowhere now (1)

    - ⚠️ \`/blog/lost/\` Lost

    #### Changed (1)

    - [\`/blog/titles/\`](https://notes.example.org/blog/titles/)
      - title: “Titles” → “Titles \\| that \\\`travel\\\`”
      - text

    #### New (1)

    - [\`/blog/new/\`](https://notes.example.org/blog/new/) Old

    #### Moved (1)

    - \`/blog/old/\` → \`/blog/new/\`
    "
  `);
});

test('where nothing differs, that is said', () => {
  const same = state([{ path: '/', title: 'Home' }]);
  expect(diffMarkdown(compareSnapshots(same, same))).toContain('Nothing that others see has changed.');
});

test('what editors wrote calls nobody, and is neither Markdown nor HTML', () => {
  const hostile = '@everyone <img src=x onerror=alert(1)> [x](javascript:alert(1)) **b**';
  const [before, after] = [state([{ path: '/', title: 'Home' }]), state([{ path: '/', title: hostile }])];
  const diff = compareSnapshots(before, after);
  expect(diffMarkdown(diff)).toContain('“@\u{200b}everyone \\<img src=x onerror=alert(1)\\> \\[x\\](javascript:alert(1)) \\*\\*b\\*\\*”');
  const html = diffHtml(diff, { before: () => undefined, after: () => undefined });
  expect(elementsOf(html).filter(({ tagName }) => tagName === 'img')).toEqual([]);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('of hundreds of changes as many are listed as a comment can hold', () => {
  const many = (title: string) => state(Array.from({ length: 500 }, (_, index) => ({ path: `/blog/${index}/`, title })));
  const text = diffMarkdown(compareSnapshots(many('Before'), many('After')));
  expect([text.length < 65_536, text.includes('- … and 460 more')]).toEqual([true, true]);
});

test('as a page it is whole, and shows both pictures side by side', () => {
  const [before, after] = ['1', '2'].map((number) => state([{ path: '/', title: 'Home', image: `https://notes.example.org/cards/${number}.jpg` }]));
  if (!before || !after) throw new Error('unreachable');
  const html = diffHtml(compareSnapshots(before, after), { before: (address) => `data:before,${address}`, after: () => undefined });
  const images = elementsOf(html).filter(({ tagName }) => tagName === 'img');
  expect(images.map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`).join(' '))).toEqual([
    'src=data:before,https://notes.example.org/cards/1.jpg alt=The share picture before',
  ]);
  expect(html).toContain('https://notes.example.org/cards/2.jpg</p>');
  expect(parse(html).childNodes.length).toBe(2);
});
