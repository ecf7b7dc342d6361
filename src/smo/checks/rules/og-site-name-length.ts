import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { bytesOf } from '../characters.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogSiteNameLength = defineRule({
  id: 'og-site-name-length',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The name of the site is a name, not a sentence.',
    why: 'Discourse cuts it at 80; beyond 253 bytes Discord is said to show no preview at all.',
    breaks: ['discourse', 'discord'],
    source: 'https://github.com/discourse/onebox lib/onebox/engine/allowlisted_generic_onebox.rb',
  },
  options: z.strictObject({
    max: z.int().min(1).default(networks.discourse.preview.cuts.site.value.limit).describe('Bytes in UTF-8; Discourse cuts at 80 characters.'),
    dropped: z.int().min(1).default(networks.discord.preview.cuts.site.value.limit).describe('Bytes in UTF-8 beyond which Discord is said to show nothing.'),
  }),
  examples: {
    fails: {
      head: {
        'og:site_name': `<meta property="og:site_name" content="Notes on how links travel, ${'and on everything else that people pass on, '.repeat(6)}">`,
      },
    },
    passes: { head: { 'og:site_name': '<meta property="og:site_name" content="Notes on how links travel from reader to reader">' } },
  },
  *page(page, { options, page: known }) {
    const meta = metaOf(page, 'og:site_name');
    if (!isShared(page) || !meta) return;
    const name = meta.content.trim();
    const bytes = bytesOf(name);
    if (bytes <= options.max) return;
    const dropped = bytes > options.dropped;
    yield {
      message: `og:site_name has ${bytes} bytes, expected at most ${options.max}: ${quoted(name)}${dropped ? '; Discord may show no preview' : ''}`,
      hint: 'keep the name, move the rest into the description',
      at: meta.span,
      repair: repairOf('og:site_name', known),
      networks: dropped ? ['discourse', 'discord'] : ['discourse'],
    };
  },
});
