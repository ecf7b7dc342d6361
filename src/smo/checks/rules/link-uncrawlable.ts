import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { rawAttribute } from '../start-tag.ts';

export const linkUncrawlable = defineRule({
  id: 'link-uncrawlable',
  group: 'links',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A link has an address, and the address is no script.',
    why: 'Bots follow addresses alone, and so does a reader who opens a new tab: behind javascript: there is nothing for them.',
    breaks: ['search', 'people'],
    source: 'https://developer.chrome.com/docs/lighthouse/seo/crawlable-anchors',
  },
  options: noOptions,
  examples: {
    fails: { body: '<p><a href="javascript:openPage(3)">The third page</a></p>' },
    passes: { body: '<p><a href="/">All notes</a></p>' },
  },
  *page(page) {
    if (!isShared(page)) return;
    for (const { href, text, hidden, span } of page.anchors) {
      if (hidden || text === '') continue;
      if (href === undefined) {
        // A place to link to, a placeholder (“you are here”), or a control that says so.
        if (['id', 'name', 'role', 'aria-current', 'aria-disabled'].some((name) => rawAttribute(page, span, name) !== undefined)) continue;
        yield { message: `the link ${quoted(text)} has no address`, hint: 'give it an href, or make it a <button>', at: span };
      } else if (/^\s*javascript:/iu.test(href) && rawAttribute(page, span, 'role') !== 'button') {
        yield { message: `the link ${quoted(text)} is a script: ${quoted(href)}`, hint: 'give it the address of the page, or make it a <button>', at: span };
      }
    }
  },
});
