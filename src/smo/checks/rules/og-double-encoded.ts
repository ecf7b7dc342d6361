import type { BuiltPage } from '../../built/built-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, nameOf, repairOf, socialMetas } from '../social-tags.ts';

const entity =
  /&(?:amp|lt|gt|quot|apos|nbsp|hellip|[mn]dash|[lr][sd]quo|[lr]aquo|[aeiou](?:grave|acute|uml|circ)|szlig|ccedil|ntilde|#\d{2,6}|#x[\da-f]{2,6});/iu;

export const ogDoubleEncoded = defineRule({
  id: 'og-double-encoded',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Values are escaped once: no entity is left when they have been read.',
    why: 'Readers see “Salt &amp; pepper”; only a few networks decode twice, and an address with &amp; in it leads nowhere.',
    breaks: ['facebook', 'x', 'linkedin', 'whatsapp', 'slack'],
    source: 'https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:title': '<meta property="og:title" content="Salt &amp;amp; pepper: a quiet launch for ten readers">' } },
    passes: { head: { 'og:title': '<meta property="og:title" content="Salt &amp; pepper: a quiet launch for ten readers">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const texts = [...headTexts(page, ['title', 'description']), ...socialMetas(page).map(({ key, content, span }) => ({ tag: key, text: content, at: span }))];
    for (const { tag, text, at } of texts) {
      const found = entity.exec(text)?.[0];
      if (!found || isSubject(found, page)) continue;
      yield {
        message: `${nameOf(tag)} is escaped twice: ${quoted(found)} in ${quoted(text)}`,
        hint: 'write the character itself in the source, and let one place escape it',
        at,
        repair: repairOf(tag, known),
      };
    }
  },
});

/** Whether the entity is written on the page for its readers too: then the page is about it. */
function isSubject(found: string, { headings, prose }: BuiltPage): boolean {
  return prose.includes(found) || headings.some(({ text }) => text.includes(found));
}
