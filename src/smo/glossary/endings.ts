/** What the end of a word becomes; of several that fit the first counts. */
export type Endings = readonly (readonly [ending: RegExp, ...becomes: string[]])[];

/** The ways in which a word may end; itself alone where no ending fits, or where it is too short or no plain word. */
export function changed(word: string, endings: Endings): string[] {
  if (word.length < 3 || !/\p{Ll}{2}$/u.test(word)) return [word];
  const found = endings.find(([ending]) => ending.test(word));
  if (!found) return [word];
  const [ending, ...becomes] = found;
  return becomes.map((to) => word.replace(ending, to));
}

/** More ways than these to write one name are not tried. */
const mostForms = 16;

/** One of each, in all ways, joined. */
export function combined(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, mostForms), ['']);
}

/** Undefined where the word is no acronym, or has its s. */
export function acronymPlural(word: string): string | undefined {
  return /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u.test(word) && /[^S\P{Script=Latin}]$|\d$/u.test(word) ? `${word}s` : undefined;
}
