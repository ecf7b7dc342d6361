import { z } from 'zod';
import { charactersOf } from '../characters.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const unfurlLabelPairs = defineRule({
  id: 'unfurl-label-pairs',
  group: 'networks',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Each twitter:label has its twitter:data, and both are short.',
    why: 'Slack shows them as two small fields, reading time and author; half a pair is not shown.',
    breaks: ['slack', 'discourse'],
    source: 'https://github.com/discourse/onebox lib/onebox/engine/allowlisted_generic_onebox.rb',
  },
  options: z.strictObject({
    label: z.int().min(1).default(30).describe('Greatest number of characters of a label.'),
    data: z.int().min(1).default(60).describe('Greatest number of characters of what stands under it: two authors have room.'),
  }),
  examples: {
    fails: { head: { 'twitter:data1': '' } },
    passes: { head: { 'twitter:label1': '', 'twitter:data1': '' } },
  },
  *page(page, { options }) {
    if (!isShared(page)) return;
    const repair = [layoutPlace];
    for (const number of ['1', '2']) {
      const label = metaOf(page, `twitter:label${number}`);
      const data = metaOf(page, `twitter:data${number}`);
      const [there, missing] = label ? [label, data ? undefined : `twitter:data${number}`] : [data, `twitter:label${number}`];
      if (there && missing)
        yield {
          message: `${there.key} ${quoted(there.content)} stands without ${missing}`,
          hint: `add <meta name="${missing}" content="…">, or leave both out`,
          at: there.span,
          repair,
        };
      for (const [meta, max] of [[label, options.label] as const, [data, options.data] as const]) {
        const characters = charactersOf(meta?.content.trim() ?? '');
        if (meta && characters > max)
          yield {
            message: `${meta.key} has ${characters} characters, expected at most ${max}: ${quoted(meta.content)}`,
            hint: 'shorten it to a word or two',
            at: meta.span,
            repair,
          };
      }
    }
  },
});
