import { z } from 'zod';
import { linkOf, metaContent, type BuiltPage } from '../../built/built-page.ts';
import { fileFor } from '../../built/built-site.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { likestEarlier, textSignature } from '../text-signature.ts';

const story = `<p>Ten people read our first page before it had a name. What they told their friends became our words, and each of their
questions is a heading today. We had asked them one thing: to tell us, after a week, what they had told somebody else about the page. Seven of ten had told
the same sentence, which was nowhere on the page. We put it there, as the first line, and nobody has changed it since. The other three had told nothing, and
from them we learnt more: one had not found the address again, one had not known whether she was allowed to pass it on, and one had liked it so well that he
wanted to keep it for himself. So there is a short address now, a line that says who may quote what, and a button that copies the link.</p>`;
const copy = (text: string) => ({
  'blog/another-launch/index.html': `<!DOCTYPE html><html lang="en"><head><title>Another launch</title><meta property="og:type" content="article"></head><body><main><h1>Another launch</h1><div data-content>${text}</div></main></body></html>`,
});

export const nearDuplicateText = defineRule({
  id: 'near-duplicate-text',
  group: 'content',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'No two pages of the site tell nearly the same text.',
    why: 'Search engines show one of them and choose which; readers who get both links think that they have read the second already.',
    breaks: ['search', 'people'],
    source: 'https://developers.google.com/search/docs/crawling-indexing/canonicalization',
  },
  options: z.strictObject({
    threshold: z
      .number()
      .min(0.3)
      .max(1)
      .default(0.6)
      .describe('From which share of common text on, 0 to 1. At 0.6 about three quarters of one text stand in the other.'),
    minLength: z.int().min(200).default(600).describe('Shorter texts, in characters, are alike by chance.'),
  }),
  examples: {
    fails: { body: story, files: copy(story.replace('Ten people', 'Twelve people')) },
    passes: { body: story, files: copy('<p>Twelve people read the second one, and none of them had known the first.</p>') },
  },
  collect(page, context) {
    if (page.prose.length < context.options.minLength || !isText(page, context)) return undefined;
    const language = page.lang?.trim().toLowerCase().split('-')[0] ?? '';
    return {
      signature: textSignature(page.prose),
      language,
      published: Date.parse(metaContent(page, 'article:published_time') ?? '') || 0,
      title: page.titles[0]?.text.trim() ?? '',
    };
  },
  *judge(kept, { options }) {
    // The later one is the copy; where nobody says when, the order of the addresses decides.
    const texts = kept.toSorted((a, b) => a.fact.published - b.fact.published || Number(a.ref.path > b.ref.path) - Number(a.ref.path < b.ref.path));
    const pairs = likestEarlier(
      texts.map(({ fact }) => fact.signature),
      options.threshold,
      // Equal texts in two languages are a translation that is still to be made: another matter.
      (index, earlier) => texts[index]?.fact.language === texts[earlier]?.fact.language,
    );
    for (const { index, earlier, likeness } of pairs) {
      const [copied, original] = [texts[index], texts[earlier]];
      if (!copied || !original) continue;
      yield {
        on: copied.ref,
        message: `about ${Math.round(likeness * 100)} % of the text is that of ${original.ref.path}${original.fact.title === '' ? '' : ` (“${original.fact.title}”)`}`,
        hint: `link ${original.ref.path} and tell only what is new, quote the part that is the same, or name it as canonical: "${original.ref.url}"`,
        repair: [{ field: 'canonical' }, { field: 'title' }],
      };
    }
  },
});

/**
 * Whether the page is a text of its own: no list (of posts, terms, pages), no part of a numbered series, and none that
 * names another page as its original.
 */
function isText(page: BuiltPage, { site, kind }: RuleContext<unknown>): boolean {
  if (!isShared(page) || kind === 'list' || kind === 'home' || kind === 'topic' || kind === 'author') return false;
  if (/\/(?:page|p|seite|pagina|tag|tags|category|categories|topics|archives?)\/(?:[^/]+\/)?$/u.test(page.path) && kind === undefined) return false;
  if (page.links.some(({ rel }) => rel.includes('prev') || rel.includes('next')) && kind === undefined) return false;
  const canonical = linkOf(page, 'canonical')?.href;
  if (canonical !== undefined && fileFor(site, canonical, page.url) !== page.file && URL.parse(canonical, page.url)?.href !== page.url) return false;
  return !isListOfTeasers(page);
}

/** Three headings that are links to elsewhere make a list, whatever the page calls itself. */
function isListOfTeasers({ headings, anchors }: BuiltPage): boolean {
  const linked = new Set(anchors.filter(({ href }) => href && !href.startsWith('#')).map(({ text }) => text));
  return headings.filter(({ text, rank }) => rank > 1 && text !== '' && linked.has(text)).length >= 3;
}
