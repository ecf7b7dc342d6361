import { feedExample } from '../feed-example.ts';
import { itemName } from '../feed-item-name.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const feedTitlePlain = defineRule({
  id: 'feed-title-plain',
  group: 'feeds',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Titles in a feed are plain text, without tags and entities.',
    why: 'Some readers show tags as they are written, others take them for tags: only plain text is the same everywhere.',
    breaks: ['readers'],
    source: 'https://validator.w3.org/feed/docs/warning/ContainsHTML.html',
  },
  options: noOptions,
  examples: {
    fails: feedExample({ title: '&lt;em&gt;A quiet launch&lt;/em&gt; for ten' }),
    passes: feedExample({ title: 'A quiet launch: 3 &lt; 10 readers' }),
  },
  *feed({ items, format, text }) {
    for (const item of items) {
      if (format === 'atom' && saysHtml(text, item.start)) continue;
      // A comparison, and an article on a tag, are plain text; a pair of tags, or one with a slash or attributes, is none.
      const markup = /<\/[a-z]+\s*>|<[a-z]+\s[^<>]*=|<br\s*\/?>|<[a-z]+\s*\/>|&(?:amp|quot|nbsp|#\d{2,5}|[lr][sd]quo|hellip|[mn]dash);/iu.exec(
        item.title ?? '',
      );
      if (markup)
        yield {
          message: `the title of ${itemName(item)} holds ${quoted(markup[0])}, expected plain text`,
          hint: 'take the title from the page’s own, escaped once',
          at: { start: item.start, end: item.start + 1 },
        };
    }
  },
});

/** Atom may say that a title is HTML; then its entities are right, and readers resolve them. */
function saysHtml(text: string, start: number): boolean {
  return /<title\b[^<>]*\stype\s*=\s*["']x?html["']/u.test(text.slice(start, start + 2000));
}
