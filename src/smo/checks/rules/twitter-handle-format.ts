import type { Page } from '../../page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf } from '../social-tags.ts';

export const twitterHandleFormat = defineRule({
  id: 'twitter-handle-format',
  group: 'networks',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The accounts in twitter:site and twitter:creator are handles: @ and up to 15 letters, digits or underscores.',
    why: 'X ignores addresses and names, so nobody gets the credit.',
    breaks: ['x'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'twitter:site': '<meta name="twitter:site" content="https://x.com/notes">' } },
    passes: { head: { 'twitter:site': '<meta name="twitter:site" content="@Notes_2026">' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    for (const key of ['twitter:site', 'twitter:creator']) {
      const meta = metaOf(page, key);
      const handle = meta?.content.trim() ?? '';
      if (!meta || handle === '' || /^@\w{1,15}$/u.test(handle)) continue;
      const name = /^(?:https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/)?@{0,2}(\w{1,15})\/?$/iu.exec(handle)?.[1];
      const repair = key === 'twitter:site' ? [{ config: 'accounts.x' }] : [...authorPlaces(known), { field: 'authors' }];
      yield {
        message: `${key} is ${quoted(handle)}, expected a handle such as @notes`,
        hint: name ? `write "@${name}"` : 'write the handle alone, or leave the tag out',
        at: meta.span,
        repair,
      };
    }
  },
});

/** The files of an article's authors, where their accounts stand. */
function authorPlaces(page: Page | undefined): { file: string }[] {
  return page?.kind === 'article' ? page.authors.filter(({ accounts }) => accounts['x']).map(({ source }) => ({ file: source.file })) : [];
}
