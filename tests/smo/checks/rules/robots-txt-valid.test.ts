import { expect, test } from 'vitest';
import { robotsTxtValid } from '#smo/checks/rules/robots-txt-valid.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (text: string | null, url?: string) =>
  findingsIn(robotsTxtValid, { url, files: { 'robots.txt': text } }).map(({ message, hint, severity }) => `${severity ?? 'error'}: ${message} → ${hint ?? ''}`);

test('says what is wrong in which line', () => {
  const text = [
    'Disallow: /a',
    'User agent: *',
    'User-agent:',
    'User-agent: *',
    'Disallow /b',
    'Disalow: /c',
    'Disallow: d',
    'Allow: /e$f',
    'Sitemap: sitemap.xml',
    'X-Robots: yes',
  ];
  expect(found(text.join('\n'))).toMatchInlineSnapshot(`
    [
      "error: line 1 of robots.txt stands before any User-agent and says nothing to anybody → put User-agent: * above it",
      "error: line 2 of robots.txt has the directive "user agent", which no crawler knows → write user-agent: *",
      "error: line 3 of robots.txt names no crawler → write User-agent: * for all of them",
      "error: line 5 of robots.txt has no colon: "Disallow /b" → write a directive and its value: Disallow: /drafts/",
      "error: line 6 of robots.txt has the directive "disalow", which no crawler knows → write disallow: /c",
      "error: line 7 of robots.txt has the path "d", expected one that starts with a slash → write /d",
      "warn: line 8 of robots.txt has a $ within "/e$f", where it stands for itself → put $ at the end",
      "error: line 9 of robots.txt names the sitemap "sitemap.xml", expected an absolute address → write Sitemap: https://…/sitemap.xml",
      "warn: line 10 of robots.txt has the directive "x-robots", which few crawlers know → ",
    ]
  `);
});

test('takes a page in its place for one mistake', () => {
  expect(found('<!DOCTYPE html>\n<title>Not found</title>\nNo: such')).toMatchInlineSnapshot(`
    [
      "error: robots.txt is a page: it begins with "<!DOCTYPE html>‹U+000A›<title>Not found</title>" → write a plain text: User-agent: * · Allow: /",
    ]
  `);
});

test('says that nobody reads it below a path', () => {
  expect(found('User-agent: *\nAllow: /\n', 'https://ada.github.io/notes')).toMatchInlineSnapshot(`
    [
      "warn: nobody reads https://ada.github.io/notes/robots.txt: crawlers look for it at https://ada.github.io/robots.txt alone → publish it at https://ada.github.io/robots.txt",
    ]
  `);
});

test.each([
  ['no file', null],
  ['an empty file', ''],
  ['comments, CRLF and a byte order mark', '\uFEFFUser-agent: * # all\r\nDisallow:\r\n\r\n# the end'],
  ['wildcards and rarer directives', 'user-agent: a\nuser-agent: b\nDisallow: /*.pdf$\nCrawl-delay: 5\nHost: notes.example.org\nClean-param: a /b'],
])('finds nothing in %s', (_name, text) => {
  expect(found(text)).toEqual([]);
});
