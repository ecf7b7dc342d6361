import { nearMiss } from '../text.ts';
import { attributeFaults } from './attribute-judge.ts';
import type { ComponentContract } from './component.ts';
import { htmlElements } from './components.ts';
import { replacementOf } from './html-replacements.ts';
import { htmlAttributeFaults } from './html-attribute-judge.ts';
import type { MdxElement, MdxNode } from './mdx-tree.ts';
import { spanOf } from './source-text.ts';
import type { Fault, SourceText } from './source-text.ts';

/** The components an editor may use, by name. */
export type Components = Readonly<Record<string, ComponentContract>>;

/** What is wrong with a tag: its name, its attributes, what stands between its tags. */
export function* elementFaults(element: MdxElement, components: Components, source: SourceText): Generator<Fault> {
  const { name } = element;
  const contract = name !== null && Object.hasOwn(components, name) ? components[name] : undefined;
  if (contract) {
    yield* attributeFaults(element, contract, source);
    yield* childFaults(element, contract, source);
    return;
  }
  if (name !== null && Object.hasOwn(htmlElements, name)) {
    yield* htmlAttributeFaults(element, htmlElements[name] ?? [], source);
    yield* lineBreakFaults(element, source);
    return;
  }
  yield nameFault(element, components, source);
}

function nameFault(element: MdxElement, components: Components, source: SourceText): Fault {
  const { name } = element;
  const at = spanOf(element, source);
  if (name === null) return { rule: 'mdx-fragment', at, message: 'found <>…</>, expected the text alone', hint: 'delete <> and </>' };
  const known = [...Object.keys(components), ...Object.keys(htmlElements)];
  const near = nearMiss(name, known);
  const instead = replacementOf(name);
  const example = near === undefined ? undefined : Object.hasOwn(components, near) ? components[near]?.example : `<${near}>…</${near}>`;
  if (/^[a-z][^.:]*$/u.test(name)) {
    const fault = {
      rule: 'mdx-element-forbidden',
      at,
      message: `found the HTML element <${name}>, expected Markdown, a component, or one of ${tags(Object.keys(htmlElements))}`,
    };
    if (instead !== undefined) return { ...fault, hint: `write ${instead}` };
    return { ...fault, hint: example === undefined ? 'delete the tags and keep their text' : `did you mean ${example}` };
  }
  const fault = { rule: 'mdx-component-unknown', at, message: `found <${name}>, expected one of ${tags(Object.keys(components))}` };
  if (near !== undefined) return { ...fault, hint: `did you mean <${near}>?\n${example}` };
  return { ...fault, hint: instead === undefined ? 'use one of these components, or delete the tags and keep their text' : `write ${instead}` };
}

const tags = (names: readonly string[]): string => names.map((name) => `<${name}>`).join(' ');

function* childFaults(element: MdxElement, { name, children, example }: ComponentContract, source: SourceText): Generator<Fault> {
  if (children === 'prose') return;
  const held = (element.children ?? []).filter((child) => !isBlank(child));
  const strangers = children === 'none' ? held.slice(0, 1) : held.filter((child) => !children.includes(child.name ?? ''));
  const expected = children === 'none' ? 'nothing' : tags(children);
  for (const child of strangers) {
    yield {
      rule: 'mdx-children',
      at: spanOf(child, source),
      field: `<${name}>`,
      message: `found ${kindOf(child)} between its tags, expected ${expected}`,
      hint: `write ${example}`,
    };
  }
}

function* lineBreakFaults(element: MdxElement, source: SourceText): Generator<Fault> {
  const child = element.name === 'br' ? element.children?.find((held) => !isBlank(held)) : undefined;
  if (child)
    yield {
      rule: 'mdx-children',
      at: spanOf(child, source),
      field: '<br>',
      message: `found ${kindOf(child)} between its tags, expected nothing`,
      hint: 'write <br />',
    };
}

function isBlank({ type, value = '' }: MdxNode): boolean {
  return type === 'text' && value.trim() === '';
}

function kindOf({ type, name }: MdxNode): string {
  if (name !== undefined && name !== null) return `<${name}>`;
  return type === 'text' || type === 'paragraph' ? 'text' : `a ${type}`;
}
