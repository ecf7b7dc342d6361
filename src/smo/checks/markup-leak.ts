import type { BuiltPage } from '../built/built-page.ts';
import type { Page } from '../page.ts';
import { quoted } from './quoted.ts';
import type { Finding } from './rule.ts';
import { isShared } from './shared-page.ts';
import { headTexts, nameOf, repairOf } from './social-tags.ts';

/** Syntax that was meant to be rendered, by what an editor calls it. */
const marks: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  // Pairs and attributes only: "The <dialog> element" and "a < b" are texts about signs.
  { what: 'HTML', pattern: /<([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,200})?>[^<]{0,400}<\/\1\s*>/iu },
  { what: 'HTML', pattern: /<(?:a|img|span|div|p|br|iframe|script)\s[^<>]{0,200}(?:=|\/)[^<>]{0,200}>|\S<br\s?\/?>\S/iu },
  { what: 'a Markdown link', pattern: /!?\[[^\][]{1,200}\]\((?:https?:|\/|\.|#|mailto:)[^\s()]{0,300}\)/u },
  { what: 'Markdown emphasis', pattern: /(?<![\p{L}\p{N}*\\])\*\*[^\s*][^*]{0,200}(?<!\s)\*\*(?![\p{L}\p{N}*])/u },
  { what: 'Markdown emphasis', pattern: /(?<![\p{L}\p{N}*\\/])\*[^\s*][^*]{0,200}(?<![\s*])\*(?![\p{L}\p{N}*])/u },
  // `__init__` is a name; emphasis has a space in it or around it a sentence.
  { what: 'Markdown emphasis', pattern: /(?<![\p{L}\p{N}_])__[^\s_][^_]{0,100}\s[^_]{0,100}__(?![\p{L}\p{N}_])/u },
  { what: 'a Markdown heading', pattern: /^#{1,6}\s+\S/u },
  { what: 'a Markdown fence', pattern: /```/u },
  { what: 'an MDX component', pattern: /<[A-Z][A-Za-z0-9]{0,40}(?:\s[^<>]{0,200})?\/>/u },
];

/** What texts of the head show of their markup instead of its effect, on a page that is there to be shared. */
export function* markupLeaks(page: BuiltPage, tags: Parameters<typeof headTexts>[1], known: Page | undefined): Generator<Finding> {
  if (!isShared(page)) return;
  for (const { tag, text, at } of headTexts(page, tags)) {
    const found = markupIn(text);
    if (!found) continue;
    const hint = `write ${quoted(withoutMarkup(text), 200)}`;
    yield { message: `${nameOf(tag)} shows ${found.what}: ${quoted(found.piece)}`, hint, at, repair: repairOf(tag, known) };
  }
}

/** The first piece of Markdown or HTML that a text shows instead of its effect; undefined where there is none. */
function markupIn(text: string): { readonly what: string; readonly piece: string } | undefined {
  if (!/[<[*_#`]/u.test(text)) return undefined;
  for (const { what, pattern } of marks) {
    const piece = pattern.exec(text)?.[0];
    if (piece !== undefined) return { what, piece };
  }
  return undefined;
}

/** The text without its marks, as far as it can be told: a proposal to paste. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/!?\[([^\][]{1,200})\]\([^\s()]{0,300}\)/gu, '$1')
    .replaceAll(/<\/?[A-Za-z][^<>]{0,200}>/gu, ' ')
    .replaceAll(/\*{1,2}([^*]{1,200})\*{1,2}/gu, '$1')
    .replaceAll(/__([^_]{1,200})__/gu, '$1')
    .replaceAll('`', '')
    .replace(/^#{1,6}\s+/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
