import type { z } from 'zod';
import { nearMiss, truncate } from '../text.ts';
import { fileFault } from './address.ts';
import { fieldOf } from './address-judge.ts';
import { directiveFault } from './attribute-names.ts';
import type { ComponentContract } from './component.ts';
import type { MdxElement } from './mdx-tree.ts';
import { attributeSpan, spanOf } from './source-text.ts';
import type { Fault, SourceText, Span } from './source-text.ts';

/** A literal attribute and its place; a name alone reads as `true`. */
export interface LiteralAttribute {
  readonly name: string;
  readonly value: string | true;
  readonly at: Span | undefined;
}

/** What is wrong with the attributes of a component: form, names, values, and what is missing. */
export function* attributeFaults(element: MdxElement, contract: ComponentContract, source: SourceText): Generator<Fault> {
  const literals = literalAttributes(element, source);
  yield* literals.faults.map((fault) => ({ ...fault, hint: fault.hint ?? `write ${contract.example}` }));
  const shape = contract.attributes.shape;
  const known = literals.attributes.filter(({ name }) => Object.hasOwn(shape, name) && !directiveFault(name));
  for (const attribute of literals.attributes) {
    if (!known.includes(attribute)) yield strangeAttribute(element, attribute, Object.keys(shape), contract.example);
  }
  const broken = new Set(literals.expressions);
  const parsed = contract.attributes.safeParse(Object.fromEntries(known.map(({ name, value }) => [name, value])));
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    const attribute = known.find((one) => one.name === name);
    if (!broken.has(name))
      yield attribute ? wrongValue(element, attribute, issue, contract.example) : missingAttribute(element, name, contract.example, source);
  }
  for (const attribute of known) yield* fileAttributeFaults(element, attribute);
}

/**
 * The literal attributes of a tag, and what is wrong with the form of the others. `expressions` are the names of
 * attributes whose value could not be read, so that nobody reports them as missing too.
 */
export function literalAttributes(element: MdxElement, source: SourceText): { attributes: LiteralAttribute[]; faults: Fault[]; expressions: string[] } {
  const attributes: LiteralAttribute[] = [];
  const faults: Fault[] = [];
  const expressions: string[] = [];
  for (const [index, { type, name, value }] of element.attributes.entries()) {
    const at = attributeSpan(element, index, source);
    if (type !== 'mdxJsxAttribute' || name === undefined) {
      faults.push({
        rule: 'mdx-spread',
        at,
        field: `<${element.name ?? ''}>`,
        message: `found {${shown(typeof value === 'string' ? value : '…')}} among the attributes, expected attributes with literal values`,
      });
    } else if (typeof value === 'object' && value !== null) {
      faults.push({
        rule: 'mdx-attribute-expression',
        at,
        field: fieldOf(element, name),
        message: `found the expression {${shown(value.value)}}, expected a literal value`,
        ...literalHint(name, value.value),
      });
      expressions.push(name);
    } else if (attributes.some((earlier) => earlier.name === name)) {
      faults.push({
        rule: 'mdx-attribute-invalid',
        at,
        field: fieldOf(element, name),
        message: 'stands twice in one tag, expected once',
        hint: 'delete one of the two',
      });
    } else {
      attributes.push({ name, value: value ?? true, at });
    }
  }
  return { attributes, faults, expressions };
}

/** `{"text"}`, `{'text'}` and `{3}` have a literal form, ready to paste. */
function literalHint(name: string, expression: string): { hint?: string } {
  const value = /^\s*(?:"([^"\\]*)"|'([^'"\\]*)'|([\w.-]+))\s*$/u.exec(expression);
  if (!value || value[3] === 'false') return {};
  return { hint: value[3] === 'true' ? `write ${name}` : `write ${name}="${value[1] ?? value[2] ?? value[3] ?? ''}"` };
}

/** A fault for an attribute that the element does not take. */
export function strangeAttribute(element: MdxElement, { name, at }: LiteralAttribute, known: readonly string[], example: string): Fault {
  const field = fieldOf(element, name);
  const directive = directiveFault(name);
  if (directive) return { rule: 'mdx-directive', at, field, ...directive };
  const near = nearMiss(name, known);
  const expected = known.length === 0 ? 'no attributes' : `one of ${known.join(', ')}`;
  return {
    rule: 'mdx-attribute-unknown',
    at,
    field,
    message: `is not an attribute of <${element.name ?? ''}>, expected ${expected}`,
    hint: near === undefined ? `write ${example}` : `did you mean ${near}?`,
  };
}

function missingAttribute(element: MdxElement, name: string, example: string, source: SourceText): Fault {
  return {
    rule: 'mdx-attribute-missing',
    at: spanOf(element, source),
    field: fieldOf(element, name),
    message: 'is missing, expected a value',
    hint: `write ${example}`,
  };
}

function wrongValue(element: MdxElement, { name, value, at }: LiteralAttribute, issue: z.core.$ZodIssue, example: string): Fault {
  const found = value === true ? 'found no value' : `found “${shown(value)}”`;
  return {
    rule: 'mdx-attribute-invalid',
    at,
    field: fieldOf(element, name),
    message: `${found}, ${expectation(issue)}`,
    hint: `write ${literalFor(name, value, issue) ?? example}`,
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return issue.values[0] === true ? 'expected the name alone, without a value' : `expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return 'expected a text between quotes';
  return issue.message;
}

/** The attribute with a value that it takes, where one can be told. */
function literalFor(name: string, value: string | true, issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value' && issue.values[0] === true) return name;
  if (issue.code !== 'invalid_value') return value === true ? `${name}="…"` : undefined;
  const values = issue.values.map(String);
  return `${name}="${(value === true ? undefined : nearMiss(value, values)) ?? values[0] ?? ''}"`;
}

const fileAttributes: readonly string[] = ['src', 'poster', 'file'];

/** The contract asks for the form of a path; this asks that it can mean nothing but a file. */
function* fileAttributeFaults(element: MdxElement, { name, value, at }: LiteralAttribute): Generator<Fault> {
  if (value === true || !fileAttributes.includes(name)) return;
  const field = fieldOf(element, name);
  if (value.startsWith('//')) {
    yield {
      rule: 'mdx-image-remote',
      at,
      field,
      message: `“${shown(value)}” would be fetched from the network, expected a file beside the text`,
      hint: `save the file beside the text and write ${name}="./${value.split('/').at(-1) ?? ''}"`,
    };
    return;
  }
  const fault = /^\.{0,2}\//u.test(value) ? fileFault(value) : undefined;
  if (fault) yield { ...fault, at, field };
}

const shown = (value: string): string => truncate(value, 60);
