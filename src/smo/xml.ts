import XMLBuilder from 'fast-xml-builder';

/**
 * An element's content as data, in order: `@name` is an attribute, `#text` text, `#cdata` text that needs no escaping,
 * any other name a child element, or several of them where the value is a list. What is undefined is left out.
 */
export interface XmlNode {
  readonly [name: string]: XmlValue;
}
type XmlValue = string | number | undefined | XmlNode | readonly (string | XmlNode)[];

/**
 * What XML 1.0 refuses (2.2), and the C1 controls, which it discourages and feed validators take for a wrong encoding.
 * The few that are refused are looked for, not the many that are allowed: that is ten times as fast.
 */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const halfSurrogates = /\p{Cs}/gu;

/** A text without the characters that no XML document can hold: control characters and half surrogates. */
export function legalText(text: string): string {
  const whole = text.isWellFormed() ? text : text.replace(halfSurrogates, '');
  return whole.replace(illegal, '');
}

const clean = (_: string, value: unknown) => (typeof value === 'string' ? legalText(value) : value);

/**
 * `&` and `<` as hexadecimal references, which most readers of RSS titles understand (RSS Best Practices Profile,
 * "Character Data"); no line is broken and nothing indented, since white space beside text would become part of it.
 */
const options = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  tagValueProcessor: clean,
  attributeValueProcessor: clean,
  entities: [
    { regex: /&/gu, val: '&#x26;' },
    { regex: /</gu, val: '&#x3C;' },
    { regex: />/gu, val: '&#x3E;' },
  ],
};
const builder = new XMLBuilder(options);

/**
 * A whole document in UTF-8. Texts may hold anything, but `#cdata` only what `legalText` leaves.
 * @param stylesheet address of the CSS that browsers show it with
 */
export function xmlDocument(root: XmlNode, stylesheet?: string): string {
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    ...(stylesheet !== undefined && { '?xml-stylesheet': { '@type': 'text/css', '@href': stylesheet } }),
    ...root,
  });
}

/** Elements alone, written as in a document, for a document to be put together from. */
export function xmlElements(elements: XmlNode): string {
  return builder.build(elements);
}
