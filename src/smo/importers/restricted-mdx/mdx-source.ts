import { codeRanges, isWithin } from './code-ranges.ts';
import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { edited, lineAt, type Edit, type MappedText } from './mapped-text.ts';

const module =
  /(?<=^|\n)(?:import\s(?:[^\n]*?from\s*)?["'][^"'\n]+["'];?|import\s*\{[^}]*\}\s*from\s*["'][^"'\n]+["'];?|export\s+(?:const|let|function|default|\{|\*)[\s\S]*?(?=\n\s*\n|$))[ \t]*(?=\n|$)/gu;

/** The text without MDX's programmes: imports and exports go, texts between braces stay as text, other expressions are kept aside and told of. */
export function withoutProgrammes(given: MappedText, conversion: Conversion): MappedText {
  return withoutExpressions(withoutModules(given, conversion), conversion);
}

function withoutModules(given: MappedText, conversion: Conversion): MappedText {
  const code = codeRanges(given.text);
  const edits = [...given.text.matchAll(module)].flatMap(({ 0: found, index }): Edit[] => {
    if (isWithin(code, index)) return [];
    conversion.tell('import-programme', lineAt(given, index), `${shown(found)} is left out: texts hold no programmes`);
    return [{ start: index, end: index + found.length, text: '' }];
  });
  return edited(given, edits);
}

function withoutExpressions(given: MappedText, conversion: Conversion): MappedText {
  const { text } = given;
  const code = codeRanges(text);
  const edits: Edit[] = [];
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
    if (isWithin(code, start) || text[start - 1] === '\\') continue;
    const end = endOfBraces(text, start);
    if (end === undefined) continue;
    const inside = text.slice(start + 1, end - 1).trim();
    edits.push({ start, end, text: ofExpression(inside, text[start - 1] === '=', lineAt(given, start), conversion) });
    start = end - 1;
  }
  return edited(given, edits);
}

/** Where the braces that open here are closed; undefined where they are not. */
function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function ofExpression(inside: string, isAttribute: boolean, line: number, conversion: Conversion): string {
  const literal = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|(-?[\d.]+))$/u.exec(inside);
  const value = literal?.slice(1).find((part) => part !== undefined);
  if (value !== undefined) return isAttribute ? `"${value.replaceAll('"', '&quot;')}"` : value;
  if (inside.startsWith('/*')) {
    conversion.tell('import-comment', line, `a comment is left out: ${shown(inside)}`);
    return '';
  }
  // A heading's own id, as Docusaurus and others write it, is no programme.
  if (/^#[^\s{}]+$/u.test(inside)) return `{${inside}}`;
  conversion.tell(
    'import-programme',
    line,
    `{${shown(inside).slice(1, -1)}} is a programme, which texts do not hold; it is kept as code`,
    'write what it stood for',
  );
  const kept = conversion.leftOvers.keep(`{${inside}}`);
  return isAttribute ? `"${kept}"` : kept;
}
