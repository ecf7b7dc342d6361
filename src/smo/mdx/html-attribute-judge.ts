import { literalAttributes, strangeAttribute } from './attribute-judge.ts';
import { fieldOf } from './address-judge.ts';
import type { MdxElement } from './mdx-tree.ts';
import type { Fault, SourceText } from './source-text.ts';

/** What is wrong with the attributes of an HTML element that Markdown has no sign for. */
export function* htmlAttributeFaults(element: MdxElement, known: readonly string[], source: SourceText): Generator<Fault> {
  const example = `<${element.name ?? ''}${known.map((name) => ` ${name}="…"`).join('')}>`;
  const { attributes, faults } = literalAttributes(element, source);
  yield* faults.map((fault) => ({ ...fault, hint: fault.hint ?? `write ${example}` }));
  for (const attribute of attributes) {
    const { name, value, at } = attribute;
    if (!known.includes(name)) yield strangeAttribute(element, attribute, known, example);
    else if (value === true)
      yield {
        rule: 'mdx-attribute-invalid',
        at,
        field: fieldOf(element, name),
        message: 'found no value, expected a text between quotes',
        hint: `write ${example}`,
      };
  }
}
