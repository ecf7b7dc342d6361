import type { BuiltPage } from '../../built/built-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { headTexts, nameOf, repairOf, socialMetas } from '../social-tags.ts';

export const textUnresolvedPlaceholder = defineRule({
  id: 'text-unresolved-placeholder',
  group: 'text',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'No tag holds a placeholder that nothing was put into.',
    why: 'Previews show it as it is: `undefined`, `{{ title }}`, “Lorem ipsum”; Mastodon takes the picture "null" for none.',
    breaks: ['mastodon', 'people', 'facebook', 'x', 'linkedin'],
    source: 'https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb',
  },
  options: noOptions,
  examples: {
    fails: { head: { title: '<title>undefined | Notes</title>' } },
    passes: { file: 'blog/what-undefined-means/index.html', head: { title: '<title>undefined | Notes</title>', canonical: '' } },
  },
  *page(page, { page: known }) {
    if (!isShared(page)) return;
    const others = socialMetas(page).map(({ key, content, span }) => ({ tag: key, text: content, at: span }));
    const seen = new Set<number>();
    for (const { tag, text, at } of [...headTexts(page, ['title', 'description']), ...others]) {
      if (seen.has(at.start)) continue;
      seen.add(at.start);
      const found = placeholderIn(text.trim());
      if (found && !isSubject(found, page))
        yield {
          message: `${nameOf(tag)} holds a placeholder, ${quoted(found)}: ${quoted(text)}`,
          hint: 'write the text, or leave the tag out where there is none',
          at,
          repair: repairOf(tag, known),
        };
    }
  },
});

const inText: readonly RegExp[] = [
  /\{\{[{-]?\s*[\w.$|:"' -]{1,80}[}-]?\}\}/u,
  /\$\{[\w.$]{1,60}\}/u,
  /<%[=-]?\s*[\w.$ ]{1,60}%>/u,
  /(?<![\w%])%{1,2}[a-z][a-z_]{1,30}%{1,2}(?![\w%])/iu,
  /\[object \w{1,30}\]/u,
  /\blorem ipsum\b/iu,
  // A part of a title of its own: `undefined | Notes`.
  /^(?:undefined|null|NaN|Invalid Date)$/u,
  /^(?:undefined|null|NaN|Invalid Date)(?=\s+[|·–—:-]\s)/u,
  /(?<=\s[|·–—:-]\s)(?:undefined|null|NaN|Invalid Date)$/u,
];

/** In an address percent signs are its own, and placeholders are whole segments. */
const inAddress = /(?<=\/)(?:undefined|null|NaN)(?=\/|$|[?#.])|\[object(?: |%20)\w{1,30}\]|(?:\{\{|%7B%7B).{1,60}(?:\}\}|%7D%7D)|\$\{[\w.]{1,60}\}/iu;

/** What every placeholder has somewhere; spares the others nine looks. */
const suspicious = /[{$%[]|lorem ipsum|undefined|null|NaN|Invalid Date/iu;

function placeholderIn(value: string): string | undefined {
  if (!suspicious.test(value)) return undefined;
  if (/^(?:https?:\/\/|\/)\S+$/u.test(value)) return inAddress.exec(value)?.[0];
  for (const pattern of inText) {
    const found = pattern.exec(value)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the page is about the word itself, as its address tells: /glossary/null/. */
function isSubject(placeholder: string, { path }: BuiltPage): boolean {
  const words = placeholder.toLowerCase().match(/[a-z]{3,}/gu) ?? [];
  const inPath: readonly string[] = path.toLowerCase().match(/[a-z]{3,}/gu) ?? [];
  return words.some((word) => word !== 'object' && inPath.includes(word)) || (words[0] === 'object' && inPath.includes('object'));
}
