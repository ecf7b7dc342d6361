import type { Root, RootContent } from 'mdast';
import { judgeMdx } from '../../mdx/judge.ts';
import { Conversion, type ConversionHost, type ConversionRequest, type Converted } from './conversion.ts';
import { convertElements } from './convert-elements.ts';
import { htmlTree } from './html-tree.ts';
import { withoutShortCodes } from './hugo.ts';
import { withoutLiquid } from './liquid.ts';
import { mappedText } from './mapped-text.ts';
import { withoutDialects } from './markdown-dialects.ts';
import { markdownHtml, withClosedTags } from './markdown-html.ts';
import { markdownTree } from './markdown-tree.ts';
import { withoutProgrammes } from './mdx-source.ts';
import { textOf, tidyTree } from './tidy-tree.ts';
import { writeMdx } from './write-mdx.ts';

export type { Converted, ConversionHost, ConversionRequest, ResolvedFile } from './conversion.ts';

/**
 * A text of a foreign site as restricted MDX that the judge takes. Nothing is lost in silence: what has no place here is
 * kept as text or code and told of. The result was judged; what was refused even so is kept as a listing.
 */
export function toRestrictedMdx(request: ConversionRequest, host: ConversionHost): Converted {
  const conversion = new Conversion(request, host);
  try {
    const tree = convertedTree(conversion);
    return { text: soundText(tree, conversion), problems: conversion.problems };
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deep' : String(error);
    conversion.tell('import-body', request.body.line, `the text could not be converted (${reason}); it is kept as one listing`, 'write it anew');
    return { text: writeMdx({ type: 'root', children: [listing(request.body.text)] }), problems: conversion.problems };
  }
}

function convertedTree(conversion: Conversion): Root {
  const { body } = conversion.request;
  const html = body.format === 'html' ? withClosedTags(body.text) : markdownHtml(plainMarkdown(conversion));
  const root = markdownTree(convertElements(htmlTree(html, body.line), conversion));
  tidyTree(root, conversion);
  return root;
}

function plainMarkdown(conversion: Conversion) {
  const { text, line, dialect } = conversion.request.body;
  const given = mappedText(text, line);
  const own =
    dialect === 'liquid'
      ? withoutLiquid(given, conversion)
      : dialect === 'hugo'
        ? withoutShortCodes(given, conversion)
        : dialect === 'mdx'
          ? withoutProgrammes(given, conversion)
          : given;
  return withoutDialects(own, conversion);
}

/** The text of a tree; blocks that the judge refuses are listings. */
function soundText(root: Root, conversion: Conversion): string {
  const text = writeMdx(root);
  if (isSound(text, conversion.host)) return text;
  const children = root.children.map((block) => {
    const alone = writeMdx({ type: 'root', children: [block] });
    if (isSound(alone, conversion.host)) return block;
    conversion.tell('import-block', conversion.request.body.line, 'a passage could not be converted; it is kept as a listing', 'write it anew');
    return listing(alone);
  });
  const mended = writeMdx({ type: 'root', children });
  if (isSound(mended, conversion.host)) return mended;
  conversion.tell('import-body', conversion.request.body.line, 'the text could not be converted; it is kept as one listing', 'write it anew');
  return writeMdx({ type: 'root', children: [listing(textOf(root) === '' ? conversion.request.body.text : text)] });
}

function isSound(source: string, { parseMdx, components }: ConversionHost): boolean {
  try {
    return judgeMdx(parseMdx(source), { source, file: '', components }).length === 0;
  } catch {
    return false;
  }
}

const listing = (value: string): RootContent => ({ type: 'code', lang: 'text', value });
