import type { BuiltFeedItem } from '../../built/built-feed.ts';
import { feedExample } from '../feed-example.ts';
import { judgeItems } from '../feed-html.ts';
import { itemName } from '../feed-item-name.ts';
import { defineRule, noOptions } from '../rule.ts';

export const feedItemImage = defineRule({
  id: 'feed-item-image',
  group: 'feeds',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'A feed whose items have pictures names one for each, and an RSS item has at most one enclosure, with length and type.',
    why: 'Readers that show cards take the picture from there; of two enclosures they take any, and one without a length some refuse.',
    breaks: ['readers'],
    source: 'https://www.rssboard.org/rss-profile#element-channel-item-enclosure',
  },
  options: noOptions,
  examples: {
    fails: feedExample({ more: '<enclosure url="https://notes.example.org/files/launch.mp3" type="audio/mpeg"/>' }),
    passes: feedExample({ more: '<enclosure url="https://notes.example.org/files/launch.mp3" type="audio/mpeg" length="48211"/>' }),
  },
  *feed(feed, { site }) {
    const { items, format } = feed;
    const shows = showsPictures(feed, site);
    for (const [index, item] of items.entries()) {
      const at = { start: item.start, end: item.start + 1 };
      if (format === 'rss') {
        if (item.enclosures.length > 1)
          yield {
            message: `${itemName(item)} has ${item.enclosures.length} enclosures, expected one`,
            hint: 'keep one, and name pictures by media:content',
            at,
          };
        const missing = item.enclosures.flatMap(({ type, length }) => [...(type ? [] : ['type']), ...(/^\d+$/u.test(length ?? '') ? [] : ['length'])]);
        if (missing.length > 0)
          yield {
            message: `the enclosure of ${itemName(item)} has no ${[...new Set(missing)].join(' and no ')}`,
            hint: '<enclosure url="…" length="48211" type="audio/mpeg"/>',
            at,
          };
      }
      // A text without pictures needs none; one that shows pictures should say which stands for it.
      if (!hasPicture(item) && shows[index])
        yield {
          message: `${itemName(item)} shows pictures, but names none for its card`,
          hint: format === 'json' ? '"image": "https://…"' : '<media:content url="https://…" medium="image" type="image/jpeg"/>',
          at,
        };
    }
  },
});

function hasPicture({ picture, enclosures }: BuiltFeedItem): boolean {
  return picture !== undefined || enclosures.some(({ type }) => type?.startsWith('image/'));
}

const showsPictures = judgeItems((tags) => tags.some(({ name }) => name === 'img'));
