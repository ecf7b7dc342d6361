import { hasProse } from '../../glossary/index.ts';
import { isTrusted } from '../../mdx/judge.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

const openGraph = { id: 'open-graph', title: 'Open Graph', path: '/glossary/open-graph/', definition: 'A vocabulary for previews.' };
const text = 'Ten people read our first page. Its <a href="/" data-term="open-graph" interestfor="term-open-graph">Open Graph</a> tags were wrong.';

export const glossaryLinksDiffer = defineRule({
  id: 'glossary-links-differ',
  group: 'content',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The terms that the finished page links are those that were read from its source.',
    why: 'Definitions, structured data and “Mentioned in” are made from the source: where the page differs, a link opens no definition, or a term claims a mention that is not there.',
    breaks: ['readers', 'search'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: { body: `<p>${text}</p>`, page: { kind: 'article', mentions: [] } },
    passes: { body: `<p>${text}</p>`, page: { kind: 'article', mentions: [openGraph] } },
  },
  *page(built, { page, site }) {
    // A layout without `data-content` has its text finished by nobody; what programmes write is known only when they run.
    if (!page || !hasProse(page) || !built.html.includes('data-content')) return;
    if (page.source && isTrusted(page.source.file, site.site?.config.trust.full ?? [])) return;
    const expected = page.mentions.map(({ id }) => id);
    const found = [...new Set(built.anchors.flatMap(({ term, inContent }) => (term !== undefined && inContent ? [term] : [])))];
    const missing = expected.filter((id) => !found.includes(id));
    const surplus = found.filter((id) => !expected.includes(id));
    if (missing.length > 0) {
      yield {
        message: `the page does not link ${named(missing)}, which its source names`,
        hint: 'see that the layout renders the whole text, and that no component leaves out what stands between its tags',
      };
    }
    if (surplus.length > 0) {
      yield {
        message: `the page links ${named(surplus)}, which its source does not name`,
        hint: 'put data-no-term on the element in which a component writes words of its own',
        at: built.anchors.find(({ term, inContent }) => inContent && term === surplus[0])?.span,
      };
    }
  },
});

function named(ids: readonly string[]): string {
  return `the ${ids.length === 1 ? 'term' : 'terms'} ${ids.map((id) => quoted(id)).join(', ')}`;
}
