/** The deepest nesting that is read: structured data has some five levels, and whoever walks a value may do so by recursion. */
const depthLimit = 200;

/** A JSON text's value, or why it has none. */
export function readJson(text: string): { readonly value: unknown; readonly error?: string | undefined } {
  try {
    if (isDeeper(text, depthLimit)) return { value: undefined, error: `nested deeper than ${depthLimit} levels` };
    return { value: JSON.parse(text) };
  } catch (error) {
    return { value: undefined, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether brackets outside of strings stand deeper in one another than `limit`. */
function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') at = endOfString(text, at);
    else if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth--;
    if (depth > limit) return true;
  }
  return false;
}

/** Offset of the quotation mark that ends a JSON string; the text's end where none does. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}
