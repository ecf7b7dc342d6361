import type { Problem } from '../problem.ts';
import type { Components } from './element-judge.ts';
import { replacementOf } from './html-replacements.ts';
import { offsetOf, sourceText, toProblem } from './source-text.ts';
import type { SourceOptions } from './source-text.ts';

export interface SyntaxOptions extends SourceOptions {
  /** The components that the text may use, for examples in repairs. */
  readonly components?: Components | undefined;
}

interface Reading {
  readonly message: string;
  readonly hint: string;
  /** How much of the line is at fault. */
  readonly length?: number;
}

/**
 * A text that cannot be read at all, as an editor's problem. `message` is what Sätteri throws: `line:column: reason
 * (code)`; one in another form is shown as it is, at the start of the text.
 */
export function mdxSyntaxProblem(message: string, options: SyntaxOptions): Problem {
  const source = sourceText(options.source);
  const [, line, column, reason = message] = /^(\d+):(\d+): ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/u.exec(message) ?? [];
  const place = { line: Number(line ?? 1), column: Number(column ?? 1) };
  const rest = source.text.slice(offsetOf(place, source));
  const { length = 1, ...reading } = readingOf(reason, rest, options.components ?? {});
  return toProblem({ rule: 'mdx-syntax', at: { ...place, length }, ...reading }, options, source);
}

function readingOf(reason: string, rest: string, components: Components): Reading {
  return (
    braceReading(reason) ??
    unclosedReading(reason, components) ??
    closingReading(reason, rest) ??
    angleReading(reason, rest) ?? { message: `the text cannot be read: ${reason}`, hint: 'look for a < or { that stands for itself, and write \\< or \\{' }
  );
}

function braceReading(reason: string): Reading | undefined {
  if (reason.includes('closing brace'))
    return { message: 'found a { without its }, expected text: braces are read as a programme', hint: 'to show the brace, write \\{' };
  if (/parse expression/u.test(reason))
    return {
      message: 'found braces that are read as a programme, expected text',
      hint: 'to show the braces, write \\{ and \\}; the value of an attribute stands between quotes',
    };
  return undefined;
}

const voidElements: readonly string[] = ['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'];

function unclosedReading(reason: string, components: Components): Reading | undefined {
  const name = /^Expected (?:a|the) closing tag (?:for )?`<\/?([^>`]*)>`/u.exec(reason)?.[1];
  if (name === undefined) return undefined;
  const length = name.length + 2;
  if (voidElements.includes(name)) return { length, message: `found <${name}> without an end`, hint: `write ${replacementOf(name) ?? `<${name} />`}` };
  if (reason.includes('either after')) {
    return {
      length,
      message: `the tag <${name}> starts in one block and ends in another`,
      hint: `put <${name}> and </${name}> on lines of their own, with an empty line before and after the text between them`,
    };
  }
  const contract = Object.hasOwn(components, name) ? components[name] : undefined;
  const hint = contract?.children === 'none' ? `end the tag with />, as in ${contract.example}` : `add </${name}> where it ends`;
  return { length, message: `found <${name}> without </${name}>`, hint };
}

function closingReading(reason: string, rest: string): Reading | undefined {
  const name = /^Unexpected closing (?:tag|slash) `<?\/?([^>`]*)>?`/u.exec(reason)?.[1];
  if (name === undefined) return undefined;
  const opened = /corresponding closing tag for `<([^>`]*)>` \((\d+):\d+\)/u.exec(reason);
  const length = /^<\/[^>\r\n]*>/u.exec(rest)?.[0].length ?? 1;
  if (!opened) return { length, message: `found </${name}> without <${name}>`, hint: `delete </${name}>, or add <${name}> before it` };
  return { length, message: `found </${name}>, expected </${opened[1] ?? ''}>`, hint: `add </${opened[1] ?? ''}> before it` };
}

/** A `<` that starts no tag: what follows it says what was meant. */
function angleReading(reason: string, rest: string): Reading | undefined {
  if (!/`<`|before name|JSX|tag/u.test(reason) || !rest.startsWith('<')) return undefined;
  const [autolink, address] = /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@/]+@)[^\s<>]*)>/iu.exec(rest) ?? [];
  if (autolink !== undefined && address !== undefined) {
    const url = address.includes(':') ? address : `mailto:${address}`;
    return {
      length: autolink.length,
      message: `found ${autolink}, expected a link with a text, or the address alone`,
      hint: `write [text](${url}) or ${address}`,
    };
  }
  if (rest.startsWith('<!--'))
    return { length: 4, message: 'found an HTML comment, expected text and components only', hint: 'delete everything from <!-- to -->' };
  if (/^<[!?]/u.test(rest))
    return { length: 2, message: `found ${rest.slice(0, 2)}, expected text and components only`, hint: 'delete it; to show the sign, write \\<' };
  const tag = /^<[a-z][\w.:-]*/iu.exec(rest)?.[0];
  if (tag === undefined) return { message: 'found a < that starts no tag', hint: 'to show the sign, write \\< or &lt;' };
  return tagReading(tag, rest);
}

function tagReading(tag: string, rest: string): Reading {
  const length = tag.length;
  const [written, name, value] = /^<[^"'{}<>]*?\s([\w:.-]+)=([^\s"'{}<>]+?)(?=\s|\/?>)/u.exec(rest) ?? [];
  if (written !== undefined && name !== undefined)
    return { length: written.length, message: `the value of ${name} stands without quotes`, hint: `write ${name}="${value ?? ''}"` };
  if (rest.split(/\r?\n\r?\n/u)[0]?.includes('>') !== true) {
    return { length, message: `found ${tag} without >`, hint: `end the tag with > or />; to show the sign, write \\${tag}` };
  }
  return { length, message: `the tag ${tag} cannot be read`, hint: `write each attribute as name="value", with both quotes; to show the sign, write \\${tag}` };
}
