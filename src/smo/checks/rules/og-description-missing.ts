import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogDescriptionMissing = defineRule({
  id: 'og-description-missing',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page has an og:description.',
    why: 'WhatsApp asks for one that is not empty, and Mastodon shows no article in its news without it.',
    breaks: ['whatsapp', 'mastodon', 'linkedin'],
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:description': '' } },
    passes: { head: { description: '' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page) || metaOf(page, 'og:description')) return;
    const description = metaOf(page, 'description')?.content.trim();
    yield {
      message: 'the page has no og:description',
      hint: description
        ? `add <meta property="og:description" content="${description.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
        : 'say in one or two sentences what a reader finds on the page',
      repair: repairOf('og:description', known),
    };
  },
});
