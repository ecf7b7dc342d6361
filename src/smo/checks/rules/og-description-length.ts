import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { foldSpace } from '../../text.ts';
import { charactersOf, weightOf } from '../characters.ts';
import { limitsFor, perKind } from '../per-kind.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogDescriptionLength = defineRule({
  id: 'og-description-length',
  group: 'open-graph',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The shared description is long enough to be worth its place and short enough to be shown whole.',
    why: 'X cuts at 200 characters, Discourse at 250, Misskey at 300; WhatsApp shows about 80, so the first ones must stand alone.',
    breaks: ['x', 'discourse', 'misskey', 'whatsapp'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
  },
  options: z.strictObject({
    min: z.int().min(0).default(70).describe('Least characters; Chinese, Japanese and Korean ones count two.'),
    max: z
      .int()
      .min(1)
      .default(networks.x.preview.cuts.description.value.limit)
      .describe("Greatest number of characters: X's cut, the first of those that are sure."),
    perKind: perKind({}),
  }),
  examples: {
    fails: { head: { 'og:description': `<meta property="og:description" content="${'Why we told ten people before we told anybody else. '.repeat(5)}">` } },
    passes: {
      head: { 'og:description': '<meta property="og:description" content="Why we told ten people before we told anybody else, and what they passed on.">' },
    },
  },
  *page(page, { options, kind, page: known }) {
    const meta = metaOf(page, 'og:description');
    const text = foldSpace(meta?.content ?? '');
    if (!isShared(page) || !meta || text === '') return;
    const { min, max } = limitsFor(options, kind);
    const characters = charactersOf(text);
    const finding = { at: meta.span, repair: repairOf('og:description', known) };
    if (characters > max)
      yield {
        ...finding,
        message: `og:description has ${characters} characters, expected at most ${max}: ${quoted(text)}`,
        hint: 'write a shorter one for sharing, in share.description',
      };
    else if (weightOf(text) < min)
      yield {
        ...finding,
        message: `og:description has ${characters} characters, expected at least ${min}: ${quoted(text)}`,
        hint: 'add what the reader will know or be able to do',
        networks: ['linkedin', 'facebook'],
      };
  },
});
