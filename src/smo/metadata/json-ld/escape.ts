/**
 * JSON as it may stand in a script element. `<`, `>` and `&` cannot end the element nor be taken for an entity
 * (Mastodon decodes entities before it parses); the two line separators are no line ends in older scripts.
 */
export function escapeForScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
