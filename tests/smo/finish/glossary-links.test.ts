import { describe, expect, test } from 'vitest';
import type { SiteUserConfig, TermEntry } from '#smo';
import { finishPage, type FinishContext } from '#smo/finish/index.ts';
import { aConfig, aPageEntry, anArticleEntry, aSite, aTermEntry } from '../../support/a-site.ts';
import { aPageWith, contentOf, withoutAnchors } from './finished.ts';

const openGraph = aTermEntry({ aliases: ['Open Graph protocol', 'R&D'] });
const aFeed = aTermEntry({ id: 'feed', slug: 'web-feed', title: 'Web feed', aliases: ['RSS'] });

interface Case {
  readonly at?: string;
  readonly terms?: readonly TermEntry[];
  readonly config?: Partial<SiteUserConfig>;
}

function aContext({ at = '/blog/titles/', terms = [openGraph, aFeed], config = {} }: Case = {}): FinishContext {
  const entries = [anArticleEntry(), anArticleEntry({ id: 'draft', slug: 'draft', draft: true }), aPageEntry(), ...terms];
  const site = aSite({ content: { entries }, config: aConfig(config) });
  return { site, page: site.at(at), words: site.wordsOf('en') };
}

/** The content finished twice, which must change nothing. */
function linked(content: string, options: Case = {}): string {
  const context = aContext(options);
  const once = finishPage(aPageWith(content), context);
  expect(finishPage(once, context)).toBe(once);
  return withoutAnchors(contentOf(once));
}

const link = (text: string) => `<a href="/glossary/open-graph/" data-term="open-graph" interestfor="term-open-graph">${text}</a>`;

describe('terms in a finished page', () => {
  test('are linked where they are first named', () => {
    expect(linked('<p>The Open Graph tags.</p><p>Open Graph again.</p>')).toBe(`<p>The ${link('Open Graph')} tags.</p><p>Open Graph again.</p>`);
  });

  test('lead to the page under its base path', () => {
    expect(linked('<p>Open Graph</p>', { config: { url: 'https://notes.example.org/docs' } })).toBe(
      '<p><a href="/docs/glossary/open-graph/" data-term="open-graph" interestfor="term-open-graph">Open Graph</a></p>',
    );
  });

  test('are linked in the places of the source: entities, white space, elements within the line', () => {
    expect(linked('<p>&laquo;Caf&eacute;&nbsp;&amp; R&amp;D&raquo; &amp so on</p>')).toBe(
      `<p>&laquo;Caf&eacute;&nbsp;&amp; ${link('R&amp;D')}&raquo; &amp so on</p>`,
    );
    expect(linked('<p>\n  The\r\n  open\n   graph\n</p>')).toBe(`<p>\n  The\r\n  ${link('open\n   graph')}\n</p>`);
    expect(linked('<p>An <em>Open Graph</em> tag<!-- Open Graph --></p>')).toBe(`<p>An <em>${link('Open Graph')}</em> tag<!-- Open Graph --></p>`);
    expect(linked('<p>Open&nbsp;Graph &copyright</p>')).toBe(`<p>${link('Open&nbsp;Graph')} &copyright</p>`);
  });

  test('are not linked across elements, nor where the longest name is not free', () => {
    for (const content of ['<p>Open <em>Graph</em></p>', '<p>Open Graph <a href="/about/">protocol</a></p>', '<p>Open<br>Graph</p>'])
      expect(linked(content)).toBe(content);
  });

  test.each([
    ['a heading', '<h2 id="x">Open Graph</h2>'],
    ['a link', '<p><a href="/about/">the Open Graph</a></p>'],
    ['code', '<p><code>Open Graph</code></p><pre>Open Graph</pre><p><kbd>Open Graph</kbd><samp>Open Graph</samp></p>'],
    ['a work’s title and a caption', '<blockquote><p><cite>Open Graph</cite></p></blockquote><figure><figcaption>Open Graph</figcaption></figure>'],
    ['words that are marked', '<p><span data-no-term>Open Graph</span></p><div data-no-term><p>Open Graph</p></div>'],
    [
      'a question, a button and a table head',
      '<details><summary>Open Graph</summary></details><button>Open Graph</button><table><tr><th>Open Graph</th></tr></table>',
    ],
    [
      'what no one reads',
      '<script>"Open Graph"</script><style>/* Open Graph */</style><template><p>Open Graph</p></template><svg><text>Open Graph</text></svg>',
    ],
    ['footnotes', '<section data-footnotes><ol><li><p>Open Graph</p></li></ol></section>'],
  ])('are not linked in %s', (_place, content) => {
    expect(linked(content)).toBe(content);
  });

  test('are linked in quotations, lists and cells', () => {
    expect(linked('<blockquote><p>Open Graph</p></blockquote>')).toContain(link('Open Graph'));
    expect(linked('<ul><li>Open Graph</li></ul>')).toContain(link('Open Graph'));
    expect(linked('<table><tr><td>Open Graph</td></tr></table>')).toContain(link('Open Graph'));
  });

  test('are linked once in each section, or always, where the site or the term says so', () => {
    const content = '<p>Open Graph, Open Graph</p><h2 id="x">Next</h2><p>Open Graph</p>';
    const count = (options: Case) => linked(content, options).split('data-term').length - 1;
    expect(count({})).toBe(1);
    expect(count({ config: { glossary: { link: 'section' } } })).toBe(2);
    expect(count({ config: { glossary: { link: 'all' } } })).toBe(3);
    expect(count({ config: { glossary: { link: 'none' } } })).toBe(0);
    expect(count({ terms: [{ ...openGraph, match: 'all' }] })).toBe(3);
    expect(count({ terms: [{ ...openGraph, match: 'none' }], config: { glossary: { link: 'all' } } })).toBe(0);
  });

  test('are no more in a paragraph than it shall have; the next takes the link', () => {
    expect(linked('<p>RSS and Open Graph</p><p>Open Graph</p>', { config: { glossary: { perParagraph: 1 } } })).toBe(
      `<p><a href="/glossary/web-feed/" data-term="feed" interestfor="term-feed">RSS</a> and Open Graph</p><p>${link('Open Graph')}</p>`,
    );
    const own = '<p><a href="term:feed">feeds</a> and Open Graph</p>';
    expect(linked(own, { config: { glossary: { perParagraph: 1 } } })).not.toContain(link('Open Graph'));
  });

  test('are left to the editor who links them, before or after, and that link is told from others', () => {
    expect(linked('<p>Open Graph, see <a class="x" href="term:open-graph#why">this</a>.</p>')).toBe(
      '<p>Open Graph, see <a data-term="open-graph" interestfor="term-open-graph" class="x" href="/glossary/open-graph/#why">this</a>.</p>',
    );
    expect(
      linked('<p>See <a href="/glossary/open-graph/">this</a>.</p><h2 id="x">x</h2><p>Open Graph</p>', { config: { glossary: { link: 'section' } } }),
    ).toContain(`<p>${link('Open Graph')}</p>`);
  });

  test('are linked in the words of a link that leads nowhere, since only its words stay', () => {
    expect(linked('<p>An <a href="post:draft">Open Graph</a> tag</p>')).toBe(`<p>An ${link('Open Graph')} tag</p>`);
    expect(linked('<p>An <a href="post:draft">Open</a> Graph tag</p>')).toBe(`<p>An ${link('Open Graph')} tag</p>`);
  });

  test('do not link to themselves, and shadow the shorter names within theirs', () => {
    const social = aTermEntry({ id: 'graph', slug: 'graph', title: 'Graph' });
    expect(linked('<p>Open Graph and RSS and a graph</p>', { at: '/glossary/open-graph/', terms: [openGraph, aFeed, social] })).toBe(
      '<p>Open Graph and <a href="/glossary/web-feed/" data-term="feed" interestfor="term-feed">RSS</a> and a <a href="/glossary/graph/" data-term="graph" interestfor="term-graph">graph</a></p>',
    );
  });

  test('are those that exist and are listed, of the page’s own language', () => {
    const content = '<p>Open Graph</p>';
    for (const over of [{ draft: true }, { unlisted: true }, { published: '2027-01-01T00:00:00Z' }, { expires: '2026-01-01T00:00:00Z' }, { locale: 'it' }])
      expect(linked(content, { terms: [{ ...openGraph, ...over }] })).toBe(content);
  });

  test('leave a page without them byte for byte as it was', () => {
    const html = aPageWith('<P class=x>Nothing &amp here,\r\n<b><p>badly</b> nested <table>x</table>\u0000');
    expect(finishPage(html, aContext())).toBe(html);
  });

  test('are linked in badly nested HTML, or left', () => {
    const html = linked('<p>One <b>two <i>Open Graph</b> three</i> four</p>');
    expect(html.replace(/<a [^>]*>|<\/a>/gu, '')).toBe('<p>One <b>two <i>Open Graph</b> three</i> four</p>');
  });
});
