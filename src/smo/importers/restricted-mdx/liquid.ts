import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { codeRanges, isWithin } from './code-ranges.ts';
import { edited, lineAt, type Edit, type MappedText } from './mapped-text.ts';
import { embedHtml, shortCode } from './named-embed.ts';
import { escapeHtml, startTag } from '../reading/html-text.ts';

const tags = /\{%-?\s*([\s\S]*?)\s*-?%\}|\{\{-?\s*([\s\S]*?)\s*-?\}\}/gu;

/** Tags whose text is for other eyes than the reader's, and those whose text is to be taken as it stands. */
const endOf = (name: string) => new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'gu');

/**
 * The text without Liquid and Nunjucks, as Jekyll and Eleventy have it: listings, pictures, embeds and addresses become
 * Markdown and HTML, the rest is kept aside and told of.
 */
export function withoutLiquid(given: MappedText, conversion: Conversion): MappedText {
  if (!/\{[{%]/u.test(given.text)) return given;
  const code = codeRanges(given.text);
  const edits: Edit[] = [];
  tags.lastIndex = 0;
  for (let tag = tags.exec(given.text); tag; tag = tags.exec(given.text)) {
    const start = tag.index;
    const end = start + tag[0].length;
    const [, statement, output] = tag;
    const name = /^\w+/u.exec(statement ?? '')?.[0] ?? '';
    if (name === 'raw' || name === 'verbatim') {
      const close = closing(given.text, name, end);
      edits.push({ start, end, text: '' });
      if (close) edits.push({ ...close, text: '' });
      tags.lastIndex = close?.end ?? given.text.length;
      continue;
    }
    if (isWithin(code, start)) continue;
    const line = lineAt(given, start);
    if (name === 'highlight' || name === 'codeblock' || name === 'comment') {
      const close = closing(given.text, name, end);
      const inside = given.text.slice(end, close?.start ?? given.text.length);
      if (name === 'comment') conversion.tell('import-comment', line, `a comment of the template is left out: ${shown(inside)}`);
      const language = name === 'comment' ? '' : (/^\w+\s+([\w+#.-]+)/u.exec(statement ?? '')?.[1] ?? '');
      edits.push({ start, end: close?.end ?? given.text.length, text: name === 'comment' ? '' : fenced(inside, language) });
      tags.lastIndex = close?.end ?? given.text.length;
      continue;
    }
    const text = output === undefined ? ofStatement(statement ?? '', name) : ofOutput(output);
    if (typeof text === 'object') conversion.tell('import-template', line, text.doubt, 'compare this place with the page as it was');
    if (text === undefined) {
      conversion.tell('import-template', line, `${shown(tag[0])} means something to the former generator alone; it is kept as code`, 'write what it stood for');
    }
    edits.push({ start, end, text: text === undefined ? conversion.leftOvers.keep(tag[0]) : typeof text === 'string' ? text : text.text });
  }
  return edited(given, edits);
}

function closing(text: string, name: string, from: number): { start: number; end: number } | undefined {
  const pattern = endOf(name);
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code.replace(/^\s*\n/u, '').trimEnd()}\n${fence}\n\n`;
}

/** What a tag stands for; undefined where nobody knows. */
function ofStatement(statement: string, name: string): string | undefined {
  if (name === 'post_url' || name === 'link') return (/^\w+\s+(.+)$/su.exec(statement)?.[1] ?? '').trim().replace(/^["']|["']$/gu, '');
  const isInclude = name === 'include' || name === 'include_relative' || name === 'render';
  const html = embedHtml(shortCode(isInclude ? statement.replace(/^\w+\s+["']?([^\s"']+)["']?/u, '$1') : statement));
  return html === undefined ? undefined : `\n${html}\n`;
}

/** Filters that make an address of a path; without the site around it the path is all there is. */
const addressFilters: readonly string[] = ['url', 'relative_url', 'absolute_url', 'prepend', 'append', 'baseurl', 'asset_path', 'asset_url', 'asset_img_url'];
const plainFilters: readonly string[] = ['escape', 'xml_escape', 'strip', 'safe', 'markdownify', 'strip_newlines', 'url_encode'];

/** What an expression stands for: an address, a text, or a text that something was done with. */
function ofOutput(output: string): string | { readonly text: string; readonly doubt: string } | undefined {
  const [value = '', ...filters] = output.split('|').map((part) => part.trim());
  if (/^(?:site|page|config|metadata)\.(?:\w+\.)?(?:base_?url|url|path_?prefix|preview_baseurl|root)$/iu.test(value)) return '';
  const literal = /^"([^"]*)"$|^'([^']*)'$/u.exec(value);
  if (!literal) return undefined;
  const text = literal[1] ?? literal[2] ?? '';
  const names = filters.map((filter) => /^\w+/u.exec(filter)?.[0] ?? '');
  if (names.every((name) => addressFilters.includes(name) || plainFilters.includes(name))) return text;
  if (/^https?:/u.test(text) && names.some((name) => /embed|video|youtube/iu.test(name))) {
    const title = /:\s*(?:"([^"]*)"|'([^']*)')/u.exec(filters.join('|'));
    return `${startTag('iframe', { src: text, title: title?.[1] ?? title?.[2] })}</iframe>`;
  }
  return { text: escapeHtml(text), doubt: `only ${shown(text)} is kept of {{ ${output} }}: nobody here knows what ${names.join(', ')} makes of it` };
}
