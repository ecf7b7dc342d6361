/** Elements (`pre`) and classes (`.callout`) that a page has. */
type Parts = ReadonlySet<string>;

/**
 * What a page has.
 * @param added what comes to stand in it later, beside the part that brings it
 */
export function partsOf(body: string, added: readonly (readonly [part: string, ...brings: string[]])[]): Parts {
  const parts = new Set(['body']);
  // Without the flag `i`, which takes half as long again.
  for (const tag of new Set(body.match(/<[A-Za-z][\w-]*/gu))) parts.add(tag.slice(1).toLowerCase());
  // Most lists stand many times on a page.
  for (const list of new Set(body.match(/\sclass=(?:"[^"]*"|'[^']*'|[^\s"'>]+)/giu)))
    for (const name of list
      .slice('\nclass='.length)
      .replaceAll(/^["']|["']$/gu, '')
      .split(/\s+/u))
      parts.add(`.${name}`);
  for (const [part, ...brings] of added) if (parts.has(part)) for (const brought of brings) parts.add(brought);
  return parts;
}

/** A style sheet, read once, that gives each page the rules it has a use for. */
export type Sheet = readonly Statement[];

type Statement =
  /** `h1,.a b{…}` */
  | { readonly kind: 'rule'; readonly selectors: readonly Selector[]; readonly block: string }
  /** `@media …{…}` with rules inside. */
  | { readonly kind: 'group'; readonly head: string; readonly inside: Sheet }
  /** What concerns no single element: `@keyframes`, `@view-transition`. */
  | { readonly kind: 'whole'; readonly css: string };

/** A selector with the parts without which it meets nothing. */
interface Selector {
  readonly text: string;
  readonly all: readonly string[];
  /** Of each list in `:is()`, one selector has to meet something. */
  readonly oneOf: readonly (readonly Selector[])[];
}

/** Reads a sheet. What it does not understand, it keeps for every page. */
export function readSheet(css: string): Sheet {
  return statementsIn(css.replaceAll(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*.*?\*\//gsu, '$1')).map(([head, block]) => {
    if (block === undefined) return { kind: 'whole', css: `${head};` };
    if (/^@(?:media|supports|container|layer)\b/u.test(head)) return { kind: 'group', head, inside: readSheet(block) };
    if (head.startsWith('@')) return { kind: 'whole', css: `${head}{${block}}` };
    return { kind: 'rule', selectors: selectorsIn(head), block };
  });
}

/** Gives pages the rules of sheets that they have a use for. Pages that have the same of what the sheets dress get the same text. */
export function rulesOf(sheets: readonly Sheet[]): (parts: Parts) => string {
  const dressed = [...new Set(sheets.flatMap((sheet) => sheet.flatMap(dressedBy)))];
  const written = new Map<string, string>();
  return (parts) => {
    const found = dressed.map((part) => (parts.has(part) ? '1' : '0')).join('');
    const rules = written.get(found) ?? sheets.map((sheet) => neededRules(sheet, parts)).join('');
    written.set(found, rules);
    return rules;
  };
}

function dressedBy(statement: Statement): string[] {
  if (statement.kind === 'whole') return [];
  return statement.kind === 'group' ? statement.inside.flatMap(dressedBy) : statement.selectors.flatMap(partsIn);
}

function partsIn({ all, oneOf }: Selector): string[] {
  return [...all, ...oneOf.flat().flatMap(partsIn)];
}

/** The rules of a sheet that can dress something of a page, without the selectors that cannot. */
function neededRules(sheet: Sheet, parts: Parts): string {
  return sheet.map((statement) => neededOf(statement, parts)).join('');
}

function neededOf(statement: Statement, parts: Parts): string {
  if (statement.kind === 'whole') return statement.css;
  if (statement.kind === 'group') {
    const inside = neededRules(statement.inside, parts);
    return inside && `${statement.head}{${inside}}`;
  }
  const met = statement.selectors.filter((selector) => meets(selector, parts));
  return met.length > 0 ? `${met.map(({ text }) => text).join(',')}{${statement.block}}` : '';
}

function meets({ all, oneOf }: Selector, parts: Parts): boolean {
  return all.every((part) => parts.has(part)) && oneOf.every((list) => list.some((selector) => meets(selector, parts)));
}

/** What stands before each block of the outermost level, and the block; no block for what ends with a semicolon. */
function statementsIn(css: string): (readonly [head: string, block?: string])[] {
  const found: (readonly [string, string?])[] = [];
  let depth = 0;
  let start = 0;
  let head = '';
  for (const { 0: mark, index } of css.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[{};]/gsu)) {
    if (mark === '{' && depth++ === 0) {
      head = css.slice(start, index).trim();
      start = index + 1;
    } else if (mark === '}' && --depth === 0) {
      found.push([head, css.slice(start, index).trim()]);
      start = index + 1;
    } else if (mark === ';' && depth === 0) {
      found.push([css.slice(start, index).trim()]);
      start = index + 1;
    }
  }
  return found;
}

/** The selectors of a list, each with what it needs. Attributes, states and what `:not()` and `:has()` say may change; they are not asked for. */
function selectorsIn(list: string): Selector[] {
  return split(list).map((text) => {
    const oneOf: Selector[][] = [];
    let outside = text.replaceAll(/\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/gu, '');
    for (let place = functionIn(outside); place !== undefined; place = functionIn(outside)) {
      if (/^:(?:is|where)$/u.test(place.name)) oneOf.push(selectorsIn(place.inside));
      outside = outside.slice(0, place.start) + outside.slice(place.end);
    }
    // A name with an escape is not read: the selector stands for every page.
    const all = outside.includes('\\')
      ? []
      : Array.from(outside.replaceAll(/(?:::?|#)[\w-]+/gu, '').matchAll(/\.?-?[_a-z][\w-]*/giu), ([part]) => partOf(part));
    return { text, all, oneOf };
  });
}

const partOf = (name: string): string => (name.startsWith('.') ? name : name.toLowerCase());

/** The first pseudo-class with parentheses: `:is(a, b)`. */
function functionIn(selector: string): { readonly name: string; readonly inside: string; readonly start: number; readonly end: number } | undefined {
  const found = /(::?[\w-]+)\(/u.exec(selector);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  let depth = 1;
  let end = from;
  while (depth > 0 && end < selector.length) depth += { '(': 1, ')': -1 }[selector.charAt(end++)] ?? 0;
  return { name: found[1] ?? '', inside: selector.slice(from, end - 1), start: found.index, end };
}

/** Divides at the commas of the outermost level. */
function split(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const { 0: piece } of list.matchAll(/"[^"]*"|'[^']*'|\\.|[(),[\]]|[^"'\\(),[\]]+/gsu)) {
    if (piece === '(' || piece === '[') depth += 1;
    if (piece === ')' || piece === ']') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
