import { describe, expect, test } from 'vitest';
import { aContext, finished } from './finished.ts';

const italian = '/it/blog/titoli/';
const docs = { url: 'https://notes.example.org/docs' };

describe('links by id', () => {
  test.each([
    ['post:titles', '/blog/titles/'],
    ['page:about', '/about/'],
    ['topic:previews', '/topics/previews/'],
    ['author:ada', '/authors/ada/'],
  ])('%s leads to %s', (address, path) => {
    expect(finished(`<a href="${address}">x</a>`)).toBe(`<a href="${path}">x</a>`);
    expect(finished(`<a href="${address}#part">x</a>`)).toBe(`<a href="${path}#part">x</a>`);
    expect(finished(`<a href="${address}">x</a>`, aContext('/blog/titles/', docs))).toBe(`<a href="/docs${path}">x</a>`);
  });

  test.each([
    ['post:titles', '/it/blog/titoli/'],
    ['topic:previews', '/it/topics/previews/'],
    ['author:ada', '/it/authors/ada/'],
  ])('%s leads to %s in Italian', (address, path) => {
    expect(finished(`<a href="${address}">x</a>`, aContext(italian))).toBe(`<a href="${path}">x</a>`);
    expect(finished(`<a href="${address}">x</a>`, aContext(italian, docs))).toBe(`<a href="/docs${path}">x</a>`);
  });

  test('lead to the default language, and say so, where the page has no other', () => {
    expect(finished('<a href="post:only-english">x</a><a href="page:about" hreflang=en-GB>y</a>', aContext(italian))).toBe(
      '<a hreflang="en" href="/blog/only-english/">x</a><a href="/about/" hreflang=en-GB>y</a>',
    );
  });

  test('become text where the page does not exist', () => {
    const context = aContext();
    for (const address of ['post:draft', 'post:scheduled', 'term:none', 'post:', 'post:titles?x', 'topic:titles', 'term:__proto__']) {
      expect(finished(`<p>See <a class="x"\n href="${address}#part" rel=me><em>this</em> text</a>.</p>`, context)).toBe('<p>See <em>this</em> text.</p>');
    }
  });

  test('keep an element that has a name, without its address', () => {
    expect(finished('<a id="here" href="post:draft">x</a><map><area href="post:draft" alt="y"></map>')).toBe('<a id="here" >x</a><map><area  alt="y"></map>');
  });

  test('are read as browsers read addresses', () => {
    expect(finished('<a href=" Post:tit\nles ">x</a><a href="page:%C3%BCber">y</a><a href="page:%FF">z</a>')).toBe(
      '<a href="/blog/titles/">x</a><a href="/%C3%BCber-uns/">y</a>z',
    );
  });

  test('are read in the default language on a page that the site does not know', () => {
    expect(finished('<a href="post:titles">x</a>', aContext('/foreign/'))).toBe('<a href="/blog/titles/">x</a>');
  });
});

describe('paths from the root', () => {
  test('get the base path once', () => {
    const content =
      '<a href="/about/?a=1&amp;b#c">a</a><a href="/docs/about/">b</a><a href=/docs>c</a><a href=/docsy/>d</a><img src=/x.png alt=""><video poster=\'/p.jpg\' src="/v.mp4"></video><a href="/">e</a>';
    expect(finished(content, aContext('/blog/titles/', docs))).toBe(
      '<a href="/docs/about/?a=1&amp;b#c">a</a><a href="/docs/about/">b</a><a href=/docs>c</a><a href="/docs/docsy/">d</a><img src="/docs/x.png" alt=""><video poster="/docs/p.jpg" src="/docs/v.mp4"></video><a href="/docs/">e</a>',
    );
    expect(finished(content)).toBe(content);
  });

  test('are not those that name a host', () => {
    const content = '<img src="//cdn.example.com/x.png" alt=""><img src="/\\cdn.example.com/x.png" alt=""><img src="./x.png" alt="">';
    expect(finished(content, aContext('/blog/titles/', docs))).toBe(content);
  });

  test('say the language of a page in another', () => {
    expect(
      finished(
        '<a href="/it/blog/titoli/#x">a</a><a href="https://notes.example.org/it/blog/titoli/">b</a><a href="../../it/">c</a><a href="/it/none/">d</a><a href="/about/">e</a><a href="#f">f</a>',
      ),
    ).toBe(
      '<a hreflang="it" href="/it/blog/titoli/#x">a</a><a hreflang="it" href="https://notes.example.org/it/blog/titoli/">b</a><a hreflang="it" href="../../it/">c</a><a href="/it/none/">d</a><a href="/about/">e</a><a href="#f">f</a>',
    );
    expect(finished('<a href="/über-uns/">a</a>', aContext(italian, docs))).toBe('<a hreflang="en" href="/docs/über-uns/">a</a>');
  });
});

describe('links to other sites', () => {
  test('get rel="noopener" beside what they have', () => {
    expect(
      finished(
        '<a href="https://example.com/">a</a><a rel="nofollow  me" href=//example.com>b</a><a href="http://notes.example.org/" rel>c</a><a href="/\\example.com">d</a><a href="https://example.com/" REL=\'NoOpener me\'>e</a>',
      ),
    ).toBe(
      '<a rel="noopener" href="https://example.com/">a</a><a rel="nofollow me noopener" href=//example.com>b</a><a href="http://notes.example.org/" rel="noopener">c</a><a rel="noopener" href="/\\example.com">d</a><a href="https://example.com/" REL=\'NoOpener me\'>e</a>',
    );
  });

  test('are not links to the site itself, nor to anything that is no page', () => {
    const content =
      '<a href="https://notes.example.org/x">a</a><a href="HTTPS://NOTES.example.org:443">b</a><a href="mailto:a@example.com">c</a><a href="tel:+39">d</a><a href="https://[">e</a><a href="">f</a><a>g</a><link href="https://example.com/x.css">';
    expect(finished(content)).toBe(content);
  });
});

describe('attribute values', () => {
  test('cannot break out of their quotes, however they were written', () => {
    const attack = `#&quot;&gt;&lt;script>alert(1)&lt;/script>&amp;quot;`;
    const safe = '<a href="/blog/titles/#&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;quot;">x</a>';
    expect(finished(`<a href="post:titles${attack}">x</a>`)).toBe(safe);
    expect(finished(`<a href='post:titles#"><script>alert(1)</script>&amp;quot;'>x</a>`)).toBe(safe);
    expect(finished('<a href=post:titles#"onclick=alert(1)>x</a>')).toBe('<a href="/blog/titles/#&quot;onclick=alert(1)">x</a>');
    expect(finished(`<a rel='me"onclick="x' href=https://example.com/>x</a>`)).toBe(
      '<a rel="me&quot;onclick=&quot;x noopener" href=https://example.com/>x</a>',
    );
  });

  test('are found in tags of any shape', () => {
    expect(
      finished(
        '<A\r\n  HREF = post:titles\r\n>x</A\n><a/href=post:titles/>y</a><a title=">"href="post:titles"class=z>z</a><a href=post:titles href=post:draft>w</a>',
      ),
    ).toBe('<A\r\n  href="/blog/titles/"\r\n>x</A\n>y<a title=">"href="/blog/titles/"class=z>z</a><a href="/blog/titles/" href=post:draft>w</a>');
    expect(finished('<a/href=https://example.com/x>y</a>')).toBe('<a rel="noopener"/href=https://example.com/x>y</a>');
  });
});
