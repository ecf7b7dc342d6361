import type { Page } from '../../page.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

const term = (
  mentionedIn: readonly { readonly title: string; readonly path: string; readonly kind: 'article'; readonly sentence: readonly [string, string, string] }[],
): Partial<Page> => ({
  kind: 'term',
  title: 'Reach',
  aliases: [],
  mentionedIn,
  couldMention: [],
});

export const termUnmentioned = defineRule({
  id: 'term-unmentioned',
  group: 'content',
  recommended: 'off',
  strict: 'off',
  about: {
    what: 'Every term of the glossary is used by a text of the site.',
    why: 'Readers meet a term while they read; one that no text uses is found by search alone, or its texts use another word for it that is missing in its aliases. A matter of taste, so nobody is told unless he asks.',
    breaks: ['people'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: { page: term([]) },
    passes: { page: term([{ title: 'A quiet launch', path: '/blog/quiet-launch/', kind: 'article', sentence: ['What is ', 'reach', '?'] }]) },
  },
  *page(page, { page: own }) {
    if (own?.kind !== 'term' || own.mentionedIn.length > 0 || !isShared(page)) return;
    const [near] = own.couldMention;
    yield {
      message: `no text names "${own.title}"${own.aliases.length > 0 ? ` or ${own.aliases.map((alias) => `"${alias}"`).join(', ')}` : ''}`,
      hint: near ? `${near.title} (${near.path}) is about its subject and could name it` : 'use it in a text, or add the words that texts use to its aliases',
      repair: [{ field: 'aliases' }, { field: 'title' }],
    };
  },
});
