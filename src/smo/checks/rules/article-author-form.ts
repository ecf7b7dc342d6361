import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf } from '../social-tags.ts';

export const articleAuthorForm = defineRule({
  id: 'article-author-form',
  group: 'open-graph',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'The author of an article, article:author, is the address of the author’s page.',
    why: 'Open Graph and Facebook want an address. Pinterest alone shows the value as a byline and wants a name; for names there are fediverse:creator and the structured data.',
    breaks: ['facebook'],
    source: 'https://ogp.me/#type_article',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'article:author': '<meta property="article:author" content="Ada Rossi">' } },
    passes: { head: { 'article:author': '<meta property="article:author" content="https://social.example.org/@ada">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    for (const { key, content, span } of page.metas) {
      if (key !== 'article:author' || content.trim() === '' || /^https?:\/\/\S+$/iu.test(content.trim())) continue;
      yield {
        message: `article:author is ${quoted(content)}, expected an address that starts with https://`,
        hint: 'give the address of the author’s page or profile; keep the name where Pinterest matters more to you than Facebook',
        at: span,
        repair: repairOf(key, known),
      };
    }
  },
});
