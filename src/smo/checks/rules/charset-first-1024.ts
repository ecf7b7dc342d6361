import { z } from 'zod';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isDocument } from '../shared-page.ts';
import { layoutPlace } from '../social-tags.ts';

export const charsetFirst1024 = defineRule({
  id: 'charset-first-1024',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The page declares UTF-8 in its first 1,024 bytes, ahead of its title.',
    why: 'Browsers and Synapse look no further; later, they guess, and accents turn into “Ã¨”.',
    breaks: ['matrix', 'people'],
    source: 'https://html.spec.whatwg.org/multipage/semantics.html#charset',
  },
  options: z.strictObject({
    max: z.int().min(1).default(1024).describe('Bytes within which the tag ends.'),
  }),
  examples: {
    fails: { head: { charset: `<!-- ${'Built with care. '.repeat(70)} --><meta charset="utf-8">` } },
    passes: { head: { charset: '<meta charset="UTF-8">' } },
  },
  *page(page, { options }) {
    if (!isDocument(page)) return;
    const { charset, encoding } = page;
    const hint = 'put <meta charset="utf-8"> first in <head>';
    const repair = [layoutPlace];
    // A byte order mark says it before any tag could.
    if (!charset && encoding.bom) return;
    if (!charset) return yield { message: 'the page does not say its encoding', hint, repair };
    const at = charset.span;
    if (!['utf-8', 'utf8'].includes(charset.label)) return yield { message: `the page declares ${quoted(charset.label)}, expected "utf-8"`, hint, at, repair };
    if (encoding.bom) return;
    const end = page.bytesBefore(at.end);
    if (end > options.max)
      yield {
        message: `the encoding is declared ${end.toLocaleString('en')} bytes into the file, expected within ${options.max.toLocaleString('en')}`,
        hint,
        at,
        repair,
      };
    else if (charset.form === 'http-equiv')
      yield { message: 'the encoding is declared by http-equiv, which Synapse does not look for', hint, at, repair, severity: 'warn' as const };
    // Within the first bytes nobody breaks yet; the next longer title moves it out.
    else if (page.titles.some(({ inHead, span }) => inHead && span.start < at.start))
      yield { message: 'the title stands ahead of the declaration of the encoding', hint, at, repair, severity: 'warn' as const };
  },
});
