import { escapeHtml, startTag } from '../reading/html-text.ts';
import { codeRanges, isWithin } from './code-ranges.ts';
import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { edited, lineAt, type Edit, type MappedText } from './mapped-text.ts';
import { embedHtml, shortCode } from './named-embed.ts';

const codes = /\{\{[<%]\s*(\/\*)?\s*([\s\S]*?)\s*(?:\*\/)?\s*[%>]\}\}/gu;
const boxes: readonly string[] = [
  'notice',
  'callout',
  'admonition',
  'alert',
  'hint',
  'note',
  'tip',
  'warning',
  'info',
  'danger',
  'caution',
  'important',
  'pageinfo',
  'details',
];

/** The text without Hugo's short codes: embeds, figures, notes and references become HTML, the rest is kept aside and told of. */
export function withoutShortCodes(given: MappedText, conversion: Conversion): MappedText {
  if (!/\{\{[<%]/u.test(given.text)) return given;
  const code = codeRanges(given.text);
  const found = [...given.text.matchAll(codes)].filter(({ index }) => !isWithin(code, index));
  const closers = new Set(found.flatMap(([, , source = '']) => /^\/\s*(\S+)/u.exec(source)?.[1] ?? []));
  const edits: Edit[] = [];
  let listingEnd = 0;
  for (const match of found) {
    const [whole, isShown, source = ''] = match;
    const start = match.index;
    if (start < listingEnd) continue;
    const end = start + whole.length;
    const put = (text: string, to = end) => edits.push({ start, end: to, text });
    if (isShown !== undefined) {
      put(whole.replace(/\/\*\s?|\s?\*\//gu, '').replaceAll('<', '&lt;'));
      continue;
    }
    const name = /^\/?\s*(\S+)/u.exec(source)?.[1] ?? '';
    const isPaired = closers.has(name);
    if (name === 'highlight' && isPaired && !source.startsWith('/')) {
      const close = found.find((other) => other.index > start && /^\/\s*highlight/u.test(other[2] ?? ''));
      listingEnd = close ? close.index + close[0].length : end;
      put(`\n\n~~~~${shortCode(source).values[0] ?? ''}\n${given.text.slice(end, close?.index).replace(/^\n|\s+$/gu, '')}\n~~~~\n\n`, listingEnd);
      continue;
    }
    if (source.startsWith('/')) {
      put(boxes.includes(name) ? '\n\n</aside>\n\n' : '');
      continue;
    }
    const text = ofCode(source, name, isPaired);
    if (text !== undefined) {
      put(text);
      continue;
    }
    const doubt = isPaired ? 'its text is kept, what it did with it is not' : 'it is kept as code';
    conversion.tell(
      'import-template',
      lineAt(given, start),
      `${shown(whole)} means something to the former generator alone; ${doubt}`,
      'write what it stood for',
    );
    put(isPaired ? '' : conversion.leftOvers.keep(whole));
  }
  return edited(given, edits);
}

function ofCode(source: string, name: string, isPaired: boolean): string | undefined {
  const call = shortCode(source);
  if (name === 'ref' || name === 'relref') return call.values[0];
  if (boxes.includes(name) && isPaired) {
    const kind = [name, ...call.values, call.named['type'] ?? '', call.named['color'] ?? ''].join(' ');
    const title = call.named['title'] ?? call.named['summary'] ?? call.values.find((value) => value.includes(' '));
    return `\n\n${startTag('aside', { class: kind, title: title && escapeHtml(title) })}\n\n`;
  }
  const html = embedHtml(call);
  return html === undefined ? undefined : `\n${html}\n`;
}
