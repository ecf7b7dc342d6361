import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

export const ogImageMultiple = defineRule({
  id: 'og-image-multiple',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The page names one share picture.',
    why: 'Apple Messages shows all of them side by side, Matrix takes the last and the others the first.',
    breaks: ['apple-messages', 'matrix'],
    source: 'https://github.com/element-hq/synapse synapse/media/preview_html.py',
  },
  options: z.strictObject({
    max: z.int().min(1).default(1).describe('Most og:image tags of a page.'),
  }),
  examples: {
    fails: { head: { second: '<meta property="og:image" content="https://notes.example.org/photos/launch.jpg">' } },
    passes: { head: { secure: '<meta property="og:image:secure_url" content="https://notes.example.org/cards/quiet-launch.jpg">' } },
  },
  *page(page, { options: { max } }) {
    if (isRedirectStub(page)) return;
    const images = page.metas.filter(({ key }) => key === 'og:image');
    const extra = images[max];
    if (!extra) return;
    yield {
      message: `the page names ${images.length} share pictures (og:image), expected ${max === 1 ? 'one' : `at most ${max}`}`,
      hint: 'keep the first, of 1200×630 pixels, and take the others out',
      at: extra.span,
    };
  },
});
