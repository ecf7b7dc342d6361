import { truncate } from '../text.ts';
import { imageFault } from './address.ts';
import type { MdxNode } from './mdx-tree.ts';
import { sourceOf, spanOf } from './source-text.ts';
import type { Fault, SourceText } from './source-text.ts';

/** Everything Markdown itself can say. What is not in this list is refused, whatever a parser learns in future. */
const markdownTypes: readonly string[] = [
  'root',
  'yaml',
  'toml',
  'paragraph',
  'heading',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'code',
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
];

/** What is wrong with anything that is no tag: programmes, raw HTML, a second title, a picture without words. */
export function* proseFaults(node: MdxNode, source: SourceText): Generator<Fault> {
  const fault = programmeFault(node) ?? headingFault(node, source) ?? altFault(node) ?? languageFault(node);
  if (fault) yield { ...fault, at: spanOf(node, source) };
}

type Unplaced = Omit<Fault, 'at'>;

function programmeFault({ type, value = '' }: MdxNode): Unplaced | undefined {
  if (markdownTypes.includes(type)) return undefined;
  if (type === 'mdxjsEsm') return moduleFault(value);
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return expressionFault(value);
  if (type === 'html')
    return {
      rule: 'mdx-element-forbidden',
      message: `found raw HTML “${truncate(value, 60)}”, expected Markdown or a component`,
      hint: 'write it in Markdown',
    };
  return { rule: 'mdx-element-forbidden', message: `found a ${type}, expected Markdown or a component`, hint: 'write it in Markdown' };
}

function moduleFault(code: string): Unplaced {
  const word = /^\s*export\b/u.test(code) ? 'export' : 'import';
  const isProse = !/['"{}=*]/u.test(code);
  return {
    rule: `mdx-${word}`,
    message: `found ${word === 'import' ? 'an import' : 'an export'} statement, expected text and components only`,
    hint: isProse
      ? `a paragraph that starts with the word “${word}” is read as a programme: put another word first, or write &#${word.charCodeAt(0)};${word.slice(1)}`
      : `delete the ${word}${word === 'import' ? ': the components are there without it' : ' and write its value where it is used'}`,
  };
}

function expressionFault(code: string): Unplaced {
  const text = truncate(code.trim(), 60);
  if (/^\s*\/[*/]/u.test(code)) {
    return {
      rule: 'mdx-expression',
      message: `found the comment {${text}}, expected text and components only`,
      hint: 'delete the comment; a remark for colleagues belongs in the commit message',
    };
  }
  return {
    rule: 'mdx-expression',
    message: `found the expression {${text}}, expected text and components only`,
    hint: `to show the brace, write \\{${text}} or &#123;${text}&#125;`,
  };
}

function headingFault(node: MdxNode, source: SourceText): Unplaced | undefined {
  if (node.type !== 'heading' || node.depth !== 1) return undefined;
  const written = sourceOf(node, source);
  return {
    rule: 'mdx-heading-one',
    message: 'found a heading of the first level, expected the second or deeper: the title is the first',
    hint: written.startsWith('#') ? `write #${written}` : `write ## ${written.split(/[\r\n]/u)[0] ?? ''}`,
  };
}

function altFault({ type, alt, url }: MdxNode): Unplaced | undefined {
  if ((type !== 'image' && type !== 'imageReference') || (alt ?? '').trim() !== '') return undefined;
  return {
    rule: 'mdx-image-alt',
    field: 'image',
    message: 'has no words for those who cannot see it, expected a short description',
    hint: `write ![what the picture shows](${url && !imageFault(url) ? url : './picture.jpg'})`,
  };
}

/** Some highlighters write the language into the page as it is: a quotation mark in it would begin an attribute. */
function languageFault({ type, lang }: MdxNode): Unplaced | undefined {
  if (type !== 'code' || !lang || /^[a-z0-9][\w+#.-]*$/iu.test(lang)) return undefined;
  const plain = /^[a-z0-9][\w+#.-]*/iu.exec(lang)?.[0] ?? 'text';
  return {
    rule: 'mdx-code-language',
    field: 'code',
    message: `has the language “${truncate(lang, 60)}”, expected a name of letters, digits and + # . -`,
    hint: `write \`\`\`${plain}`,
  };
}
