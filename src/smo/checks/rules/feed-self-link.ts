import { feedExample } from '../feed-example.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const feedSelfLink = defineRule({
  id: 'feed-self-link',
  group: 'feeds',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A feed names its own address: atom:link rel="self", feed_url in JSON.',
    why: 'Readers keep the feed under that address and follow it when it moves; another one subscribes them to another feed.',
    breaks: ['readers'],
    source: 'https://validator.w3.org/feed/docs/warning/SelfDoesntMatchLocation.html',
  },
  options: noOptions,
  examples: { fails: feedExample({ self: '' }), passes: feedExample() },
  *feed({ damage, format, self, url }) {
    if (damage || format === 'unknown') return;
    const hint = format === 'json' ? `"feed_url": "${url}"` : `<${format === 'rss' ? 'atom:' : ''}link href="${url}" rel="self"/>`;
    const at = { start: 0, end: 1 };
    if (!self?.trim()) yield { message: 'the feed does not name its own address', hint, at };
    else if (!isSame(self, url)) yield { message: `the feed names ${quoted(self)} as its own address, but is served at "${url}"`, hint, at };
  },
});

/** Encoded and decoded paths are the same; hosts often serve a folder's index file by the folder. */
function isSame(self: string, url: string): boolean {
  const [stated, real] = [URL.parse(self.trim()), URL.parse(url)];
  if (!stated || !real) return false;
  const bare = (path: string) => path.replace(/(?:index\.(?:xml|rss|json))$/u, '').replace(/\/$/u, '');
  return stated.origin === real.origin && bare(decodeURI(stated.pathname)) === bare(decodeURI(real.pathname)) && stated.search === '';
}
