import type { BuiltHeading, BuiltPage } from '../../built/built-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const headingOrder = defineRule({
  id: 'heading-order',
  group: 'people',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The page has one main heading, and the headings of its text go down rank by rank.',
    why: 'People with a screen reader walk through a page by its headings; a rank left out sounds like a part left out.',
    breaks: ['people'],
    source: 'https://www.w3.org/WAI/tutorials/page-structure/headings/',
  },
  options: noOptions,
  examples: {
    fails: { body: '<h2>Ten readers</h2><p>Each had one question.</p><h4>The first question</h4><p>What is it?</p>' },
    passes: { body: '<h2>Ten readers</h2><h3>The first</h3><h4>Her question</h4><h2>Ten answers</h2><p>Each has one.</p>' },
  },
  *page(page) {
    if (!isShared(page)) return;
    const [main, second] = page.headings.filter(({ rank }) => rank === 1);
    if (!main && page.prose !== '')
      yield { message: 'the page has no main heading (h1)', hint: 'make the heading that names the page an <h1>', repair: [layoutPlace] };
    if (main && second)
      yield {
        message: `the page has a second main heading (h1), ${quoted(second.text)} beside ${quoted(main.text)}`,
        hint: 'keep the one that names this page; make the other an <h2> (in Markdown ##), or a <p> where it is the name of the site',
        at: second.span,
        repair: [...inSource(second), layoutPlace],
      };
    // In the text alone: what stands around it are parts of their own.
    const text = new Set(headingsOfText(page));
    for (const [index, heading] of page.headings.entries()) {
      const above = page.headings[index - 1]?.rank ?? heading.rank;
      if (!text.has(heading) || heading.rank <= above + 1) continue;
      const message = `${quoted(heading.text)} is an h${heading.rank} behind an h${above}, expected an h${above + 1} at most`;
      yield { message, hint: `write ${'#'.repeat(above + 1)} ${heading.text}`, at: heading.span, repair: inSource(heading) };
    }
  },
});

/** A heading as Markdown writes it. */
function inSource({ rank, text }: BuiltHeading): { text: string }[] {
  return text === '' ? [] : [{ text: `${'#'.repeat(rank)} ${text}` }, { text }];
}

/** The headings of the editors' prose; elsewhere those of the one <article>, or of <main> where there are several or none. */
function headingsOfText({ headings, html }: BuiltPage): readonly BuiltHeading[] {
  if (headings.some(({ inContent }) => inContent)) return headings.filter(({ inContent }) => inContent);
  if (html.includes(' data-content')) return [];
  for (const name of ['article', 'main']) {
    const start = html.indexOf(`<${name}`);
    if (start < 0 || (name === 'article' && html.includes('<article', start + 1))) continue;
    const end = html.indexOf(`</${name}`, start);
    const inside = headings.filter(({ span }) => span.start > start && span.start < end);
    if (inside.length > 0) return inside;
  }
  return [];
}
