import { expect, test } from 'vitest';
import { withFirstPicture } from '#astro/first-picture.ts';

const picture = '<img src="/a.avif" alt="" loading="lazy" decoding="async">';
const atOnce = '<img src="/a.avif" alt="" loading="eager" fetchpriority="high" decoding="async">';

test('a picture at the top of a text is fetched at once, those behind it wait', () => {
  expect(withFirstPicture(`<p>A few words.</p><figure>${picture}</figure>${picture}`)).toBe(`<p>A few words.</p><figure>${atOnce}</figure>${picture}`);
});

test.each([
  ['below the first screen', `<p>${'word '.repeat(141)}</p>${picture}`],
  ['in what is closed', `<details><summary>More</summary>${picture}</details>`],
  ['of which there is none', '<p>Words.</p>'],
])('a text stays as it is with a picture %s', (_title, html) => {
  expect(withFirstPicture(html)).toBe(html);
});

test('tags are no words', () => {
  expect(withFirstPicture(`<p class="${'x'.repeat(900)}">Word</p>${picture}`)).toContain(atOnce);
});
