import type { DefaultTreeAdapterTypes } from 'parse5';
import { PassageBuilder, type TracedPassage } from '../mdx/passage-builder.ts';
import { proseRole } from '../mdx/prose-role.ts';
import { isElement, valueOf, type Element } from './html-tree.ts';

export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type ProsePassage = TracedPassage<TextNode | Element>;

/** The passages of a finished article: the same that are read from its source, with the nodes that they stand in. */
export function prosePassages(roots: readonly Element[]): readonly ProsePassage[] {
  const builder = new PassageBuilder<TextNode | Element>();
  for (const root of roots) {
    readChildren(builder, root);
    builder.block();
  }
  return builder.end();
}

type Builder = PassageBuilder<TextNode | Element>;

function readChildren(builder: Builder, parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const child of parent.childNodes) {
    if (isElement(child)) readElement(builder, child);
    else if ('value' in child) builder.text(child.value, child);
  }
}

function readElement(builder: Builder, element: Element): void {
  const role = isFootnotes(element) ? 'apart' : isFootnoteMark(element) ? 'unread' : proseRole(element.tagName);
  if (role === 'unread') return builder.part();
  if (role === 'break') return builder.space();
  if (role === 'heading') return builder.heading();
  const isBlock = role === 'block' || role === 'apart';
  const isFixed = role === 'fixed' || valueOf(element, 'data-no-term') !== undefined;
  if (isBlock) builder.block();
  if (role === 'apart') return;
  if (element.tagName === 'a') builder.openLink(valueOf(element, 'href'), element);
  else if (isFixed) builder.fix();
  else builder.part();
  readChildren(builder, element);
  if (isBlock) builder.block();
  if (element.tagName === 'a') builder.closeLink();
  else if (isFixed) builder.unfix();
  else builder.part();
}

/** Footnotes stand apart from the text that they belong to. */
function isFootnotes(element: Element): boolean {
  return valueOf(element, 'data-footnotes') !== undefined;
}

function isFootnoteMark(element: Element): boolean {
  return valueOf(element, 'data-footnote-ref') !== undefined || valueOf(element, 'data-footnote-backref') !== undefined;
}
