import { isMap, isSeq, LineCounter, parseDocument, type Node, type ParsedNode } from 'yaml';
import type { Place, Problem } from '../problem.ts';

/** Bytes of a file and its path from the project's root. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Positions {
  readonly [field: string]: { readonly line: number; readonly column: number };
}

export interface FrontMatter {
  readonly data: unknown;
  /** Where each field's value stands; the empty path is the front matter itself. */
  readonly positions: Positions;
  /** The whole file as text, line ends as `\n`, without a byte order mark. */
  readonly text: string;
  /** The text with the front matter blanked out, so that every place in it is a place in the file. */
  readonly body: string;
  readonly problems: readonly Problem[];
}

const fence = /^---[ ]*\n([\s\S]*?)(?:\n|^)---[ ]*(?:\n|$)/u;

/** A file as text; what is wrong with its encoding comes back as problems. */
export function decodeFile({ path, bytes }: ContentFile): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const start = { file: path, line: 1, column: 1 };
  const problem = (rule: string, severity: Problem['severity'], message: string, hint: string, place: Place = start) =>
    problems.push({ rule, severity, message, hint, place });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    problem('encoding-utf8', 'error', 'the file is UTF-16, expected UTF-8', 'save the file again as UTF-8 (in most editors: “Save with encoding”)');
    return { text: '', problems };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const line = lineOfInvalidByte(bytes);
    problem(
      'encoding-utf8',
      'error',
      'the file is not valid UTF-8; it was probably saved as Windows-1252 or Latin-1',
      'save the file again as UTF-8 (in most editors: “Save with encoding”)',
      { file: path, line, column: 1 },
    );
    return { text: '', problems };
  }
  if (text.startsWith('\u{feff}')) {
    text = text.slice(1);
    problem('encoding-bom', 'warn', 'the file starts with a byte order mark, which some tools show as a stray character', 'save the file as UTF-8 without BOM');
  }
  if (text.includes('\r')) {
    problem(
      'line-ends',
      'warn',
      'lines end with CR LF (Windows), expected LF',
      'add `* text=auto eol=lf` to .gitattributes, or let your editor save with LF line ends',
    );
    text = text.replaceAll(/\r\n?/gu, '\n');
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    problem('character-nul', 'error', 'the text holds a NUL character (U+0000)', 'delete it; it is invisible in most editors', placeAt(path, text, nul));
  return { text, problems };
}

function lineOfInvalidByte(bytes: Uint8Array): number {
  let line = 1;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line++;
    start = index + 1;
  }
  return 1;
}

/** Splits a file into front matter and body, with the place of every field. */
export function readFrontMatter(file: ContentFile): FrontMatter {
  const decoded = decodeFile(file);
  const { text } = decoded;
  const problems = [...decoded.problems];
  if (text === '' && problems.length > 0) return { data: undefined, positions: {}, text, body: '', problems };
  const match = fence.exec(text);
  if (!match) {
    problems.push({
      rule: 'front-matter-missing',
      severity: 'error',
      message: text.startsWith('---')
        ? 'the front matter is not closed: no second line of `---`'
        : 'the file has no front matter; expected `---` in its first line',
      hint: 'start the file with\n---\nid: a-permanent-id\ntitle: The title\n---\nor let `npm run smo -- new` write it',
      place: { file: file.path, line: 1, column: 1 },
      excerpt: { text: lineOf(text, 1), length: Math.max(1, lineOf(text, 1).length) },
    });
    return { data: undefined, positions: {}, text, body: text, problems };
  }
  const yaml = readYaml(file.path, match[1] ?? '', 1, longest.frontMatter);
  const body = withoutFrontMatter(text, match[0]);
  return { data: yaml.data, positions: yaml.positions, text, body, problems: [...problems, ...yaml.problems] };
}

/** What stands below the front matter, which is blanked out: every place in it is a place in the file. */
export function readBody(file: ContentFile): string {
  const { text } = decodeFile(file);
  return withoutFrontMatter(text, fence.exec(text)?.[0] ?? '');
}

function withoutFrontMatter(text: string, frontMatter: string): string {
  return frontMatter.replaceAll(/[^\n]/gu, ' ') + text.slice(frontMatter.length);
}

/** The longest YAML that is read, in characters: some hundred times what front matter and a file of topics have. Longer ones only cost time. */
const longest = { frontMatter: 100_000, file: 1_000_000 };
/** More faults of one file help nobody. */
const mostProblems = 100;

/** Reads YAML 1.2 (dates stay text, no custom tags) with the place of every value. */
export function readYaml(path: string, yaml: string, linesBefore = 0, limit = longest.file): { data: unknown; positions: Positions; problems: Problem[] } {
  if (yaml.length > limit) {
    const message = `the YAML has ${yaml.length} characters, expected at most ${limit}`;
    const problem = { rule: 'yaml-size', severity: 'error', message, hint: 'shorten it', place: { file: path, line: 1, column: 1 } } as const;
    return { data: undefined, positions: {}, problems: [problem] };
  }
  const counter = new LineCounter();
  // The library compares each field with all others; `walk` finds those that stand twice at once.
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, schema: 'core', uniqueKeys: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, yaml.length));
    return { file: path, line: line + linesBefore, column: col };
  };
  const lines = yaml.split('\n');
  const problemOf = (code: string, message: string, offset: number): Problem => {
    const at = place(offset);
    return {
      rule: code === 'TAB_AS_INDENT' ? 'yaml-tab' : 'yaml-syntax',
      severity: 'error',
      ...yamlMessage(code, message),
      place: at,
      excerpt: { text: lines[at.line - 1 - linesBefore] ?? '', length: 1 },
    };
  };
  const problems = [...document.errors, ...document.warnings].slice(0, mostProblems).map((error) => problemOf(error.code, error.message, error.pos[0]));
  const positions: Record<string, { line: number; column: number }> = { '': { line: 1, column: 1 } };
  walk(document.contents, '', {
    visit: (field, offset) => {
      const { line, column } = place(offset);
      positions[field] = { line, column };
    },
    again: (offset) => problems.length < mostProblems && problems.push(problemOf('DUPLICATE_KEY', '', offset)),
  });
  if (problems.length > 0) return { data: undefined, positions, problems };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    // Throws where an alias stands within what it names: nobody could ever finish reading that.
    JSON.stringify(data);
    return { data, positions, problems };
  } catch (error) {
    const message = `the YAML cannot be expanded: ${error instanceof Error ? error.message : String(error)}`;
    return {
      data: undefined,
      positions,
      problems: [{ rule: 'yaml-syntax', severity: 'error', message, hint: 'write the values out instead of using & and *', place: place(0) }],
    };
  }
}

interface Walker {
  /** Told of each field and value, by its path. */
  readonly visit: (field: string, offset: number) => void;
  /** Told of a field that stands a second time in its map. */
  readonly again: (offset: number) => void;
}

function walk(node: ParsedNode | Node | null | undefined, path: string, walker: Walker): void {
  const { visit, again } = walker;
  if (isMap(node)) {
    const known = new Set<string>();
    for (const pair of node.items) {
      const key = pair.key;
      const name = String(typeof key === 'object' && key !== null && 'value' in key ? key.value : key);
      const field = path ? `${path}.${name}` : name;
      const keyOffset = typeof key === 'object' && key !== null && 'range' in key && Array.isArray(key.range) ? Number(key.range[0]) : undefined;
      if (keyOffset !== undefined) visit(field, keyOffset);
      if (known.has(name)) again(keyOffset ?? 0);
      known.add(name);
      const value = pair.value;
      if (typeof value === 'object' && value !== null && 'range' in value) {
        if (!isMap(value) && !isSeq(value) && Array.isArray(value.range)) visit(field, Number(value.range[0]));
        // The document's own nodes are nodes; `pair.value` is typed unknown only because a pair may hold plain values.
        walk(value as Node, field, walker);
      }
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const field = `${path}[${index}]`;
      if (typeof item === 'object' && item !== null && 'range' in item && Array.isArray(item.range)) visit(field, Number(item.range[0]));
      walk(item as Node, field, walker);
    });
  }
}

/** The parser's messages in words of an editor. */
function yamlMessage(code: string, message: string): { message: string; hint: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab is used for indentation, which YAML does not allow', hint: 'replace the tab by two spaces' };
    case 'DUPLICATE_KEY':
      return { message: 'the field stands twice', hint: 'keep one of them' };
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: `the YAML cannot be read here: ${message}`, hint: 'a value with a colon, a quote or a # needs quotes: title: "Feeds: still here"' };
    case 'TAG_RESOLVE_FAILED':
      return { message: `tags are not allowed: ${message}`, hint: 'write the value in quotes: "!important"' };
    default:
      return { message: `the YAML cannot be read here: ${message}`, hint: 'compare with a file that works; values with special characters need quotes' };
  }
}

export function lineOf(text: string, line: number): string {
  return text.split('\n', line)[line - 1] ?? '';
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n') };
}
