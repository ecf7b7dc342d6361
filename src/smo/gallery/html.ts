/** Markup that may stand in a document as it is. Only `html` makes it, so that no text gets there unescaped. */
export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | false | undefined | readonly Html[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What is not written as it is: signs of HTML, and halves of characters, of which some may stand alone. */
const unsafe = /[&<>"\uD800-\uDFFF]/;

/** Text as it stands in HTML, between tags or in double quotes. */
export function escapeHtml(text: string): string {
  if (!unsafe.test(text)) return text;
  return text.toWellFormed().replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
}

/**
 * Markup as a template: strings in it are escaped, markup is kept, lists are joined, and what is false or undefined leaves
 * nothing. Line breaks of the template itself are for who reads the code: between tags they vanish.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const plain = known.get(parts) ?? readOnce(parts);
  let markup = plain[0] ?? '';
  for (let index = 0; index < values.length; index++) markup += toMarkup(values[index]) + (plain[index + 1] ?? '');
  return { markup };
}

/** Each template is read once, however often it is filled. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function readOnce(parts: TemplateStringsArray): readonly string[] {
  const plain = unbroken(parts);
  known.set(parts, plain);
  return plain;
}

/** The parts of a template in one line: inside of a tag, and between words, a space is left of a break. */
function unbroken(parts: readonly string[]): readonly string[] {
  let before = '';
  return parts.map((part) => {
    const inOneLine = part.replaceAll(/\s*\n\s*/gu, (space, at: number) => {
      const left = before + part.slice(0, at);
      const next = part.charAt(at + space.length);
      if (left.lastIndexOf('<') > left.lastIndexOf('>')) return next === '>' || next === '/' ? '' : ' ';
      return at === 0 || left.endsWith('>') || next === '<' || next === '' ? '' : ' ';
    });
    before += part;
    return inOneLine;
  });
}

function toMarkup(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  let markup = '';
  for (const one of value) markup += one.markup;
  return markup;
}
