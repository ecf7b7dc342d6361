const blocks = new Set(
  'address article aside audio blockquote caption center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li main math menu nav noscript object ol p pre script section style summary table tbody td template textarea tfoot th thead tr ul video'.split(
    ' ',
  ),
);
/** Blocks whose words stand in paragraphs; in others (cells, items) only where there are several. */
const holders = new Set(['article', 'aside', 'blockquote', 'center', 'div', 'main', 'section']);
/** Blocks whose words are none of a paragraph's, however they are spaced. */
const plain = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'figure',
  'colgroup',
  'summary',
  'dt',
]);
/** What stands in them stays as it is. */
const verbatim = new Set(['pre', 'script', 'style', 'textarea', 'svg', 'math']);
const empty = new Set(['hr', 'col']);
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/giu;

/**
 * Classic WordPress text as HTML: an empty line parts paragraphs, a single line break is one (`wpautop`). Told from tags
 * alone, in one pass.
 */
export function withParagraphs(text: string): string {
  let html = '';
  let words = '';
  const open: string[] = [];
  let last = 0;
  const flush = () => {
    html += paragraphs(words, open.at(-1));
    words = '';
  };
  tag.lastIndex = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    words += text.slice(last, match.index);
    last = tag.lastIndex;
    const [whole, slash, given = ''] = match;
    const name = given.toLowerCase();
    if (!blocks.has(name)) {
      words += whole;
      continue;
    }
    flush();
    if (slash === '' && verbatim.has(name)) {
      const end = endOf(text, name, last);
      html += `${whole}${text.slice(last, end)}\n`;
      last = end;
      tag.lastIndex = end;
      continue;
    }
    if (slash === '/') {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!empty.has(name) && !whole.endsWith('/>')) {
      open.push(name);
    }
    html += `${whole}${slash === '/' || empty.has(name) ? '\n' : ''}`;
  }
  words += text.slice(last);
  flush();
  return html.trim();
}

function endOf(text: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'giu');
  end.lastIndex = from;
  return end.exec(text) ? end.lastIndex : text.length;
}

/** The words between two block tags. */
function paragraphs(words: string, parent: string | undefined): string {
  if (words.trim() === '') return words.includes('\n') ? '\n' : words;
  if (parent === 'p' || (parent !== undefined && plain.has(parent))) return parent === 'p' || parent.startsWith('h') ? broken(words) : words;
  const parts = words
    .split(/\n[ \t]*\n\s*/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parent !== undefined && !holders.has(parent) && parts.length < 2) return broken(words.trim());
  return parts.map((part) => (/^(?:<!--[\s\S]*?-->\s*)+$/u.test(part) ? `${part}\n` : `<p>${broken(part)}</p>\n`)).join('');
}

function broken(words: string): string {
  return words.replace(/(?:<br\s*\/?>)?[ \t]*\n(?=.)/giu, (match, _offset: number) => (match.startsWith('<br') ? match : '<br>\n'));
}
