import { z } from 'zod';
import { networks, previewNetworks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, layoutPlace, metaOf, nameOf } from '../social-tags.ts';

/** What a preview cannot do without. */
const needed = ['og:image', 'og:url', 'twitter:card'];

/** The networks that stop reading before an offset in bytes, the first to stop first. */
function stoppedBefore(end: number): string[] {
  const readers = previewNetworks().flatMap(({ id, preview }) => (preview.bytes ? [{ id, bytes: preview.bytes.value }] : []));
  return readers
    .filter(({ bytes }) => bytes < end)
    .toSorted((a, b) => a.bytes - b.bytes)
    .map(({ id }) => id);
}

export const headMetaWithin32kb = defineRule({
  id: 'head-meta-within-32kb',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Title, description and the tags of the preview stand in the first 32 KB of the page.',
    why: 'Networks read only the beginning: Slack is said to stop after 32 KB, WordPress after 150 KB, WhatsApp after 300 KB. 32 KB is the limit of this house, since it serves them all.',
    breaks: ['slack', 'wordpress', 'whatsapp'],
    source: 'house',
  },
  options: z.strictObject({
    max: z.int().min(1).default(networks.slack.preview.bytes.value).describe('Bytes of the file, uncompressed, within which the last of the tags ends.'),
    warn: z.int().min(1).default(16_384).describe('Beyond so many bytes it is a warning.'),
  }),
  examples: {
    fails: { head: { charset: `<meta charset="utf-8"><style>${'.a-long-inline-style{color:red}'.repeat(1200)}</style>` } },
    passes: { head: { viewport: `<style>${'.a-long-inline-style{color:red}'.repeat(1200)}</style>` } },
  },
  *page(page, { options }) {
    if (page.bytes <= options.warn || !isShared(page)) return;
    const texts = headTexts(page, ['title', 'description', 'og:title', 'og:description']);
    const metas = needed.flatMap((key) => metaOf(page, key) ?? []).map(({ key, span }) => ({ tag: key, at: span }));
    const last = [...texts, ...metas].toSorted((a, b) => b.at.end - a.at.end)[0];
    // A character has at most three bytes for each of its UTF-16 units: most heads need no counting.
    if (!last || last.at.end * 3 <= options.warn) return;
    const end = page.bytesBefore(last.at.end);
    if (end <= options.warn) return;
    const lost = stoppedBefore(end);
    const over = end > options.max;
    yield {
      message: `${nameOf(last.tag)} ends ${end.toLocaleString('en')} bytes into the file, expected at most ${(over ? options.max : options.warn).toLocaleString('en')}${lost.length > 0 ? `; beyond what ${lost.join(', ')} read` : ''}`,
      hint: 'put <title>, description, og:* and twitter:card right behind <meta charset="utf-8">, ahead of styles, scripts and JSON-LD',
      at: last.at,
      repair: [layoutPlace],
      ...(over ? {} : { severity: 'warn' as const }),
      ...(lost.length > 0 && { networks: lost }),
    };
  },
});
