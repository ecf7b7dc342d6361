import { baseOf, isWebAddress } from '../link-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const linkRelativeDoc = defineRule({
  id: 'link-relative-doc',
  group: 'links',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'Links within the site begin with a slash, so that they do not hang on the page they stand in.',
    why: 'In a feed, a mail, or under an address without the last slash, "next/" leads elsewhere.',
    breaks: ['readers', 'people'],
    source: 'https://github.com/harlan-zw/nuxt-link-checker',
  },
  options: noOptions,
  examples: {
    fails: { body: '<p><a href="../quiet-launch/">A quiet launch</a></p>' },
    passes: { body: '<p><a href="/blog/quiet-launch/">A quiet launch</a></p>' },
  },
  *page(page) {
    if (!isShared(page)) return;
    for (const { href, span } of page.anchors) {
      if (!href?.trim() || /^\s*(?:[/#?]|[a-z][a-z\d+.-]*:)/iu.test(href) || !isWebAddress(href)) continue;
      yield {
        message: `the link ${quoted(href)} is relative to its page`,
        hint: `href="${URL.parse(href, baseOf(page))?.pathname ?? '/…/'}"`,
        at: span,
        repair: [{ text: href }],
      };
    }
  },
});
