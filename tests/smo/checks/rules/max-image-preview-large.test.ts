import { expect, test } from 'vitest';
import { maxImagePreviewLarge } from '#smo/checks/rules/max-image-preview-large.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (robots: string, files = {}) => findingsIn(maxImagePreviewLarge, { head: { robots }, files }).map(({ message }) => message);

test("takes the directive from the page, from one crawler's tag and from the headers", () => {
  const header = { _headers: '/*\n  X-Robots-Tag: max-image-preview:large\n  X-Frame-Options: DENY\n' };
  expect([found('<meta name="googlebot" content="max-image-preview:large">'), found('', header)]).toEqual([[], []]);
});

test('shows a smaller choice', () => {
  expect(found('<meta name="robots" content="max-image-preview:standard">')).toMatchInlineSnapshot(`
    [
      "the page asks for max-image-preview:standard, expected max-image-preview:large",
    ]
  `);
});

test('asks nothing of pages that a header keeps out of search', () => {
  expect(found('', { _headers: 'https://notes.example.org/blog/:slug/\n  X-Robots-Tag: googlebot: noindex\n' })).toEqual([]);
});
