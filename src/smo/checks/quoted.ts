/** A value for a message: in quotes, shortened in the middle, invisible characters shown by their code points. */
export function quoted(value: string, limit = 80): string {
  const visible = value.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
  if (visible.length <= limit) return `"${visible}"`;
  const half = Math.floor((limit - 1) / 2);
  return `"${visible.slice(0, half).toWellFormed()}…${visible.slice(-half).toWellFormed()}"`;
}
