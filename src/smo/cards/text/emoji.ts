const rgi = /^\p{RGI_Emoji}$/v;
const pictured = /^\p{Emoji_Presentation}/u;
const asked = /^\p{Emoji}[\u{1f3fb}-\u{1f3ff}]?\ufe0f/u;

/** Whether a grapheme is an emoji: flags, keycaps, skin tones and joined families too; `©` and digits are text. */
export function isEmoji(grapheme: string): boolean {
  // ASCII and the letters of most languages are settled at once.
  if (grapheme.length === 1 && grapheme < '\u2000') return false;
  return rgi.test(grapheme) || pictured.test(grapheme) || asked.test(grapheme);
}

/**
 * The name under which Twemoji keeps an emoji: its code points joined by hyphens, the variation selector left out
 * unless the emoji is a joined one. Example: `1f468-200d-1f4bb`.
 */
export function emojiName(grapheme: string): string {
  const points = Array.from(grapheme.includes('\u200d') ? grapheme : grapheme.replaceAll('\ufe0f', ''), (character) => character.codePointAt(0) ?? 0);
  return points.map((point) => point.toString(16)).join('-');
}
