import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf, socialMetas } from '../social-tags.ts';

export const ogEmptyContent = defineRule({
  id: 'og-empty-content',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No tag of the preview is empty.',
    why: 'An empty tag wins over the one that would stand in for it: the preview has no title, or WhatsApp shows none at all.',
    breaks: ['whatsapp', 'facebook', 'mastodon', 'signal'],
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:description': '<meta property="og:description" content=" ">' } },
    passes: { head: { 'og:description': '' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    for (const { key, content, span } of socialMetas(page)) {
      // Alternative texts have a rule that says more.
      if (content.trim() !== '' || key === 'og:image:alt') continue;
      yield { message: `${key} is empty`, hint: 'write its content, or leave the tag out', at: span, repair: repairOf(key, known) };
    }
  },
});
