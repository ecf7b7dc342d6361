import { expect, test } from 'vitest';
import { urlHygiene } from '#smo/checks/rules/url-hygiene.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (file: string, options = {}) => findingsIn(urlHygiene, { file }, options).map(({ message, hint }) => `${message} → ${hint}`);

test('says what it finds and proposes an address', () => {
  expect(['blog/Über uns/index.html', 'a_b.html', 'blog/caffè/index.html'].flatMap((file) => found(file))).toMatchInlineSnapshot(`
    [
      "the address "/blog/Über uns/" has capital letters → call it /blog/uber-uns/, and let the old address redirect (aliases)",
      "the address "/a_b.html" has an underscore → call it /a-b.html, and let the old address redirect (aliases)",
      "the address "/blog/caffè/" has a letter outside of ASCII → call it /blog/caffe/, and let the old address redirect (aliases)",
    ]
  `);
});

test.each(['blog/a-b/index.html', '2026/03/02/launch.html', 'блог/запуск/index.html', 'index.html'])('finds nothing in %s', (file) => {
  expect(found(file)).toEqual([]);
});

test('takes other choices', () => {
  expect([found('a_b.html', { allow: ['underscore'] }), found('блог/index.html', { allow: [] })].map((list) => list.length)).toEqual([0, 1]);
});

test('finds doubled parameters and slashes in the canonical address', () => {
  const canonical = (path: string) =>
    findingsIn(urlHygiene, { head: { canonical: `<link rel="canonical" href="https://notes.example.org/${path}">` } }).map(({ message }) => message);
  expect([canonical('?a=1&amp;a=2'), canonical('blog//x/'), canonical('?to=https://a.example//b')]).toMatchInlineSnapshot(`
    [
      [
        "the canonical address has the parameter a twice: "https://notes.example.org/?a=1&a=2"",
      ],
      [
        "the canonical address has two slashes in a row: "https://notes.example.org/blog//x/"",
      ],
      [],
    ]
  `);
});
