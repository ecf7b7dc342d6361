import type { PageRef, SiteFinding } from './rule.ts';
import { quoted } from './quoted.ts';

/** A text of a page, with the language it is written in. */
export interface KeptText {
  readonly text: string;
  readonly lang: string;
}

/**
 * One finding for every page whose text another page had before. The same words in two languages are a translation that
 * needs no other words, such as a name.
 */
export function* duplicateTexts(
  kept: readonly { readonly ref: PageRef; readonly fact: KeptText }[],
  say: (text: string, first: PageRef) => Omit<SiteFinding, 'on'>,
): Iterable<SiteFinding> {
  const groups = Map.groupBy(kept, ({ fact }) => `${fact.lang} ${fact.text.toLowerCase()}`);
  for (const [first, ...others] of groups.values()) {
    if (first) for (const { ref } of others) yield { ...say(quoted(first.fact.text), first.ref), on: ref };
  }
}
