import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const htmlUnder1mb = defineRule({
  id: 'html-under-1mb',
  group: 'document',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The page is smaller than one megabyte.',
    why: 'Signal reads 1,024,000 bytes and Mastodon verifies no rel=me link in a page over 1 MB; a reader on a phone waits for every byte.',
    breaks: ['signal', 'mastodon'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: z.strictObject({
    max: z.int().min(1).default(networks.signal.preview.bytes.value).describe('Bytes of the file, uncompressed; what Signal reads.'),
  }),
  examples: {
    fails: { body: `<p>${'A page can be too long to read. '.repeat(33_000)}</p>` },
    passes: { body: `<p>${'A page can be long and still be read. '.repeat(100)}</p>` },
  },
  *page(page, { options }) {
    if (!isShared(page) || page.bytes <= options.max) return;
    yield {
      message: `the page has ${page.bytes.toLocaleString('en')} bytes, expected at most ${options.max.toLocaleString('en')}`,
      hint: 'move pictures, styles and data that stand in the HTML into files of their own, or divide the page',
    };
  },
});
