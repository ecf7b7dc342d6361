import { z } from 'zod';
import { canonicalOf } from '../page-address.ts';
import { quoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { isShared } from '../shared-page.ts';

/** What is wrong with a path, decoded; the first that matches is told. */
const troubles = [
  { id: 'uppercase', form: /\p{Lu}/u, what: 'capital letters' },
  { id: 'underscore', form: /_/u, what: 'an underscore' },
  { id: 'space', form: /\s/u, what: 'a space' },
  { id: 'accent', form: /(?!\p{ASCII})\p{Script=Latin}/u, what: 'a letter outside of ASCII' },
  { id: 'script', form: /[^\p{ASCII}]/u, what: 'a character outside of ASCII' },
  { id: 'slashes', form: /\/\//u, what: 'two slashes in a row' },
] as const;

export const urlHygiene = defineRule({
  id: 'url-hygiene',
  group: 'address',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The address of a page is made of small letters, digits and hyphens, without doubled slashes or parameters.',
    why: 'Such an address survives being typed, spoken and pasted; capitals make two addresses of one, and other characters are shown as %C3%BC in messages.',
    breaks: ['people', 'search'],
    source: 'https://developers.google.com/search/docs/crawling-indexing/url-structure',
  },
  options: z.strictObject({
    allow: z
      .array(z.enum(['uppercase', 'underscore', 'space', 'accent', 'script', 'slashes', 'query']))
      .default(['script'])
      .describe('What is let pass. Default: letters of scripts other than Latin, which their readers type and read.'),
  }),
  examples: {
    fails: { file: 'blog/Quiet_Launch/index.html' },
    passes: { file: 'ブログ/静かな発表/index.html' },
  },
  *page(page, { options: { allow } }) {
    if (!isShared(page)) return;
    const path = page.path.replace(/\.html?$/iu, '');
    const trouble = troubles.find(({ id, form }) => !allow.includes(id) && form.test(path));
    if (trouble)
      yield {
        message: `the address ${quoted(page.path)} has ${trouble.what}`,
        hint: `call it ${plain(page.path)}, and let the old address redirect (aliases)`,
      };
    const canonical = canonicalOf(page);
    const names = [...(URL.parse(canonical?.address ?? '', page.url)?.searchParams.keys() ?? [])];
    const twice = allow.includes('query') ? undefined : names.find((name, index) => names.indexOf(name) !== index);
    if (canonical && twice !== undefined)
      yield { message: `the canonical address has the parameter ${twice} twice: ${quoted(canonical.address)}`, hint: 'take one out', at: canonical.span };
    else if (canonical && !trouble && !allow.includes('slashes') && /[^:]\/\//u.test(canonical.address.replace(/[?#].*$/u, '')))
      yield { message: `the canonical address has two slashes in a row: ${quoted(canonical.address)}`, hint: 'take one out', at: canonical.span };
  },
});

/** The path as the rule asks for it. */
function plain(path: string): string {
  const bare = path
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  return bare.replaceAll(/[\s_]+/gu, '-').replaceAll(/\/{2,}/gu, '/');
}
