import { expect, test } from 'vitest';
import { headingOrder } from '#smo/checks/rules/heading-order.ts';
import type { Example } from '#smo/checks/rule.ts';
import { findingsIn } from '../../../support/example-site.ts';

const told = (example: Example) => findingsIn(headingOrder, example).map(({ message, hint }) => [message, hint]);
const page = (body: string) => ({ html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Notes</title></head><body>${body}</body></html>` });

test('a jump down is told with the repair in Markdown', () => {
  expect(told({ body: '<h2>Readers</h2><h4>Questions</h4>' })).toEqual([['"Questions" is an h4 behind an h2, expected an h3 at most', 'write ### Questions']]);
});

test('the text begins under the main heading', () => {
  expect(told({ body: '<h3>Readers</h3>' })).toEqual([['"Readers" is an h3 behind an h1, expected an h2 at most', 'write ## Readers']]);
});

test('a second main heading is told', () => {
  expect(told({ body: '<h1>Readers</h1>' })).toEqual([
    [expect.stringMatching(/^the page has a second main heading \(h1\), "Readers" beside "A quiet launch/u), expect.stringMatching(/^keep the one/u)],
  ]);
});

test.each([
  ['headings of the frame', page('<h1>Notes</h1><main><h2>New</h2><p>Text.</p></main><footer><h4>Imprint</h4></footer>'), 0],
  ['a list of cards', page('<main><h1>Notes</h1><h2>New</h2><article><h3>A launch</h3></article><article><h3>Readers</h3></article></main>'), 0],
  ['one card in a list', page('<main><h1>Notes</h1><h2>New</h2><article><h3>A launch</h3></article></main>'), 0],
  ['a jump in another’s article', page('<h1>Notes</h1><article><h2>New</h2><h4>A launch</h4></article>'), 1],
  ['no main heading', page('<main><h2>New</h2><p>Text.</p></main>'), 1],
])('%s', (_what, example, expected) => {
  expect(told(example)).toHaveLength(expected);
});
