import { feedExample } from '../feed-example.ts';
import { addressesIn, judgeItems } from '../feed-html.ts';
import { itemName } from '../feed-item-name.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const feedAbsoluteUrls = defineRule({
  id: 'feed-absolute-urls',
  group: 'feeds',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Every address in a feed is whole: those of its items, and those of links and pictures in their content.',
    why: 'A reader shows the content under an address of its own, where a path leads nowhere and a picture stays empty.',
    breaks: ['readers'],
    source: 'https://validator.w3.org/feed/docs/warning/ContainsRelRef.html',
  },
  options: noOptions,
  examples: {
    fails: feedExample({ content: '<p><img src="/photos/launch.jpg" alt="Ten pages."></p>' }),
    passes: feedExample({ content: '<p><img src="https://notes.example.org/photos/launch.jpg" alt="Ten pages."></p>' }),
  },
  *feed(feed, { site }) {
    const { items, url, text } = feed;
    const inHtml = relativeInHtml(feed, site);
    const head = text.slice(0, items[0]?.start ?? 0);
    for (const [index, item] of items.entries()) {
      const at = { start: item.start, end: item.start + 1 };
      const named = [item.link, item.picture, ...item.enclosures.map((enclosure) => enclosure.url)].filter((address) => address !== undefined);
      const relative = [...named.filter(isRelative), ...(inHtml[index] ?? [])];
      const [first] = relative;
      if (first === undefined) continue;
      const more = relative.length > 1 ? ` and ${relative.length - 1} more` : '';
      // Atom knows an address to stand against; good readers use it, many do not.
      const hasBase = /\sxml:base\s*=/u.test(head) || /\sxml:base\s*=/u.test(text.slice(item.start, items[index + 1]?.start));
      yield {
        ...(hasBase && { severity: 'warn' }),
        message: `${itemName(item)} has the relative address ${quoted(first)}${more}`,
        hint: `write it whole: "${URL.parse(first, item.link ?? url)?.href ?? 'https://…'}"`,
        at,
      };
    }
  },
});

const isRelative = (address: string) => address.trim() !== '' && !/^\s*(?:[a-z][a-z\d+.-]*:|#)/iu.test(address);

const relativeInHtml = judgeItems((tags) => addressesIn(tags).filter(isRelative));
