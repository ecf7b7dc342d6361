import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { bytesOf } from '../characters.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf, socialMetas } from '../social-tags.ts';

export const ogPayloadSize = defineRule({
  id: 'og-payload-size',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The tags of Open Graph together are small.',
    why: 'Mattermost keeps them as one JSON text and shows no preview where it has more than 5,120 bytes.',
    breaks: ['mattermost'],
    source: 'https://github.com/mattermost/mattermost server/channels/app/opengraph.go',
  },
  options: z.strictObject({
    max: z
      .int()
      .min(1)
      .default(networks.mattermost.preview.payload.value.bytes * 0.8)
      .describe("Bytes of keys and values as JSON: four fifths of Mattermost's limit."),
  }),
  examples: {
    fails: { head: { 'og:see_also': '<meta property="og:see_also" content="https://notes.example.org/blog/what-ten-readers-passed-on/">'.repeat(60) } },
    passes: { head: { 'og:see_also': '<meta property="og:see_also" content="https://notes.example.org/blog/what-ten-readers-passed-on/">'.repeat(10) } },
  },
  *page(page, { options, page: known }) {
    if (!isShared(page)) return;
    const metas = socialMetas(page).filter(({ key }) => !key.startsWith('twitter:'));
    // A character has at most three bytes for each of its UTF-16 units: most pages need no counting.
    if (metas.reduce((total, { key, content }) => total + 3 * content.length + key.length + 6, 2) <= options.max) return;
    // `"key":"value",` has six characters around the two.
    const sizes = metas.map((meta) => ({ meta, bytes: bytesOf(meta.key) + bytesOf(meta.content) + 6 }));
    const sum = sizes.reduce((total, { bytes }) => total + bytes, 2);
    const [largest] = sizes.toSorted((a, b) => b.bytes - a.bytes);
    if (sum <= options.max || !largest) return;
    const { key, content, span } = largest.meta;
    yield {
      message: `the tags of Open Graph have ${sum.toLocaleString('en')} bytes together, expected at most ${options.max.toLocaleString('en')}; the largest is ${key}: ${quoted(content)}`,
      hint: 'shorten it, or leave out tags that no network reads',
      at: span,
      repair: repairOf(key, known),
    };
  },
});
