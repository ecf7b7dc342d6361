import { expect, test } from 'vitest';
import { imageAltMissing } from '#smo/checks/rules/image-alt-missing.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (body: string) => findingsIn(imageAltMissing, { body }).length;

test.each([
  ['<img src="/a.jpg">', 1],
  ['<img src="/a.jpg" alt="">', 0],
  ['<img src="/a.jpg" role="presentation">', 0],
  ['<img src="/a.jpg" aria-label="Ada">', 0],
  ['<p aria-hidden="true"><img src="/a.jpg"></p>', 0],
  ['<noscript><img src="https://stats.example.net/p.gif" width="1" height="1"></noscript>', 0],
])('%s', (body, expected) => {
  expect(count(body)).toBe(expected);
});

test('the place is sought by the name that the editor gave the file', () => {
  expect(findingsIn(imageAltMissing, { body: '<img src="/_astro/kitchen.Bx1_2.jpg">' })[0]?.repair).toEqual([
    { text: '/_astro/kitchen.Bx1_2.jpg' },
    { text: 'kitchen.jpg' },
    { text: 'kitchen' },
  ]);
});
