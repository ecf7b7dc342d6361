import { withoutSiteName } from '../branding.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { foldSpace } from '../../text.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogTitleBranding = defineRule({
  id: 'og-title-branding',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The shared title does not end with the name of the site.',
    why: 'Networks take it from og:site_name: WhatsApp asks for a title without branding, Misskey takes the name off, the others show it twice and cut the title sooner.',
    breaks: ['whatsapp', 'misskey', 'discord'],
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:title': '<meta property="og:title" content="A quiet launch is a loud promise | Notes">' } },
    passes: { head: { 'og:title': '<meta property="og:title" content="What ten readers do with our Notes">' } },
  },
  *page(page, { kind, page: known }) {
    const meta = metaOf(page, 'og:title');
    // A home page is about its site.
    if (!isShared(page) || !meta || kind === 'home' || page.path === '/') return;
    const own = withoutSiteName(meta.content, page);
    if (own === foldSpace(meta.content)) return;
    yield {
      message: `og:title ends with the name of the site: ${quoted(meta.content)}`,
      hint: `write ${quoted(own, 200)}`,
      at: meta.span,
      repair: repairOf('og:title', known),
    };
  },
});
