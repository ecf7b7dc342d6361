import { localizedText } from './config.ts';
import { letterGroups, letterOf, type LetterGroup } from './letter-groups.ts';
import type { TermPage } from './page.ts';

/** A line of the glossary's index: a term, or another name that leads to terms. */
export type GlossaryLine =
  | {
      readonly kind: 'term';
      readonly name: string;
      /** Tells it from another term of the same name: a topic, else another of its names. */
      readonly note?: string | undefined;
      readonly term: TermPage;
    }
  | { readonly kind: 'see'; readonly name: string; readonly terms: readonly TermPage[] };

/**
 * The index of a glossary, by letters. Terms of one name are told apart; another name gets a line of its own where a
 * reader would look for it in vain: under a letter under which its term does not stand.
 */
export function glossaryLines(terms: readonly TermPage[], locale: string, defaultLocale: string): LetterGroup<GlossaryLine>[] {
  const byName = Map.groupBy(terms, (term) => sameName(term.title, locale));
  const lines = terms.map((term): GlossaryLine => {
    const others = (byName.get(sameName(term.title, locale)) ?? []).filter((other) => other !== term);
    return { kind: 'term', name: term.title, note: others.length > 0 ? noteOf(term, others, defaultLocale) : undefined, term };
  });
  const sorted = (line: GlossaryLine) => (line.kind === 'term' ? readingOf(line.term) : line.name);
  return letterGroups([...lines, ...seeLines(terms, locale)], sorted, locale);
}

function seeLines(terms: readonly TermPage[], locale: string): GlossaryLine[] {
  const titles = new Set(terms.map((term) => sameName(term.title, locale)));
  const names = terms.flatMap((term) => {
    const letter = letterOf(readingOf(term), locale);
    const elsewhere = term.aliases.filter((name) => letterOf(name, locale) !== letter && !titles.has(sameName(name, locale)));
    return withoutLongerForms(elsewhere, locale).map((name) => ({ name, term }));
  });
  const merged = Map.groupBy(names, ({ name }) => sameName(name, locale));
  return Array.from(merged.values(), (found): GlossaryLine => ({
    kind: 'see',
    name: found[0]?.name ?? '',
    terms: Array.from(new Set(found.map(({ term }) => term))),
  }));
}

/** `chat app` leads to what `chat apps` would lead to. */
function withoutLongerForms(names: readonly string[], locale: string): string[] {
  const plain = names.map((name) => sameName(name, locale));
  return names.filter(
    (_, index) => !plain.some((other, place) => place !== index && plain[index]?.startsWith(other) && (plain[index] !== other || place < index)),
  );
}

/** What only this one of several terms has. */
function noteOf(term: TermPage, others: readonly TermPage[], defaultLocale: string): string | undefined {
  const topic = term.topics.find(({ id }) => !others.some((other) => other.topics.some((topic) => topic.id === id)));
  if (topic) return localizedText(topic.label, term.locale, defaultLocale);
  return term.aliases.find((name) => !others.some((other) => other.aliases.includes(name)));
}

/** A Japanese term stands where it is read, if one of its other names is written in hiragana alone. */
function readingOf({ title, aliases, locale }: TermPage): string {
  if (!locale.startsWith('ja')) return title;
  return aliases.find((name) => /^[\p{Script=Hiragana}ー]+$/u.test(name)) ?? title;
}

const sameName = (name: string, locale: string): string => name.normalize('NFKC').toLocaleLowerCase(locale);
