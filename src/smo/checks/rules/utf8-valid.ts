import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { headTexts, nameOf, repairOf } from '../social-tags.ts';

const replacement = '\ufffd';

export const utf8Valid = defineRule({
  id: 'utf8-valid',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The file is UTF-8 throughout, and no character was lost on the way into it.',
    why: 'A byte that is none shows as � in every preview, and some readers stop there.',
    breaks: ['people', 'mastodon', 'matrix'],
    source: 'https://encoding.spec.whatwg.org/#utf-8-decoder',
  },
  options: noOptions,
  examples: {
    fails: {
      head: {
        description:
          '<meta name="description" content="Why we told ten people in a caf\ufffd before we told anybody else, and which of their words we still use.">',
      },
    },
    passes: {
      head: {
        description: '<meta name="description" content="Why we told ten people in a café before we told anybody else, and which of their words we still use.">',
      },
    },
  },
  *page(page, { page: known }) {
    const { invalidAt, nulAt } = page.encoding;
    const lost = page.html.indexOf(replacement);
    if (invalidAt !== undefined) {
      const at = lost < 0 ? undefined : { start: lost, end: lost + 1 };
      yield { message: `byte ${(invalidAt + 1).toLocaleString('en')} of the file is no UTF-8`, hint: 'save the source as UTF-8 and build again', at };
    }
    if (nulAt !== undefined) yield { message: 'the file holds a NUL character', hint: 'delete it from the source', at: { start: nulAt, end: nulAt + 1 } };
    if (invalidAt !== undefined || lost < 0) return;
    const text = headTexts(page).find((one) => one.text.includes(replacement));
    const hint = 'type the character anew: it was lost before the build';
    if (text) yield { message: `${nameOf(text.tag)} has lost a character: ${quoted(text.text)}`, hint, at: text.at, repair: repairOf(text.tag, known) };
    // In the text it can be the subject; in scripts and code it is a programme's.
    else if (page.prose.includes(replacement))
      yield {
        message: 'the text has lost a character, which shows as �',
        hint,
        at: { start: lost, end: lost + 1 },
        repair: [{ text: replacement }],
        severity: 'warn' as const,
      };
  },
});
