import { tokensOf, type Token } from './tokens.ts';

/** Names to look for, by the key of their first word: the longest first. */
export type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** An index of names of one or more words, in any of their forms. */
export function nameIndex(names: readonly string[], locale: string): NameIndex {
  const sequences = names.map((name) => tokensOf(name, locale).map(({ key }) => key)).filter((keys) => keys.length > 0);
  const sorted = sequences.toSorted((a, b) => b.length - a.length);
  return Map.groupBy(sorted, ([first = '']) => first);
}

/** The runs of words that stand together in a text, without the names: what is left to be asked for. */
export function runsWithout(tokens: readonly Token[], names: NameIndex): Token[][] {
  const runs: Token[][] = [[]];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const named = lengthOfName(tokens, index, names);
    if (named > 0 || !token.joined) runs.push([]);
    if (named === 0) runs.at(-1)?.push(token);
    else runs.push([]);
    index += Math.max(1, named);
  }
  return runs.filter((run) => run.length > 0);
}

function lengthOfName(tokens: readonly Token[], start: number, names: NameIndex): number {
  const found = names.get(tokens[start]?.key ?? '')?.find((keys) => keys.every((key, offset) => tokens[start + offset]?.key === key));
  return found?.length ?? 0;
}
