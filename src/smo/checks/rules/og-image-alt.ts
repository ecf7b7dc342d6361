import { z } from 'zod';
import { metaContent } from '../../built/built-page.ts';
import { defineRule } from '../rule.ts';

export const ogImageAlt = defineRule({
  id: 'og-image-alt',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The share picture has an alternative text that says what it shows.',
    why: 'Mastodon and X hand it to people who do not see the picture; without it they hear a file name or nothing.',
    breaks: ['mastodon', 'x'],
    source: 'https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb',
  },
  options: z.strictObject({
    max: z.int().min(1).default(420).describe('Longest text in UTF-16 units; X takes 420.'),
  }),
  examples: {
    fails: { head: { 'og:image:alt': '<meta property="og:image:alt" content="cover-final2.jpg">' } },
    passes: { head: { 'og:image:alt': '<meta property="og:image:alt" content="Two people pass a note across a kitchen table.">' } },
  },
  *page(page, { options }) {
    if (metaContent(page, 'og:image') === undefined) return;
    const meta = page.metas.find(({ key }) => key === 'og:image:alt');
    const alt = meta?.content.trim() ?? '';
    const repair = [{ field: 'share.alt' }, { field: 'cover.alt' }, { field: 'title' }];
    const hint = 'say in one sentence what the picture shows, in share.alt';
    const title = metaContent(page, 'og:title')?.trim();
    if (alt === '') yield { message: 'the share picture has no alternative text (og:image:alt)', hint, at: meta?.span, repair };
    else if (/^[\w-]+\.(?:jpe?g|png|gif|webp|avif|svg)$/iu.test(alt))
      yield { message: `the alternative text is a file name: "${alt}"`, hint, at: meta?.span, repair };
    else if (alt === title) yield { message: `the alternative text only repeats the title: "${alt}"`, hint, at: meta?.span, repair };
    else if (alt.length > options.max)
      yield { message: `the alternative text has ${alt.length} characters, expected at most ${options.max}`, hint, at: meta?.span, repair };
  },
});
