import { expect, test } from 'vitest';
import { urlNotLocal } from '#smo/checks/rules/url-not-local.ts';
import { resolveSite } from '#smo';
import { exampleSite, findingsIn } from '../../../support/example-site.ts';

const image = (address: string) => ({ 'og:image': `<meta property="og:image" content="${address}">` });
const found = (address: string, options = {}) =>
  findingsIn(urlNotLocal, { head: image(address) }, options).map(({ message }) => message.replace(/^.*", /u, ''));

test.each([
  ['http://localhost:4321/a.jpg', 'a host of the machine that built the site'],
  ['https://127.0.0.1/a.jpg', 'a host of the machine that built the site'],
  ['http://192.168.1.4:8080/a.jpg', 'a host of the machine that built the site'],
  ['https://ada.local/a.jpg', 'a host of the machine that built the site'],
  ['https://deploy-preview-7--notes.netlify.app/a.jpg', 'a preview of a deploy'],
  ['https://notes-git-main-ada.vercel.app/a.jpg', 'a preview of a deploy'],
  ['https://3f2a.notes.pages.dev/a.jpg', 'a preview of a deploy'],
  ['http://notes.example.org/a.jpg', 'which is the site over http'],
])('finds %s', (address, trouble) => {
  expect(found(address)).toEqual([trouble]);
});

test.each([
  'https://notes.netlify.app/a.jpg',
  'https://notes.pages.dev/a.jpg',
  'https://ada.github.io/a.jpg',
  'https://localhosting.net/a.jpg',
  '/a.jpg',
  'http://elsewhere.net/a.jpg',
])('finds nothing in %s', (address) => {
  expect(found(address)).toEqual([]);
});

test('leaves links in the text alone, which may be a lesson', () => {
  expect(
    findingsIn(urlNotLocal, { body: '<p>Open <a href="http://localhost:4321/">your own copy</a> or <a href="https://example.com">this one</a>.</p>' }),
  ).toEqual([]);
});

test('says one mistake once a page, with what else it spoils', () => {
  const head = { ...image('http://localhost:4321/a.jpg'), canonical: '<link rel="canonical" href="http://localhost:4321/blog/quiet-launch/">' };
  expect(findingsIn(urlNotLocal, { head }).map(({ message, hint }) => ({ message, hint }))).toMatchInlineSnapshot(`
    [
      {
        "hint": "write https://notes.example.org/blog/quiet-launch/, or set the site's address (url) before it is built",
        "message": "canonical is "http://localhost:4321/blog/quiet-launch/", a host of the machine that built the site (and 1 more of the page)",
      },
    ]
  `);
});

test('finds a placeholder on a real host, and lets it pass where examples are allowed', () => {
  const example = {
    url: 'https://notes.mysite.net',
    html: `<html><head><title>A</title><link rel="canonical" href="https://example.com/a/"></head></html>`,
    files: { 'index.html': null, 'sitemap.xml': null, 'blog/rss.xml': null },
  };
  expect(findingsIn(urlNotLocal, example).map(({ message }) => message)).toEqual(['canonical is "https://example.com/a/", a placeholder']);
  expect(findingsIn(urlNotLocal, example, { allowExampleHost: true })).toEqual([]);
});

test('says of our own site once that its address is a placeholder', () => {
  const { site } = exampleSite();
  const config = resolveSite({ name: 'Notes', url: site.url, description: { en: 'Notes' }, publisher: { name: 'Notes' } });
  // Of the model the rule reads nothing but its configuration.
  const own = { ...site, site: { config } as NonNullable<typeof site.site> };
  const judged = (options: object) => [...urlNotLocal.start(options).finish(own, [])].map(({ message }) => message);
  expect([judged({}), judged({ allowExampleHost: true })]).toEqual([['the site\'s address is "https://notes.example.org", a placeholder'], []]);
});
