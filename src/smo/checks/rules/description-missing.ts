import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const descriptionMissing = defineRule({
  id: 'description-missing',
  group: 'text',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page has a description: <meta name="description">.',
    why: 'WordPress reads this one alone, search shows it under the title, and networks fall back to it.',
    breaks: ['wordpress', 'search'],
    source: 'https://github.com/WordPress/wordpress-develop src/wp-includes/rest-api/endpoints/class-wp-rest-url-details-controller.php',
  },
  options: noOptions,
  examples: {
    fails: { head: { description: '' } },
    passes: { head: { 'og:description': '' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const named = page.metas.filter(({ key, form }) => key === 'description' && form === 'name');
    if (named.some(({ content }) => content.trim() !== '')) return;
    const shared = metaOf(page, 'og:description')?.content.trim();
    yield {
      message: named.length > 0 ? 'the description is empty' : 'the page has no <meta name="description">',
      hint: shared
        ? `write <meta name="description" content="${shared.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
        : 'write in one or two sentences what a reader finds on the page',
      at: named[0]?.span,
      repair: repairOf('description', known),
    };
  },
});
