import { lengthOf } from '../../networks/network.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { shareLinksOf, type BuiltShareLink } from '../share-links.ts';

const words = 'A quiet launch is a loud promise to the first ten readers, and here is why we told them first. '.repeat(4).trim();
const body = (text: string) =>
  `<a href="https://bsky.app/intent/compose?text=${encodeURIComponent(`${text} https://notes.example.org/blog/quiet-launch/`)}">Share on Bluesky</a>`;

export const shareTextLength = defineRule({
  id: 'share-text-length',
  group: 'links',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The text of a share link and the address together fit into a post of its network.',
    why: 'Whoever follows the link must cut the text by hand before the network lets the post go.',
    breaks: ['x', 'bluesky', 'mastodon', 'threads'],
    source: 'https://docs.bsky.app/docs/advanced-guides/intent-links',
  },
  options: noOptions,
  examples: { fails: { body: body(words) }, passes: { body: body('A quiet launch is a loud promise to the first ten readers') } },
  *page(page) {
    for (const link of shareLinksOf(page)) {
      const { limit, unit } = link.network.share ?? {};
      // Most are far below: what no way of counting makes too long is not counted.
      if (limit === undefined || mostOf(link.text) + mostOf(link.shared ?? '') < limit) continue;
      const length = postLength(link);
      if (length <= limit) continue;
      yield {
        message: `the post for ${link.network.name} has ${length} ${unit === undefined || unit === 'graphemes' ? 'characters' : 'characters as the network counts'}, expected at most ${limit}: ${quoted(link.text)}`,
        hint: 'write a shorter text for this network in share.networks',
        at: link.anchor.span,
        repair: [{ field: `share.networks.${link.network.id}.text` }, { field: 'share.title' }, { field: 'title' }],
        networks: [link.network.id],
      };
    }
  },
});

/** The most that a text can count anywhere: plain Latin one a character, an emoji of Threads three bytes for each half. */
function mostOf(text: string): number {
  return /^[\u0020-\u024f]*$/u.test(text) ? text.length : text.length * 3;
}

/** Text and address as the network counts them, with the space between the two. */
function postLength({ network, text, shared = '', carried }: BuiltShareLink): number {
  const { unit, addressLength } = network.share ?? {};
  const isTogether = [...carried.values()].includes('text and url');
  const words = isTogether && shared !== '' ? text.replace(shared, '') : text;
  const address = shared === '' ? 0 : (addressLength ?? lengthOf(shared, unit));
  return lengthOf(words, unit) + address + (isTogether || words === '' || shared === '' ? 0 : 1);
}
