/** A shortcode of WordPress as it stands in a text: `[name a="b"]inside[/name]`. */
export interface Shortcode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Values without a name, in order. */
  readonly values: readonly string[];
  readonly inside: string | undefined;
}

const longestTag = 4000;

/**
 * The text with each shortcode of these names replaced; undefined leaves it as it is. `[[name]]` is the text `[name]`.
 * One that is not closed stands alone. Shortcodes inside are replaced first by what `replace` makes of the whole.
 */
export function replaceShortcodes(text: string, names: readonly string[], replace: (shortcode: Shortcode) => string | undefined): string {
  const start = new RegExp(`\\[(\\[?)(${names.join('|')})(?![\\w-])([^\\[\\]]{0,${longestTag}})\\](\\]?)`, 'giu');
  let result = '';
  let last = 0;
  const unclosed = new Set<string>();
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const [whole, escapeStart, given = '', rest = '', escapeEnd] = match;
    if (escapeStart && escapeEnd) {
      result += `${text.slice(last, match.index)}${whole.slice(1, -1)}`;
      last = start.lastIndex;
      continue;
    }
    const at = match.index + (escapeStart?.length ?? 0);
    const afterTag = start.lastIndex - (escapeEnd?.length ?? 0);
    const name = given.toLowerCase();
    const closing = `[/${given}]`;
    // Looked for once a name where there is none, so that many unclosed ones do not cost their square.
    const end = rest.trimEnd().endsWith('/') || unclosed.has(name) ? -1 : text.indexOf(closing, afterTag);
    if (end < 0) unclosed.add(name);
    const next = end < 0 ? -1 : nextStart(text, given, afterTag);
    const isPair = end >= 0 && (next < 0 || next > end);
    const made = replace({ name, ...parsed(rest), inside: isPair ? text.slice(afterTag, end) : undefined });
    const after = isPair ? end + closing.length : afterTag;
    result += text.slice(last, at) + (made ?? text.slice(at, after));
    last = after;
    start.lastIndex = after;
  }
  return result + text.slice(last);
}

/** Where the same shortcode starts again: then the end belongs to that one. */
function nextStart(text: string, name: string, from: number): number {
  const spaced = text.indexOf(`[${name} `, from);
  const bare = text.indexOf(`[${name}]`, from);
  return spaced < 0 ? bare : bare < 0 ? spaced : Math.min(spaced, bare);
}

function parsed(text: string): Pick<Shortcode, 'attributes' | 'values'> {
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  const form = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s"']+))|"([^"]*)"|([^\s"']+)/gu;
  for (const [, name, double, single, curly, bare, quoted, value] of text
    .replace(/\/\s*$/u, '')
    .replaceAll(/&#8221;|&#8243;|&quot;|[”″]/gu, '"')
    .matchAll(form)) {
    if (name) attributes[name.toLowerCase()] = double ?? single ?? curly ?? bare ?? '';
    else if (quoted ?? value) values.push((quoted ?? value ?? '').replace(/^=/u, ''));
  }
  return { attributes, values };
}
