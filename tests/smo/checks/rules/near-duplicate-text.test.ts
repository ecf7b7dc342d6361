import { expect, test } from 'vitest';
import { nearDuplicateText } from '#smo/checks/rules/near-duplicate-text.ts';
import { findingsIn } from '../../../support/example-site.ts';

const sentences = Array.from(
  { length: 14 },
  (_, index) => `Reader ${index} told friend number ${index * 7} that page ${index * 13} was worth the way, and why it was so on day ${index * 3}.`,
);
const story = `<p>${sentences.join(' ')}</p>`;
const page = (text: string, head = '', lang = 'en') =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>Copy</title>${head}</head><body><main><h1>Copy</h1><div data-content>${text}</div></main></body></html>`;
const found = (copy: string, options?: unknown) =>
  findingsIn(nearDuplicateText, { body: story, files: { 'blog/copy/index.html': copy } }, options).map((finding) => [
    'on' in finding ? finding.on?.path : undefined,
    finding.message,
  ]);

test('the later page is the copy, the earlier one its original', () => {
  const later = '<meta property="article:published_time" content="2026-04-01T09:00:00Z">';
  expect(found(page(story, later))).toEqual([
    ['/blog/copy/', 'about 100 % of the text is that of /blog/quiet-launch/ (“A quiet launch is a loud promise to the first ten readers”)'],
  ]);
  expect(found(page(story))).toEqual([['/blog/quiet-launch/', 'about 100 % of the text is that of /blog/copy/ (“Copy”)']]);
});

test.each([
  ['a translation that is still the same', page(story, '', 'it')],
  ['a page whose canonical is the other', page(story, '<link rel="canonical" href="https://notes.example.org/blog/quiet-launch/">')],
  ['a page that keeps out of search', page(story, '<meta name="robots" content="noindex">')],
  ['a page of a numbered list', page(story, '<link rel="prev" href="/blog/page/2/">')],
  ['a list of teasers', page(`${story}${['a', 'b', 'c'].map((name) => `<h2><a href="/${name}/">Post ${name}</a></h2>`).join('')}`)],
  ['a very short page', page(`<p>${sentences.slice(0, 3).join(' ')}</p>`)],
  [
    'a text of which a third is quoted',
    page(`<p>${sentences.slice(0, 5).join(' ')} ${sentences.map((sentence) => sentence.split(' ').toReversed().join(' ')).join(' ')}</p>`),
  ],
])('%s is no duplicate', (_what, copy) => {
  expect(found(copy)).toEqual([]);
});

test('the threshold is an option', () => {
  const half = page(
    `<p>${sentences.slice(0, 10).join(' ')} ${sentences
      .slice(0, 4)
      .map((sentence) => sentence.split(' ').toReversed().join(' '))
      .join(' ')}</p>`,
  );
  expect(found(half)).toEqual([]);
  expect(found(half, { threshold: 0.4 })).toHaveLength(1);
});
