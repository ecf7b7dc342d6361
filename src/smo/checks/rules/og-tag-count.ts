import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const ogTagCount = defineRule({
  id: 'og-tag-count',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page has fewer than 50 different keys of Open Graph.',
    why: 'At 50 Synapse takes the page for an attack and throws all of them away.',
    breaks: ['matrix'],
    source: 'https://github.com/element-hq/synapse synapse/media/preview_html.py',
  },
  options: z.strictObject({
    max: z
      .int()
      .min(1)
      .default(networks.matrix.preview.dropsMany.value.keys - 1)
      .describe('Different keys that begin with `og:`.'),
  }),
  examples: {
    fails: { head: { 'og:extra': Array.from({ length: 50 }, (_, index) => `<meta property="og:extra:${index}" content="1">`).join('') } },
    passes: { head: { 'og:extra': Array.from({ length: 50 }, () => '<meta property="og:see_also" content="https://notes.example.org/">').join('') } },
  },
  *page(page, { options }) {
    if (!isShared(page)) return;
    const keys = new Set(page.metas.filter(({ key, form }) => form === 'property' && key.startsWith('og:')).map(({ key }) => key));
    if (keys.size > options.max)
      yield {
        message: `the page has ${keys.size} different og: keys, expected at most ${options.max}`,
        hint: 'keep those that networks read: title, type, url, image, description, site_name, locale',
        repair: [layoutPlace],
      };
  },
});
