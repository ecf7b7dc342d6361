import { z } from 'zod';
import { feedExample } from '../feed-example.ts';
import { judgeItems, type FeedTag } from '../feed-html.ts';
import { itemName } from '../feed-item-name.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';

export const feedSafeHtml = defineRule({
  id: 'feed-safe-html',
  group: 'feeds',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The content of a feed’s items is plain HTML: no scripts, styles, forms or event handlers, frames of known hosts alone, and no component left as it was written.',
    why: 'Readers cut such things away, some the whole item with them; what is left has holes that nobody explains.',
    breaks: ['readers'],
    source: 'https://validator.w3.org/feed/docs/warning/SecurityRisk.html',
  },
  options: z.strictObject({
    frames: z
      .array(z.string())
      .default(['youtube.com', 'youtube-nocookie.com', 'player.vimeo.com'])
      .describe('Hosts whose frames readers let pass. Default: those of the videos that most readers show.'),
  }),
  examples: {
    fails: feedExample({ content: '<p onclick="count()">Ten people.</p><script src="https://stats.example.org/a.js"></script>' }),
    passes: feedExample(),
  },
  *feed(feed, { options, site }) {
    const suspects = suspectsIn(feed, site);
    for (const [index, item] of feed.items.entries()) {
      const { tags = [], unknown } = suspects[index] ?? {};
      const faults = new Set(tags.flatMap((tag) => faultOf(tag, options.frames) ?? []));
      const at = { start: item.start, end: item.start + 1 };
      for (const fault of faults)
        yield { message: `${itemName(item)} carries ${fault}`, hint: 'leave it out of the feed, or give the feed a linked picture in its place', at };
      // Readers pass over the tag and show what is in it.
      if (unknown)
        yield { severity: 'warn', message: `${itemName(item)} carries the custom element <${unknown.name}>`, hint: 'write what it holds as plain HTML', at };
    }
  },
});

/** Tags that are at fault, or would be without the frames that somebody allows; and the first one of a name of its own. */
const suspectsIn = judgeItems((tags) => ({
  tags: tags.filter((tag) => faultOf(tag, []) !== undefined),
  unknown: tags.find(({ name }) => name.includes('-')),
}));

const dangerous = new Set(['script', 'style', 'object', 'embed', 'applet', 'form', 'link', 'meta', 'base']);

function faultOf(tag: FeedTag, frames: readonly string[]): string | undefined {
  const { name, text, attributes } = tag;
  if (dangerous.has(name)) return `<${name}>`;
  // Left as it was written in MDX.
  if (/^<[A-Z]/u.test(text) && /[a-z]/u.test(text.slice(1, 1 + name.length))) return `the component ${quoted(text)}`;
  if (attributes.size === 0 && name !== 'iframe') return undefined;
  const handler = attributes.keys().find((attribute) => /^on[a-z]{3,}$/u.test(attribute));
  if (handler) return `the event handler ${handler}`;
  const address = ['href', 'src'].map((attribute) => attributes.get(attribute)).find((value) => /^\s*(?:javascript|vbscript):/iu.test(value ?? ''));
  if (address) return `the script ${quoted(address)}`;
  if (name !== 'iframe') return undefined;
  const host = URL.parse(attributes.get('src') ?? '', 'https://page.invalid/')?.hostname ?? '';
  return frames.some((known) => host === known || host.endsWith(`.${known}`)) ? undefined : `a frame of ${host}`;
}
