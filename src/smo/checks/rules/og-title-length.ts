import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { foldSpace } from '../../text.ts';
import { bytesOf, charactersOf } from '../characters.ts';
import { limitsFor, perKind } from '../per-kind.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { metaOf, repairOf } from '../social-tags.ts';

export const ogTitleLength = defineRule({
  id: 'og-title-length',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The shared title is short enough to be shown whole.',
    why: 'X cuts at 70 characters, Discourse at 80, Misskey at 100; Discord is said to cut at 67 bytes, which accents and other scripts reach sooner.',
    breaks: ['discord', 'x', 'discourse', 'misskey'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
  },
  options: z.strictObject({
    min: z.int().min(0).default(0).describe('Least characters.'),
    max: z.int().min(1).default(60).describe('Characters from which on it is a warning.'),
    bytes: z
      .int()
      .min(1)
      .default(networks.discord.preview.cuts.title.value.limit)
      .describe("Bytes in UTF-8 from which on it is a warning: Discord's cut, as others report it."),
    error: z
      .int()
      .min(1)
      .default(networks.misskey.preview.cuts.title.value.limit)
      .describe("Characters from which on it is an error: Misskey's cut, the last of all."),
    perKind: perKind({}),
  }),
  examples: {
    fails: {
      head: {
        'og:title':
          '<meta property="og:title" content="A quiet launch is a loud promise to the first ten readers, to everybody they tell, and to those who hear it from them">',
      },
    },
    passes: { head: { 'og:title': '<meta property="og:title" content="A quiet launch is a loud promise">' } },
  },
  *page(page, { options, kind, page: known }) {
    const meta = metaOf(page, 'og:title');
    const title = foldSpace(meta?.content ?? '');
    if (!isShared(page) || !meta || title === '') return;
    const { min, max } = limitsFor(options, kind);
    const characters = charactersOf(title);
    const finding = { at: meta.span, repair: repairOf('og:title', known) };
    const hint = 'write a shorter one for sharing, in share.title';
    const bytes = bytesOf(title);
    const warn = { ...finding, hint, severity: 'warn' as const };
    if (characters > options.error) yield { ...finding, hint, message: `og:title has ${characters} characters, expected at most ${max}: ${quoted(title)}` };
    else if (characters > max) yield { ...warn, message: `og:title has ${characters} characters, expected at most ${max}: ${quoted(title)}` };
    else if (bytes > options.bytes)
      yield { ...warn, message: `og:title has ${bytes} bytes, expected at most ${options.bytes}: ${quoted(title)}`, networks: ['discord'] };
    else if (characters < min)
      yield { ...warn, hint: 'say what a reader takes away', message: `og:title has ${characters} characters, expected at least ${min}: ${quoted(title)}` };
  },
});
