import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { charactersOf } from '../characters.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { repairOf, socialMetas } from '../social-tags.ts';

export const ogValueOver1000 = defineRule({
  id: 'og-value-over-1000',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No value of the preview’s tags is longer than 1,000 characters, addresses included.',
    why: 'Synapse throws such a tag away, so Matrix shows a preview without it.',
    breaks: ['matrix'],
    source: 'https://github.com/element-hq/synapse synapse/media/preview_html.py',
  },
  options: z.strictObject({
    max: z.int().min(1).default(networks.matrix.preview.dropsLonger.value).describe('Characters of a value.'),
  }),
  examples: {
    fails: { head: { 'og:description': `<meta property="og:description" content="${'What they passed on. '.repeat(60)}">` } },
    passes: { head: { 'og:description': `<meta property="og:description" content="${'What they passed on. '.repeat(40)}">` } },
  },
  *page(page, { options, page: known }) {
    if (!isShared(page)) return;
    for (const { key, content, span } of socialMetas(page)) {
      if (content.length <= options.max) continue;
      const characters = charactersOf(content);
      if (characters > options.max)
        yield {
          message: `${key} has ${characters.toLocaleString('en')} characters, expected at most ${options.max.toLocaleString('en')}: ${quoted(content)}`,
          hint: 'shorten it',
          at: span,
          repair: repairOf(key, known),
        };
    }
  },
});
