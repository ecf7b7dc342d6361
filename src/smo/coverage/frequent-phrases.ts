import { nameIndex, runsWithout } from './mask.ts';
import { stopList, type StopList } from './stop-words.ts';
import { foldFor, languageOf, tokensOf, type Token } from './tokens.ts';

/** A text to be counted: a page, block by block. */
export interface CountedText {
  readonly path: string;
  readonly blocks: readonly string[];
}

/** A word or phrase that texts use and no term explains. */
export interface FrequentPhrase {
  /** As it is written most often. */
  readonly phrase: string;
  readonly count: number;
  /** Paths of the pages that use it, those that use it most first. */
  readonly pages: readonly string[];
}

/** From how often on a word or a phrase is frequent. */
export interface FrequencyLimits {
  readonly word: { readonly count: number; readonly pages: number };
  readonly phrase: { readonly count: number; readonly pages: number };
}

export const frequencyLimits: FrequencyLimits = { word: { count: 8, pages: 4 }, phrase: { count: 3, pages: 2 } };
const longest = 3;
/** Words of every day are a term together where the rarest of them stands in that phrase so often: the landing of `landing page`. */
const collocation = 0.5;
/** In so many of the texts stands only what belongs to the language, where nobody has written its stop words down. */
const everywhere = { share: 0.6, texts: 8 };

interface Count {
  readonly words: number;
  count: number;
  readonly pages: Map<string, number>;
  readonly forms: Map<string, number>;
  /** How often it stood where a capital means something, and how often it had them. */
  inside: number;
  capital: number;
  acronym: number;
}

/**
 * Words and phrases of two or three words that texts of a language use often. What has a term, what is a known name and
 * what every text says is left out, and so is a short phrase that only stands inside of a longer one. The weightiest first:
 * a longer phrase weighs more, since it is rarer by nature.
 */
export function frequentPhrases(
  texts: readonly CountedText[],
  { locale, names, limits = frequencyLimits }: { readonly locale: string; readonly names: readonly string[]; readonly limits?: FrequencyLimits },
): FrequentPhrase[] {
  const known = nameIndex(names, locale);
  const counts = new Map<string, Count>();
  const tokenized = texts.map(({ path, blocks }) => ({ path, blocks: blocks.map((block) => tokensOf(block, locale)) }));
  const stop = withEverywhere(stopList(locale, foldFor(locale)), tokenized);
  for (const { path, blocks } of tokenized) for (const tokens of blocks) for (const run of runsWithout(tokens, known)) countRun(run, path, stop, counts);
  const frequencies = frequenciesOf(tokenized.flatMap(({ blocks }) => blocks));
  const isName = languageOf(locale) === 'de' ? isNamePhrase : isNameAnywhere;
  const candidates = Array.from(counts, ([key, count]) => ({ key, count }))
    .filter(({ key, count }) => isFrequent(count, limits) && isTelling(key, count, stop, frequencies))
    .toSorted((a, b) => b.count.words - a.count.words || b.count.count - a.count.count || (a.key < b.key ? -1 : 1));
  return withoutParts(candidates, counts)
    .filter(({ count }) => isFrequent(count, limits) && !isName(count))
    .toSorted((a, b) => weight(b.count) - weight(a.count) || (a.key < b.key ? -1 : 1))
    .map(({ count }) => ({ phrase: commonest(count.forms), count: count.count, pages: byCount(count.pages) }));
}

const weight = ({ words, count, pages }: Count): number => words * words * count * Math.log2(1 + pages.size);

function isFrequent({ words, count, pages }: Count, limits: FrequencyLimits): boolean {
  const limit = words === 1 ? limits.word : limits.phrase;
  return count >= limit.count && pages.size >= limit.pages;
}

/** Two or three capitalised words are somebody's or something's name. */
function isNamePhrase({ words, inside, capital, acronym }: Count): boolean {
  return words > 1 && acronym === 0 && inside > 0 && capital > inside / 2;
}

/** Where nouns are written small, one capitalised word is a name, too; an acronym is none. */
function isNameAnywhere({ inside, capital, acronym, count }: Count): boolean {
  return acronym < count / 2 && inside > 0 && capital > inside / 2;
}

function countRun(run: readonly Token[], path: string, stop: StopList, counts: Map<string, Count>): void {
  run.forEach((_, start) => {
    for (let words = 1; words <= longest && start + words <= run.length; words++) {
      const tokens = run.slice(start, start + words);
      if (mayBeTerm(tokens, stop)) add(tokens, path, counts);
    }
  });
}

function mayBeTerm(tokens: readonly Token[], { grammar, everyday }: StopList): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || grammar.has(first.key) || grammar.has(last.key)) return false;
  if (tokens.some(({ text }) => /^[\p{N}-]+$/u.test(text))) return false;
  if (tokens.length === 1 && everyday.has(first.key)) return false;
  return [first, last].every(({ text }) => isAcronym(text) || isLongEnough(text, tokens.length > 1 ? 3 : 4));
}

/** Two ideographs say what several letters do; what is written in hiragana alone is grammar. */
function isLongEnough(text: string, letters: number): boolean {
  if (/^\p{Script=Hiragana}+$/u.test(text)) return false;
  return text.length >= (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text) ? 2 : letters);
}

/** Whether a phrase is more than words of every day that meet by chance. */
function isTelling(key: string, { count }: Count, { grammar, everyday }: StopList, frequencies: ReadonlyMap<string, number>): boolean {
  const words = key.split(' ').filter((word) => !grammar.has(word));
  return words.some((word) => !everyday.has(word)) || count >= collocation * Math.min(...words.map((word) => frequencies.get(word) ?? Infinity));
}

function frequenciesOf(texts: readonly (readonly Token[])[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const tokens of texts) for (const { key } of tokens) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  return frequencies;
}

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

function add(tokens: readonly Token[], path: string, counts: Map<string, Count>): void {
  const key = tokens.map((token) => token.key).join(' ');
  const space = tokens.some(({ text }) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(text)) ? '' : ' ';
  const form = tokens.map(({ text }) => (isCapital(text) && !isAcronym(text) ? text.toLowerCase() : text)).join(space);
  const count = counts.get(key) ?? { words: tokens.length, count: 0, pages: new Map(), forms: new Map(), inside: 0, capital: 0, acronym: 0 };
  count.count += 1;
  count.pages.set(path, (count.pages.get(path) ?? 0) + 1);
  count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
  const telling = tokens.filter(({ opens }) => !opens);
  if (telling.length > 0) {
    count.inside += 1;
    if (telling.every(({ text }) => isCapital(text))) count.capital += 1;
  }
  if (tokens.some(({ text }) => isAcronym(text))) count.acronym += 1;
  counts.set(key, count);
}

/** Takes what stands inside of a longer phrase from the counts of its parts. Gets the longest first. */
function withoutParts(candidates: readonly { key: string; count: Count }[], counts: ReadonlyMap<string, Count>): typeof candidates {
  for (const { key, count } of candidates) {
    const words = key.split(' ');
    for (let length = 1; length < words.length; length++) {
      for (let start = 0; start + length <= words.length; start++) {
        const part = counts.get(words.slice(start, start + length).join(' '));
        if (part) part.count -= count.count;
      }
    }
  }
  return candidates;
}

/** For a language without lists: what stands in most of many texts is grammar. */
function withEverywhere(stop: StopList, texts: readonly { readonly blocks: readonly (readonly Token[])[] }[]): StopList {
  if (stop.written || texts.length < everywhere.texts) return stop;
  const seenIn = new Map<string, number>();
  for (const { blocks } of texts)
    for (const key of new Set(blocks.flatMap((tokens) => tokens.map((token) => token.key)))) seenIn.set(key, (seenIn.get(key) ?? 0) + 1);
  const grammar = Array.from(seenIn).flatMap(([key, pages]) => (pages >= texts.length * everywhere.share ? [key] : []));
  return { ...stop, grammar: new Set(grammar) };
}

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  Array.from(counts)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([name]) => name);

const commonest = (forms: ReadonlyMap<string, number>): string => byCount(forms)[0] ?? '';
