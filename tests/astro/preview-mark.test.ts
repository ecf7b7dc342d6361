import { expect, test } from 'vitest';
import { markPreview } from '#astro/preview-mark.ts';

const notice = '<p class="notice" role="note" data-pagefind-ignore><mark>Preview &lt;&amp;</mark></p>';

test('a page of a preview says so at its top, and asks search engines to stay away', () => {
  expect(markPreview('<html><head><title>x</title></head><body class="a"><h1>x</h1></body></html>', 'Preview <&')).toBe(
    `<html><head><meta name="robots" content="noindex"><title>x</title></head><body class="a">${notice}<h1>x</h1></body></html>`,
  );
});

test('one that asks them already does so once', () => {
  const head = '<head><meta name="robots" content="noindex"/></head>';
  expect(markPreview(`${head}<body>x</body>`, 'Preview <&')).toBe(`${head}<body>${notice}x</body>`);
});

test('a text with signs of replacement stays as it is', () => {
  expect(markPreview('<head></head><body>x</body>', '$& $1')).toContain('<mark>$&amp; $1</mark>');
});
