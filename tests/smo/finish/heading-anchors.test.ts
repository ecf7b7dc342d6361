import { describe, expect, test } from 'vitest';
import { finishPage } from '#smo/finish/index.ts';
import { aContext, aPageWith, contentOf } from './finished.ts';

const anchored = (content: string, context = aContext()): string => contentOf(finishPage(aPageWith(content), context));
const sign = '<span aria-hidden="true">#</span></a>';

describe('heading anchors', () => {
  test('stand behind the heading, whose name stays its text', () => {
    expect(anchored('<h2 id="fees">Fees</h2>\n<p>x</p>')).toBe(
      `<h2 id="fees">Fees</h2><a class="anchor" href="#fees" aria-label="Link to this section: Fees" data-surface="web">${sign}\n<p>x</p>`,
    );
  });

  test('speak the language of the page', () => {
    expect(anchored('<h2>Costi</h2>', aContext('/it/blog/titoli/'))).toContain('aria-label="Link a questa sezione: Costi"');
  });

  test('stand at headings from h2 to h4', () => {
    const html = anchored([1, 2, 3, 4, 5, 6].map((rank) => `<h${rank}>T</h${rank}>`).join(''));
    expect(html.match(/<\/h.><a/gu)).toEqual(['</h2><a', '</h3><a', '</h4><a']);
  });

  test('say what a screen reader says of the heading', () => {
    const html = anchored('<h2>Fish &amp; “chips”\n <img src="x.png" alt=\'a "plate"\'> <span aria-hidden="true">🎉</span><!-- no --></h2>');
    expect(html).toContain('aria-label="Link to this section: Fish &amp; “chips” a &quot;plate&quot;"');
  });

  test('lead to ids of any characters', () => {
    expect(anchored(`<h2 id='a "b" 50%&amp;ü'>x</h2>`)).toContain('href="#a%20%22b%22%2050%25&amp;ü"');
  });

  test('leave out headings that say nothing, are hidden, or stand where no link may', () => {
    const content =
      '<h2 id="a"></h2><h2 id="b" class="sr-only">Footnotes</h2><a href="#c"><h3 id="c">C</h3></a><details><summary><h3 id="d">D</h3></summary></details><button><h3 id="e">E</h3></button>';
    expect(anchored(content)).toBe(content);
  });

  test('are added once', () => {
    const once = anchored('<h2>Fees</h2>\n<h3>Two</h3>');
    expect(once.match(/class="anchor"/gu)).toHaveLength(2);
    expect(anchored(once)).toBe(once);
  });
});
