import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf } from '../social-tags.ts';

export const articleTags = defineRule({
  id: 'article-tags',
  group: 'open-graph',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'An article has a few tags, written as words.',
    why: 'Twenty tags say nothing about a text, and the # belongs to the post that shares it.',
    breaks: ['facebook', 'pinterest'],
    source: 'https://ogp.me/#type_article',
  },
  options: z.strictObject({
    max: z.int().min(0).default(10).describe('Greatest number of article:tag.'),
  }),
  examples: {
    fails: { head: { 'article:tag': '<meta property="article:tag" content="#launch">' } },
    passes: { head: { 'article:tag': '<meta property="article:tag" content="C#"><meta property="article:tag" content="Launch">' } },
  },
  *page(page, { options, page: known }) {
    if (!isShared(page)) return;
    const tags = page.metas.filter(({ key }) => key === 'article:tag');
    const repair = repairOf('article:tag', known);
    if (tags.length > options.max)
      yield {
        message: `the article has ${tags.length} tags, expected at most ${options.max}`,
        hint: 'keep those that a reader would follow',
        at: tags[options.max]?.span,
        repair,
      };
    for (const { content, span } of tags) {
      const tag = content.trim();
      if (tag.startsWith('#'))
        yield { message: `article:tag is ${quoted(tag)}, expected a word without #`, hint: `write ${quoted(tag.replace(/^#+\s*/u, ''))}`, at: span, repair };
    }
  },
});
