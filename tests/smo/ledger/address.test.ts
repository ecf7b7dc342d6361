import { expect, test } from 'vitest';
import { asRequested, asTarget, normalAddress } from '#smo/ledger/address.ts';

test.each([
  ['/', '/'],
  ['/old', '/old/'],
  ['/old/', '/old/'],
  ['//old//name', '/old/name/'],
  ['/old/index.html', '/old/'],
  ['/index.htm', '/'],
  ['/old.html', '/old.html'],
  ['/old.html/', '/old.html/'],
  ['/v1.2', '/v1.2'],
  ['/caff%C3%A8/', '/caffè/'],
  ['/caffè', '/caffè/'],
  ['/a%20b;c"d\'/', '/a b;c"d\'/'],
])('%s is the address %s', (path, expected) => {
  expect(normalAddress(path)).toEqual({ address: expected });
});

test.each([
  'old/',
  '',
  'https://a.example/',
  '/?p=1',
  '/#x',
  '/../x/',
  '/a/%2e%2e/b/',
  '/./',
  '/a%2Fb/',
  '/a\\b/',
  '/a%5cb/',
  '/a%0ab/',
  '/a\nb/',
  '/a%00/',
  '/100%/',
  '/\ud800/',
  `/${'x'.repeat(300)}/`,
  `/${'ab/'.repeat(200)}`,
])('%j is none', (path) => {
  expect(normalAddress(path)).toEqual({ reason: expect.any(String) });
});

test.each([
  ['/a b/', '/a%20b/'],
  ['/caffè/', '/caff%C3%A8/'],
  ["/a;b'c,d(e)*:/", "/a;b'c,d(e)*:/"],
  ['/100%/', '/100%25/'],
  ['/a"<b>/', '/a%22%3Cb%3E/'],
])('%s is asked for as %s, as browsers do', (address, expected) => {
  expect(asRequested(address)).toBe(expected);
});

test('a target holds no sign that a configuration could read as its own', () => {
  expect(asTarget('/a\'"()*:;$`\\<>{}|^[] \n/')).toMatch(/^\/a(?:%[0-9A-F]{2})+\/$/u);
});
