import { z } from 'zod';
import { feedExample } from '../feed-example.ts';
import { defineRule } from '../rule.ts';

export const feedSize = defineRule({
  id: 'feed-size',
  group: 'feeds',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A feed is short enough to be fetched again and again.',
    why: 'Readers fetch it each hour, and some stop reading a long one, or give it up.',
    breaks: ['readers'],
    source: 'https://www.rssboard.org/rss-profile',
  },
  options: z.strictObject({
    maxBytes: z
      .int()
      .min(1)
      .default(512 * 1024)
      .describe('The most bytes of a feed. A figure of ours: several readers cap at about half a megabyte.'),
  }),
  examples: { fails: feedExample({ content: `<p>${'Ten people read our first page. '.repeat(17_000)}</p>` }), passes: feedExample() },
  *feed({ bytes, items }, { options }) {
    if (bytes <= options.maxBytes) return;
    yield {
      message: `the feed has ${bytes} bytes and ${items.length} items, expected at most ${options.maxBytes} bytes`,
      hint: 'publish fewer items (feeds.limit) or summaries (feeds.content: "summary")',
      at: { start: 0, end: 1 },
    };
  },
});
