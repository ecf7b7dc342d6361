import { graphemeCount } from '../text.ts';
import { quoted } from './quoted.ts';

/** What is judged of a term. */
export interface DefinedTerm {
  readonly locale: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly definition: string;
}

export interface DefinitionFault {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a term's definition: it is too long for a tip, or explains the term by itself. */
export function definitionFaults({ locale, title, aliases, definition }: DefinedTerm, { max }: { readonly max: number }): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const length = graphemeCount(definition, locale);
  if (length > max) {
    faults.push({
      message: `the definition of ${quoted(title)} is ${length} characters long, expected at most ${max}: ${quoted(definition)}`,
      hint: 'say in one sentence what it is; why and how belong in the text below',
    });
  }
  // Its other names often stand beside it: “Continuous delivery, often abbreviated as CD, is …”.
  const names = isOpenedBy(title, definition, locale) ? [title] : [title, ...aliases];
  const own = names.find((name) => isUsed(name, definition, locale));
  if (own !== undefined) {
    faults.push({
      message: `the definition of ${quoted(title)} explains it by itself: it says ${quoted(own)}`,
      hint: `say what kind of thing it is in other words: ${quoted(definition)}`,
    });
  }
  return faults;
}

/** Whether a name stands in a sentence otherwise than as its subject. */
function isUsed(name: string, sentence: string, locale: string): boolean {
  return placesOf(name, sentence, locale).some(({ before, after, isUnspaced }) => !isSubject(before, after, isUnspaced));
}

function isOpenedBy(name: string, sentence: string, locale: string): boolean {
  const [first] = placesOf(name, sentence, locale);
  return first !== undefined && isSubject(first.before, first.after, first.isUnspaced);
}

/** Where a name stands in a sentence as whole words; where a script sets no spaces, anywhere. An acronym only as it is written. */
function placesOf(name: string, sentence: string, locale: string): { before: string; after: string; isUnspaced: boolean }[] {
  const isAcronym = /^[\p{Lu}\p{N}]+$/u.test(name);
  const plain = (text: string) => (isAcronym ? text : text.toLocaleLowerCase(locale)).normalize('NFC').replaceAll('’', "'");
  const [needle, text] = [plain(name.trim()), plain(sentence)];
  // One letter says nothing; and to look for a name is cheaper than to make an expression for it.
  if (needle.length < 2 || !text.includes(needle)) return [];
  const escaped = needle.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(sentence);
  const pattern = isUnspaced ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index }) => ({
    before: text.slice(0, index),
    after: text.slice(index + needle.length),
    isUnspaced,
  }));
}

/** “Reach is how many people see a post” names its subject first, and explains it by other words; “the reach of a post” has none. */
function isSubject(before: string, after: string, isUnspaced: boolean): boolean {
  const clause = before.slice(before.search(/[^,:(、，（]*$/u));
  const words = (text: string) => text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
  return words(clause) <= 2 && (isUnspaced ? after.length >= 12 : words(after) >= 6);
}
