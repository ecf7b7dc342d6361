import { describe, expect, test } from 'vitest';
import { feedHtml, readArticle } from '#smo/surfaces/index.ts';
import { articleOf, page, pageUrl } from './fixtures/surfaces-of.ts';

const feed = (content: string, frames?: readonly string[]) => feedHtml(readArticle(page(content), { url: pageUrl, frames }));

describe('the article of a page', () => {
  test('is what stands in the elements marked data-content, in their order', () => {
    const html = '<body><h1>no</h1><div data-content><p>one</p><div data-content><p>two</p></div></div><p>no</p><section DATA-CONTENT><p>three</p></section>';
    expect(feedHtml(readArticle(html, { url: pageUrl }))).toBe('<p>one</p><p>two</p><p>three</p>');
  });

  test.each([
    ['nowhere', '<body><p>words</p>', ''],
    ['in a comment only', '<body><!-- <div data-content>no</div> --><p>words</p>', ''],
    [
      'in a description before',
      '<head><meta content="<body> with <p data-content> and <script>"></head><body><div data-content><p>words</p></div>',
      '<p>words</p>',
    ],
    ['in a script before', '<head><script>"<body data-content>"</script></head><body><div data-content><p>words</p></div>', '<p>words</p>'],
    ['without a body', '<div data-content><p>words</p></div><p>no</p>', '<p>words</p>'],
    ['in capitals', '<body><div DATA-CONTENT><p>words</p></div><p>no</p>', '<p>words</p>'],
    ['in an element that is closed by another', '<body><main><div data-content><p>words</main><p>no</p>', '<p>words</p>'],
    ['in an element that is not closed', '<body><div data-content><p>words', '<p>words</p>'],
  ])('is found with the mark %s', (_, html, expected) => {
    expect(feedHtml(readArticle(html, { url: pageUrl }))).toBe(expected);
  });

  test('has parts for the page left out and parts for elsewhere put in', () => {
    expect(
      feed(
        '<p>a<span data-surface="web">no</span></p><template data-surface="feed"><p>for feeds<b data-surface="web">no</b></p></template><template>no</template>' +
          '<p hidden>no</p><p hidden="until-found">found</p><i aria-hidden="true">no</i><h2 id="h">H</h2><a class="anchor" href="#h" data-surface="web">#</a>',
      ),
    ).toBe('<p>a</p><p>for feeds</p><p>found</p><h2 id="h">H</h2>');
  });

  test('has absolute addresses everywhere', () => {
    expect(
      feed(
        '<p><a href="../b/?q=1#f">up</a> <a href="#f">here</a> <a href="/è">root</a> <a href="//cdn.example.org/x">host</a> <a href="mailto:a@example.org">mail</a> <a href="http://[">broken</a></p>' +
          '<blockquote cite="/c"><p>q</p></blockquote><img src="x.jpg" alt="x"><video poster="p.jpg" src="v.mp4"></video>',
      ),
    ).toBe(
      '<p><a href="https://notes.example.org/blog/b/?q=1#f">up</a> <a href="https://notes.example.org/blog/surfaces/#f">here</a> <a href="https://notes.example.org/%C3%A8">root</a> <a href="https://cdn.example.org/x">host</a> <a href="mailto:a@example.org">mail</a> broken</p>' +
        '<blockquote cite="https://notes.example.org/c"><p>q</p></blockquote><img src="https://notes.example.org/blog/surfaces/x.jpg" alt="x"><video poster="https://notes.example.org/blog/surfaces/p.jpg" src="https://notes.example.org/blog/surfaces/v.mp4" controls preload="none"></video>',
    );
  });

  test('keeps the candidates of pictures, absolute and with their descriptors', () => {
    const [picture] = articleOf('<picture><source type="image/avif" srcset="/a,1.avif 480w,/b.avif 880w , c.avif"><img src="/x.jpg" alt=""></picture>').root
      .children;
    expect(picture).toMatchObject({
      tagName: 'picture',
      children: [
        {
          tagName: 'source',
          properties: {
            srcSet: 'https://notes.example.org/a%2C1.avif 480w, https://notes.example.org/b.avif 880w, https://notes.example.org/blog/surfaces/c.avif',
          },
        },
        { tagName: 'img' },
      ],
    });
  });

  test('keeps ids on headings and on what its own links lead to', () => {
    expect(feed('<h2 id="a">A</h2><p id="b">b</p><p id="è">c</p><p id="d">d</p><a href="#%C3%A8">to c</a> <a href="/blog/surfaces/#d">to d</a>')).toBe(
      '<h2 id="a">A</h2><p>b</p><p id="è">c</p><p id="d">d</p><a href="https://notes.example.org/blog/surfaces/#%C3%A8">to c</a> <a href="https://notes.example.org/blog/surfaces/#d">to d</a>',
    );
  });

  test('has links in place of frames, but for hosts that the site trusts', () => {
    const frames =
      '<iframe src="https://player.example.org/1" title="A film" width="640" allow="autoplay"></iframe><iframe src="//maps.example.org/x?y"></iframe>';
    const link = '<a href="https://maps.example.org/x?y">maps.example.org</a>';
    expect(feed(frames)).toBe(`<a href="https://player.example.org/1">A film</a>${link}`);
    expect(feed(frames, ['player.example.org'])).toBe(`<iframe src="https://player.example.org/1" title="A film" width="640"></iframe>${link}`);
    expect(feed('<iframe src="http://player.example.org/1"></iframe>', ['player.example.org'])).toBe(
      '<a href="http://player.example.org/1">player.example.org</a>',
    );
  });

  test('names the pictures that cannot be carried along', () => {
    expect(feed('<p><img src="data:image/png;base64,AA" alt="A dot"> <svg aria-label="A line"><path /></svg> <svg><title>A curve</title></svg></p>')).toBe(
      '<p>A dot A line A curve</p>',
    );
  });

  test('needs the page’s address', () => {
    expect(() => readArticle(page(''), { url: '/blog/x/' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: expected the page's absolute address such as https://example.org/blog/x/, got "/blog/x/"]`,
    );
  });
});
