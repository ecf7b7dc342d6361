import { chance } from './build-seed.ts';
import { heads, locales, modifiers, words, type Locale } from './build-words.ts';

export const at = (list: readonly string[], number: number): string => list[number % list.length] ?? '';
export const localeOf = (number: number): Locale => locales[number % locales.length] ?? 'en';
const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The name of a term, in every language: words that no other text holds by chance. */
export function termName(number: number): string {
  const all = modifiers.length * heads.length;
  // 619 shares no factor with their number: neighbours look different, and none comes twice.
  const index = (number * 619) % all;
  const name = `${at(modifiers, index)} ${at(heads, Math.floor(index / modifiers.length))}`;
  return number < all ? name : `${name} ${Math.floor(number / all) + 1}`;
}

/** The title of a post: 30 to 70 characters, no two alike among the first 12,000 posts. */
export function titleOf(number: number): string {
  const { things, titles } = words[localeOf(number)];
  const others = things.length - 1;
  const all = titles.length * things.length * others;
  const turn = Math.floor(number / locales.length);
  const index = (turn * 1237) % all;
  const first = Math.floor(index / titles.length);
  const second = first + 1 + (Math.floor(index / titles.length / things.length) % others);
  const title = capitalised(at(titles, index).replace('{x}', at(things, first)).replace('{y}', at(things, second)));
  return turn < all ? title : `${title} (${Math.floor(turn / all) + 1})`;
}

/** What a text is written with: sentences, paragraphs and shorter pieces, one after the other. */
export interface Prose {
  readonly thing: () => string;
  readonly tail: () => string;
  readonly sentence: () => string;
  readonly paragraph: () => string;
  /** A paragraph that names a term of the glossary. */
  readonly naming: (term: string) => string;
  readonly heading: (index: number) => string;
  /** 100 to 150 characters. */
  readonly description: () => string;
  readonly definition: () => string;
}

export function prose(seed: number, locale: Locale): Prose {
  const own = words[locale];
  const { of, below } = chance(seed);
  const thing = () => of(own.things);
  const filled = (pattern: string) => capitalised(pattern.replace('{x}', thing()).replace('{y}', thing()));
  const sentence = () => `${filled(`{x} ${of(own.doings)}`)}${below(4) === 0 ? '' : `, ${of(own.tails)}`}.`;
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ');
  return {
    thing,
    tail: () => of(own.tails),
    sentence,
    paragraph: () => sentences(2 + below(3)),
    naming: (term) => `${sentence()} ${of(own.naming).replace('{t}', term)} ${sentence()}`,
    heading: (index) => capitalised(at(own.headings, index).replace('{x}', thing())),
    description: () => {
      const lead = filled(of(own.leads));
      const from = below(own.closings.length);
      const ends = own.closings.map((_, index) => `${lead} ${at(own.closings, from + index)}`);
      return ends.find(({ length }) => length >= 100 && length <= 150) ?? lead;
    },
    definition: () => `${of(own.definitions)} ${filled(own.seen)}`,
  };
}
