const picture = String.raw`(<picture\b.*?</picture>|<img\b[^>]*>)`;
/** Alone in its paragraph, or without one. */
const leading = [new RegExp(String.raw`^\s*<p>\s*${picture}\s*</p>`, 'su'), new RegExp(String.raw`^\s*${picture}`, 'su')];

/** A component's rendered content, taken apart: the picture it begins with (`poster` attribute), and what follows. */
export function splitPoster(html: string): { readonly poster: string; readonly prose: string } {
  const found = leading.map((pattern) => pattern.exec(html)).find(Boolean);
  if (!found) return { poster: '', prose: html.trim() };
  return { poster: found[1] ?? '', prose: html.slice(found[0].length).trim() };
}
