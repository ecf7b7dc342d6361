import type { BuiltFeed, BuiltFeedItem } from '../../built/built-feed.ts';
import { feedExample } from '../feed-example.ts';
import { itemName } from '../feed-item-name.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const feedGuidStable = defineRule({
  id: 'feed-guid-stable',
  group: 'feeds',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Each item of a feed has an identity of its own, and one that is called a permalink is an address.',
    why: 'Readers tell read items from new ones by it: a missing one shows every item again, a second one hides an item.',
    breaks: ['readers'],
    source: 'https://validator.w3.org/feed/docs/error/InvalidHttpGUID.html',
  },
  options: noOptions,
  examples: { fails: feedExample({ guid: '<guid>quiet-launch</guid>' }), passes: feedExample() },
  *feed(feed) {
    const seen = new Map<string, BuiltFeedItem>();
    for (const item of feed.items) {
      const { id, start } = item;
      const at = { start, end: start + 1 };
      const former = id === undefined ? undefined : seen.get(id);
      if (!id) yield { message: `${itemName(item)} has no identity`, hint: missingHint(feed, item), at };
      else if (former)
        yield {
          message: `${itemName(item)} has the identity ${quoted(id)} of ${itemName(former)}`,
          hint: 'give each item an identity of its own, and never change it',
          at,
        };
      else if (item.isPermaLink && !/^https?:\/\/[^/]/iu.test(id))
        yield { message: `${itemName(item)} calls ${quoted(id)} a permalink, which is no address`, hint: `<guid isPermaLink="false">${id}</guid>`, at };
      else if (feed.format === 'atom' && !/^[a-z][a-z\d+.-]*:\S+$/iu.test(id))
        yield {
          message: `${itemName(item)} has the id ${quoted(id)}, expected a URI`,
          hint: `<id>tag:${URL.parse(feed.url)?.hostname ?? 'example.org'},2026:${id}</id>`,
          at,
        };
      if (id) seen.set(id, item);
    }
  },
});

function missingHint({ format }: BuiltFeed, { link = 'https://…' }: BuiltFeedItem): string {
  if (format === 'rss') return `<guid isPermaLink="true">${link}</guid>`;
  return format === 'json' ? `"id": "${link}"` : `<id>${link}</id>`;
}
