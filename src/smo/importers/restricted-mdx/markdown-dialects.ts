import { startTag } from '../reading/html-text.ts';
import { codeRanges, isWithin } from './code-ranges.ts';
import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { edited, lineAt, type Edit, type MappedText } from './mapped-text.ts';

/** The text with what dialects of Markdown add to it written as HTML: notes, formulas, ids and classes in braces, Markdown within HTML. */
export function withoutDialects(given: MappedText, conversion: Conversion): MappedText {
  const steps = [attributeLists, admonitions, formulas, markdownInHtml];
  return steps.reduce((text, step) => edited(text, step(text, codeRanges(text.text), conversion)), given);
}

type Ranges = ReturnType<typeof codeRanges>;

/** `{: .note #id}` and `{:toc}` of kramdown, `## Heading {#id}` of Pandoc, Hugo and Docusaurus. */
function attributeLists(given: MappedText, code: Ranges, conversion: Conversion): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index } of given.text.matchAll(/^[-*] [^\n]*\n\{:\s*toc[^}\n]*\}|\{:[^}\n]*\}/gmu)) {
    if (isWithin(code, index)) continue;
    if (/toc/u.test(found)) conversion.tell('import-template', lineAt(given, index), 'the table of contents is left out: pages have one of their own');
    edits.push({ start: index, end: index + found.length, text: '' });
  }
  for (const { 0: found, index, 1: heading = '', 2: id = '' } of given.text.matchAll(/^(#{1,6}[^\n]*?)\s*\{#([^\s}]+)[^}\n]*\}[ \t]*$/gmu)) {
    if (!isWithin(code, index)) edits.push({ start: index, end: index + found.length, text: `${heading}<a id="${id}"></a>` });
  }
  return edits;
}

/** `:::tip Title` of Docusaurus and `> [!NOTE]` of GitHub. */
function admonitions({ text }: MappedText, code: Ranges): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index, 1: name, 2: rest = '' } of text.matchAll(/^:::+[ \t]*(\w+)?[ \t]*(?:\[?([^\n\]]*)\]?)[ \t]*$/gmu)) {
    if (isWithin(code, index)) continue;
    const title = rest.replace(/^title="?|"$/gu, '').trim() || undefined;
    const tag = name === undefined ? '</aside>' : startTag('aside', { class: name, title });
    edits.push({ start: index, end: index + found.length, text: `\n\n${tag}\n\n` });
  }
  for (const { 0: found, index, 1: name = '' } of text.matchAll(/^>[ \t]*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n((?:>[^\n]*(?:\n|$))*)/gmu)) {
    if (isWithin(code, index)) continue;
    const inside = found.replace(/^[^\n]*\n/u, '').replace(/^>[ \t]?/gmu, '');
    edits.push({
      start: index,
      end: index + found.length,
      text: `\n${startTag('aside', { class: name.toLowerCase() })}\n\n${inside.trimEnd()}\n\n</aside>\n\n`,
    });
  }
  return edits;
}

/** Formulas between dollar signs: shown as their source, since nothing here sets them. */
function formulas(given: MappedText, code: Ranges, conversion: Conversion): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index } of given.text.matchAll(/\$\$[\s\S]+?\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]*?[\\^_][^$\n]*?(?<=\S)\$(?![\w$])/gu)) {
    if (isWithin(code, index) || /\n\s*\n/u.test(found)) continue;
    conversion.tell('import-formula', lineAt(given, index), `the formula ${shown(found)} is shown as its source`, 'write it in words, or show a picture of it');
    edits.push({ start: index, end: index + found.length, text: conversion.leftOvers.keep(found) });
  }
  return edits;
}

/** `<aside markdown="1">`: its text is Markdown, which it is to others only behind an empty line. */
function markdownInHtml({ text }: MappedText, code: Ranges): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: tag, index, 1: name = '' } of text.matchAll(/<([a-z][a-z0-9]*)\b[^>]*?\bmarkdown\s*=\s*["']?(?:1|block|span|true)["']?[^>]*>/giu)) {
    if (isWithin(code, index)) continue;
    const start = index + tag.length;
    const close = closingTag(text, name, start);
    edits.push({ start: index + tag.length, end: index + tag.length, text: '\n\n' });
    if (close === undefined) continue;
    edits.push(...outdented(text, start, close), ...loosened(text, start, close));
    edits.push({ start: close, end: close, text: '\n\n' }, { start: close + name.length + 3, end: close + name.length + 3, text: '\n\n' });
  }
  return edits;
}

/** A picture on a line of its own would make HTML of the lines behind it. */
function loosened(text: string, start: number, end: number): Edit[] {
  return [...text.slice(start, end).matchAll(/(?<=\n[ \t]*<img\b[^<>\n]*>[ \t]*)(?=\n)/giu)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    text: '\n',
  }));
}

/** The indentation of lines within a tag means its depth, not code. */
function outdented(text: string, start: number, end: number): Edit[] {
  return [...text.slice(start, end).matchAll(/(?<=\n)[ \t]+/gu)].map(({ 0: space, index }) => ({
    start: start + index,
    end: start + index + space.length,
    text: '',
  }));
}

function closingTag(text: string, name: string, from: number): number | undefined {
  const pattern = new RegExp(`<(/?)${name}\\b[^>]*>`, 'giu');
  pattern.lastIndex = from;
  let depth = 1;
  for (let tag = pattern.exec(text); tag; tag = pattern.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return undefined;
}
