import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const linkAbsoluteInternal = defineRule({
  id: 'link-absolute-internal',
  group: 'links',
  recommended: 'off',
  // Right for readers and networks alike, and what many generators write: for who wants to move a site.
  strict: 'off',
  about: {
    what: 'Links within the site are written from its root, without its host.',
    why: 'A preview of the site on another host, and the site after a move, would lead its readers away.',
    breaks: ['people'],
    source: 'https://github.com/harlan-zw/nuxt-link-checker',
  },
  options: noOptions,
  examples: {
    fails: { body: '<p><a href="https://notes.example.org/">All notes</a></p>' },
    passes: { body: '<p><a href="/">All notes</a></p>' },
  },
  *page(page, { site }) {
    if (!isShared(page)) return;
    const home = new URL(`${site.url}/`);
    for (const { href, rel, span } of page.anchors) {
      // A permalink of a microformat is whole by its nature.
      if (!href || rel.includes('bookmark') || !/^\s*(?:https?:)?\/\//iu.test(href)) continue;
      const url = URL.parse(href, home);
      if (url?.host !== home.host) continue;
      const path = `${url.pathname}${url.search}${url.hash}`;
      yield { message: `the link ${quoted(href)} carries the site's own host`, hint: `href="${path}"`, at: span, repair: [{ text: href }] };
    }
  },
});
