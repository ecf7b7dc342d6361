import { expect, test } from 'vitest';
import { ogImageStructOrder } from '#smo/checks/rules/og-image-struct-order.ts';
import { findingsIn } from '../../../support/example-site.ts';

const tag = (key: string, content: string) => `<meta property="og:image${key}" content="${content}">`;
const [first, second] = [tag('', 'https://notes.example.org/a.jpg'), tag('', 'https://notes.example.org/b.jpg')];
const none = { 'og:image': '', 'og:image:type': '', 'og:image:width': '', 'og:image:height': '', 'og:image:alt': '' };
const found = (tags: string) => findingsIn(ogImageStructOrder, { head: { ...none, tags } }).map(({ message }) => message);

test.each([
  [first + tag(':width', '1200') + second + tag(':width', '600')],
  [tag(':url', 'https://notes.example.org/a.jpg') + tag(':width', '1200')],
  [first + tag(':width', '1200') + tag(':width', '1200')],
])('finds nothing in %s', (tags) => {
  expect(found(tags)).toEqual([]);
});

test('finds properties before their picture and two of them behind one', () => {
  expect(found(tag(':type', 'image/jpeg') + first + second + tag(':width', '1200') + tag(':width', '600'))).toMatchInlineSnapshot(`
    [
      "og:image:type stands before the picture that it describes",
      "og:image:width stands twice behind one og:image: the second picture has none",
    ]
  `);
});
