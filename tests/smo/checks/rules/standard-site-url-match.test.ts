import { expect, test } from 'vitest';
import { standardSiteUrlMatch } from '#smo/checks/rules/standard-site-url-match.ts';
import { documentLinkTag } from '#smo/checks/standard-site-example.ts';
import { findingsIn } from '../../../support/example-site.ts';

const count = (canonical: string, options?: unknown) =>
  findingsIn(standardSiteUrlMatch, { head: { 'standard-site': documentLinkTag(), canonical: `<link rel="canonical" href="${canonical}">` } }, options).length;

test('host in lower case, one last slash and a query do not count; scheme, host and path do', () => {
  expect(count('https://NOTES.example.org/blog/quiet-launch?a=1')).toBe(0);
  expect(count('http://notes.example.org/blog/quiet-launch/')).toBe(1);
  expect(count('https://notes.example.org.example.net/blog/')).toBe(1);
  expect(count('https://notes.example.org/blog/quiet-launch/', { publication: 'https://notes.example.org/blog' })).toBe(0);
  expect(count('https://notes.example.org/blogging/', { publication: 'https://notes.example.org/blog' })).toBe(1);
});
