import { describe, expect, test } from 'vitest';
import { emailHtml, feedHtml, limits, markdown, plainText } from '#smo/surfaces/index.ts';
import { articleOf, mail, pageUrl, surfacesOf } from './fixtures/surfaces-of.ts';

const deep = (tags: string, times: number) => `${tags.repeat(times)}the last words`;

describe('a surface', () => {
  test.each([
    ['boxes', deep('<div>', 100_000)],
    ['quotations', deep('<blockquote>', 10_000)],
    ['lists', deep('<ul><li>', 5000)],
    ['tables', deep('<table><tr><td>', 1000)],
    ['emphases', deep('<b><i>', 1000)],
    ['spans with a language', deep('<span lang=en>', 10_000)],
  ])('keeps the words of %s that lie deeper than anybody nests', (_, content) => {
    for (const surface of Object.values(surfacesOf(content))) expect(surface).toContain('the last words');
  });

  test('that is longer than a novel ends with a link to the page', () => {
    const article = articleOf('<p>hello <b>x</b></p>'.repeat(50_000));
    expect(article.isCut).toBe(true);
    expect(feedHtml(article).length).toBeLessThan(10 * limits.nodes);
    const [feed, email, twin, text] = [feedHtml(article), emailHtml(article, mail), markdown(article), plainText(article)];
    expect(feed).toMatch(new RegExp(`<p><a href="${pageUrl}">… ${pageUrl}</a></p>$`, 'u'));
    expect(email).toContain(`… ${pageUrl}</a>`);
    expect(twin).toContain(`[… ${pageUrl}](${pageUrl})`);
    expect(text).toContain(`… ${pageUrl}`);
  });

  test('of one endless word is cut in the middle of it', () => {
    const article = articleOf(`<p>${'w'.repeat(limits.characters + 5)}</p><p>more</p>`);
    expect(article.isCut).toBe(true);
    expect(feedHtml(article)).toBe(`<p>${'w'.repeat(limits.characters)}</p><p><a href="${pageUrl}">… ${pageUrl}</a></p>`);
  });

  test('of a long article is whole', () => {
    const article = articleOf('<p>A paragraph of a book.</p>'.repeat(10_000));
    expect([article.isCut, feedHtml(article).length]).toEqual([false, 10_000 * '<p>A paragraph of a book.</p>'.length]);
  });

  test.each([
    ['emphases that touch', '<em>a<strong>b<em>c</em></strong></em>'.repeat(1000)],
    ['empty links and deletions', '<del><a href=/x>'.repeat(1000)],
    ['named places', '<a id=x href="#x"></a>'.repeat(5000)],
    ['cells that span all', `<table>${'<tr><td colspan=1000000000 rowspan=65534>a'.repeat(2000)}</table>`],
    ['columns', `<table><tr>${'<td>a'.repeat(2000)}</table>`],
    ['candidates', `<img src=/x srcset="${'/a 1w, '.repeat(100_000)}">`],
    ['roman numbers', `<ol type=I start=99999999999>${'<li>a'.repeat(1000)}</ol>`],
  ])('of many %s takes no minutes', (_, content) => {
    const start = performance.now();
    surfacesOf(`<p>${content}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
