import { foldSpace, readYaml } from '#smo';

/** A text as a YAML value on one line; quoted, so that nothing in it is taken for a sign of YAML. */
export function yamlText(text: string): string {
  // JSON's strings are YAML's double-quoted ones.
  return JSON.stringify(plainLine(text));
}

/** A text as it was typed, on one line and without what no text holds: control characters and half surrogates. */
export function plainLine(text: string): string {
  return foldSpace(text.toWellFormed().replaceAll(/\p{Cc}/gu, ' '));
}

/** An id as a YAML value; quoted where YAML would read something else, as in `true` or `2026`. */
export function yamlId(id: string): string {
  return readYaml('', id).data === id ? id : yamlText(id);
}

/** Ids as a YAML list on one line. */
export function yamlList(ids: readonly string[]): string {
  return `[${ids.map(yamlId).join(', ')}]`;
}
