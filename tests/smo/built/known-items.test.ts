import { afterEach, expect, test, vi } from 'vitest';
import { KnownItems, KnownShelf } from '#smo/built/known-items.ts';
import { readBuiltFeed } from '#smo/built/read-built-feed.ts';

const read = (text: string, known?: KnownItems) => readBuiltFeed(new TextEncoder().encode(text), 'feed.xml', 'https://example.org', known);
const rss = (items: string, attributes = '') => `<?xml version="1.0"?><rss version="2.0"${attributes}><channel><title>x</title>${items}</channel></rss>`;
const atom = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${entries}</feed>`;
const item = (title: string) => `<item><title>${title}</title><guid>${title}</guid><description><![CDATA[<p>${title}</p>]]></description></item>`;

afterEach(() => vi.restoreAllMocks());

test('an item of another feed is not read again, and stands at its place in this one', () => {
  const known = new KnownItems();
  read(rss(item('one') + item('two')), known);
  const keep = vi.spyOn(KnownShelf.prototype, 'keep');
  const second = rss(`<link>/</link>${item('two')} ${item('three')}${item('one')}`);
  expect(read(second, known)).toEqual(read(second));
  expect(keep.mock.calls.filter(([, { title }]) => title !== 'three')).toHaveLength(2);
});

test('an item is another one where its names mean something else', () => {
  const known = new KnownItems();
  const own = '<item><title>a</title><x:encoded>b</x:encoded></item>';
  read(rss(own, ' xmlns:x="http://purl.org/rss/1.0/modules/content/"'), known);
  expect(read(rss(own, ' xmlns:x="http://purl.org/dc/terms/"'), known)?.items.map(({ html }) => html)).toEqual([undefined]);
});

test.each([
  ['in a comment', rss(`<!-- ${item('one')} -->${item('two')}`)],
  ['in a comment, behind a section', rss(`<!-- <item> <![CDATA[ -->${item('one')}<!-- ]]> -->`)],
  ['in a section', rss(`<description><![CDATA[${item('one').replace(']]>', '')}]]></description>${item('two')}`)],
  ['in an item', rss(`<item>${item('one')}<title>three</title></item>`)],
  ['in a second channel', rss(`</channel><channel xmlns="http://www.w3.org/2005/Atom">${item('one')}`)],
  ['with more behind it', rss(item('one').replace('</item>', '<link>/</link></item>'))],
  ['with an end tag of another form', rss(`${item('two').replace('</item>', '</item >')}${item('one')}`)],
  ['in a broken feed', rss(`${item('one')}${item('Salt & Pepper')}`)],
  ['in an attribute', rss(`<a b="${item('one')}"/>`)],
  ['that ends in its own text', rss('<item><title>one</title><description><![CDATA[</item>]]></description></item>'.repeat(2))],
  ['in Atom', atom(`<entry><title>one</title><content type="xhtml"><p>x</p></content></entry>`.repeat(2))],
])('an item %s is read as if it were the first', (_where, text) => {
  const known = new KnownItems();
  read(rss(item('one') + item('two')), known);
  expect(read(text, known)).toEqual(read(text));
  expect(read(text, known)).toEqual(read(text));
});
