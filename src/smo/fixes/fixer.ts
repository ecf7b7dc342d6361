import { isMap, isPair, isScalar, type Document, type Node, type Pair, type Scalar } from 'yaml';

/** A repair that needs no judgement: characters of a file replaced, and why. */
export interface Fix {
  /** Offsets in the file's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly why: string;
}

/** A file of content/ with its YAML parsed: the front matter of MDX, or the whole. */
export interface FixableFile {
  readonly path: string;
  readonly kind: 'blog' | 'glossary' | 'pages' | 'author';
  readonly text: string;
  readonly yaml: Document.Parsed;
  /** Where the YAML starts in the text. */
  readonly yamlStart: number;
  /** Where the MDX starts; the end of the text for YAML files. */
  readonly bodyStart: number;
}

export interface Fixer {
  /** Its file's name. */
  readonly id: string;
  readonly fixes: (file: FixableFile) => Iterable<Fix>;
}

/** A pair of a mapping whose key and value are plain, with the names around it: `['share', 'title']`. */
export interface Field {
  readonly path: readonly string[];
  readonly pair: Pair<unknown, unknown>;
  readonly key: Scalar<string>;
  readonly value: unknown;
}

/** Every field of the YAML, the outer before the inner. */
export function* fieldsOf(file: FixableFile): Generator<Field> {
  yield* fieldsIn(file.yaml.contents, []);
}

function* fieldsIn(node: Node | null | unknown, path: readonly string[]): Generator<Field> {
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key) || typeof pair.key.value !== 'string') continue;
    const here = [...path, pair.key.value];
    // The check above has shown that the key's value is a string.
    yield { path: here, pair, key: pair.key as Scalar<string>, value: pair.value };
    yield* fieldsIn(pair.value, here);
  }
}

/** Where a scalar stands in the file, without the white space behind it; undefined for one without a place. */
export function placeOf(file: FixableFile, scalar: Scalar): { start: number; end: number } | undefined {
  if (!scalar.range) return undefined;
  const [start, end] = scalar.range;
  return { start: file.yamlStart + start, end: file.yamlStart + end };
}

/** A text in the quotes that the scalar has, or in double ones where a plain scalar could not hold it. */
export function quotedLike(scalar: Scalar, text: string): string {
  if (scalar.type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  const isPlain = scalar.type === 'PLAIN' && /^[\p{L}\p{N}][^#:]*$/u.test(text) && text.trim() === text;
  return isPlain || (scalar.type === 'PLAIN' && /^https?:\/\/\S+$/u.test(text)) ? text : JSON.stringify(text);
}
