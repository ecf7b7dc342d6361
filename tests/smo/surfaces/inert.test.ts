import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { attacks } from './fixtures/attacks.ts';
import { surfacesOf } from './fixtures/surfaces-of.ts';

const active =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|svg|base|link|meta|template|noscript|xmp|noembed|noframes|plaintext|title|dialog|portal|foreignobject|mglyph|malignmark|annotation-xml|maction)$/u;
const addresses = /^(?:href|src|srcset|poster|cite|action|formaction|data|background|ping|xlink:href)$/u;

/** What in a tree could run, load, send or lead away. */
function dangersIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(dangersIn) : [];
  if (node.nodeName === '#comment') return ['a comment'];
  if (!('tagName' in node)) return below;
  const isCheckbox = node.tagName === 'input' && node.attrs.some(({ name, value }) => name === 'type' && value === 'checkbox');
  return [
    ...(active.test(node.tagName) && !isCheckbox ? [`<${node.tagName}>`] : []),
    ...node.attrs.flatMap(({ name, value }) => {
      if (/^on|^srcdoc$|^http-equiv$|^class$|^style$/u.test(name)) return [name];
      return addresses.test(name) && !/^(?:https?:|mailto:|tel:|#)/u.test(value) ? [`${name}=${value}`] : [];
    }),
    ...below,
  ];
}

/** A reader may parse, write and parse again: nothing comes to life on the way. */
const dangers = (html: string): string[] => [...dangersIn(parseFragment(html)), ...dangersIn(parseFragment(serialize(parseFragment(html))))];

const names = Object.keys(attacks);

describe('a surface of a hostile page', () => {
  test('is looked at with many tricks', () => {
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => dangers(attacks[name] ?? '').length === 0)).toEqual([
      // Harmless as HTML; their place is in what is made of it.
      'a language of code that ends its fence',
      'code that ends its fence',
      'words that are HTML',
      'words that are Markdown',
      'words that are a Markdown reference',
      'a formula that is HTML',
      'HTML in a note',
    ]);
  });

  test.each(names)('holds nothing of %s', (name) => {
    const { feed, email, markdown, text } = surfacesOf(`<p>before</p>${attacks[name]}<p>after</p>`);
    expect(dangers(feed)).toEqual([]);
    expect(email.match(/<!--.*?-->/gsu)?.length).toBe(2);
    expect(dangersInMail(email)).toEqual([]);
    expect(dangers(asPage(markdown))).toEqual([]);
    expect(text.match(/^\[\d+\] (?!https?:|mailto:|tel:).*$/gmu) ?? []).toEqual([]);
    // What stands around it stays, unless the page's own nesting put it into a form.
    const around = name === 'mutation through glyphs' ? /before/u : /before.*after/su;
    for (const surface of [feed, email, markdown, text]) expect(surface).toMatch(around);
  });
});

/** The mail without what our own frame of it holds. */
function dangersInMail(email: string): string[] {
  const isOwn = /^(?:<meta>|<title>|a comment|style)$/u;
  const [first, second] = [parse(email), parse(serialize(parse(email)))].map((document) => dangersIn(document).filter((danger) => !isOwn.test(danger)));
  expect(email.match(/<meta /gu)).toHaveLength(6);
  expect(email.match(/<title>/gu)).toHaveLength(1);
  return [...(first ?? []), ...(second ?? [])];
}

/** Markdown as a page, raw HTML let through; names that the renderer itself gives away again. */
function asPage(markdown: string): string {
  const result = markdownToHtml(markdown);
  const html = typeof result === 'string' ? result : result.html;
  return html.replace(/ class="[\w\- ]*"/gu, '');
}
