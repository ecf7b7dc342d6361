/** A term by its names; `T` is whatever the caller knows it by. */
export interface NamedTerm<T> {
  readonly term: T;
  readonly locale: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** A name that two terms of a language claim. */
export interface NameClash<T> {
  readonly name: string;
  readonly term: NamedTerm<T>;
  /** The one that has it already: by its title before one that has it as an alias, else the first. */
  readonly other: NamedTerm<T>;
}

/**
 * Names that two terms of a language have, in titles or aliases, whatever their capitals: no text can be linked by such a
 * name without a guess. A name in capitals alone is an acronym and another name than the word.
 */
export function nameClashes<T>(terms: readonly NamedTerm<T>[]): NameClash<T>[] {
  const owners = new Map<string, NamedTerm<T>>();
  const titlesFirst = [...terms.map((term) => ({ term, name: term.title })), ...terms.flatMap((term) => term.aliases.map((name) => ({ term, name })))];
  return titlesFirst.flatMap(({ term, name }) => {
    const key = `${term.locale} ${plainName(name, term.locale)}`;
    const other = owners.get(key) ?? term;
    owners.set(key, other);
    return other === term ? [] : [{ name, term, other }];
  });
}

function plainName(name: string, locale: string): string {
  const line = name.trim().normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
  return /^[\p{Lu}\p{N}]{2,6}$/u.test(line) ? line : lowerCase(line, locale);
}

/** Pages of somebody else may name a language that is none, or none at all. */
function lowerCase(text: string, locale: string): string {
  try {
    return text.toLocaleLowerCase(locale);
  } catch {
    return text.toLowerCase();
  }
}
