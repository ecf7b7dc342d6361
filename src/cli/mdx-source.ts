import type { ComponentName } from '#smo';

/** Longest opening tag that stands on one line. */
const lineWidth = 110;

/**
 * A component as an editor would write it. Attributes without a value are left out; quotes, ampersands and line
 * breaks in values are escaped.
 */
export function componentSource(name: ComponentName, attributes: Readonly<Record<string, string | undefined>>, prose = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${attributeValue(value)}"`]));
  const line = `<${name} ${written.join(' ')}`;
  const isLong = line.length > lineWidth;
  const opening = isLong ? `<${name}\n${written.map((attribute) => `  ${attribute}\n`).join('')}` : line;
  if (prose === '') return `${opening}${isLong ? '' : ' '}/>`;
  return `${opening}>\n\n${prose}\n\n</${name}>`;
}

function attributeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/gu, ' ').trim();
}

/** Plain text as MDX prose that shows exactly it: nothing in it is taken for markup, code, a list or an import. */
export function proseSource(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => proseLine(line.trim()))
        .filter(Boolean)
        .join('\\\n'),
    )
    .filter(Boolean)
    .join('\n\n');
}

/** Addresses stay as they are, or they would no longer lead anywhere. */
const addressOrSign = /(?<address>https?:\/\/[^\s<>{}[\]\\`*|]+)|[\\`*_{}[\]<>~|&]/gu;

function proseLine(line: string): string {
  return (
    line
      .replace(addressOrSign, (found, address?: string) => (address ? address : found === '&' ? '&amp;' : `\\${found}`))
      .replace(/^(#{1,6}|[-+=])/u, '\\$1')
      .replace(/^(\d+)(?=[.)])/u, '$1\\')
      // At the start of a paragraph MDX reads these two words as code.
      .replace(/^([ei])(?=[mx]port\b)/u, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}
