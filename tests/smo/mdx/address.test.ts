import { describe, expect, test } from 'vitest';
import { fileFault, imageFault, linkFault } from '#smo';

describe('a link', () => {
  test.each([
    'https://example.org',
    'HTTP://example.org/a?b=c:d#e',
    'mailto:ada@example.org',
    'tel:+39021234',
    '/about/',
    './a',
    '../a',
    'a/b:c',
    '#top',
    '?q=a:b',
    '',
    'post:first',
    'term:open-graph#why',
    'page:about',
    'topic:news',
    'author:ada',
    '/a&#b',
    'a&amp;b',
  ])('may go to “%s”', (url) => {
    expect(linkFault(url)).toBeUndefined();
  });

  test.each([
    'javascript:x',
    'JAVASCRIPT:x',
    ' javascript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'javascript\u200B:x',
    '&#106;avascript:x',
    'javascript&colon;x',
    'javascript%3ax',
    'data:x',
    'vbscript:x',
    'file:///x',
    'view-source:x',
    '//example.org',
    '\\\\example.org',
    '/\\example.org',
    'https:example.org',
    'https:///example.org',
    'https:/\\example.org',
    'Post:first',
    'a b:c',
    ':x',
    'https://example.org/\u0000',
    'https://example.org/ ',
  ])('must not go to “%s”', (url) => {
    expect(linkFault(url)?.rule).toBe('mdx-address');
  });
});

test('a picture must be a picture beside the text or in public/', () => {
  const rules = (urls: readonly string[]) => urls.map((url) => imageFault(url)?.rule);
  expect(rules(['./a.jpg', '../a/b.PNG', '/a.webp', './a%20b.avif', './a b.gif'])).toEqual(Array(5).fill(undefined));
  expect(rules(['https://example.org/a.jpg', ' http://example.org/a.jpg', '//example.org/a.jpg', '\\\\example.org\\a.jpg'])).toEqual(
    Array(4).fill('mdx-image-remote'),
  );
  expect(rules(['a.jpg', 'zod', './a.svg', './a.js', './a.js?x=.jpg', './a.js%3Fx=.jpg', './a%00.jpg', './a%.jpg', 'data:image/png,a.jpg', '', '/'])).toEqual(
    Array(11).fill('mdx-address'),
  );
});

test('a path that stands for no file says how to write it', () => {
  expect([fileFault('a.pdf')?.hint, fileFault('./100%.pdf')?.hint]).toEqual(['write ./a.pdf', 'write ./100%25.pdf']);
});
