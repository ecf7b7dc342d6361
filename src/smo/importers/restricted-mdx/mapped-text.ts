/** A text that was changed, and the line of the original on which each of its lines began. */
export interface MappedText {
  readonly text: string;
  /** By index of the line. */
  readonly lines: readonly number[];
}

/** A stretch of a text and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as it was exported, its first line at `line` of the export. */
export function mappedText(text: string, line = 1): MappedText {
  return { text, lines: text.split('\n').map((_, index) => line + index) };
}

/** The text with edits done, in the order in which they stand; one that begins within another is left out. */
export function edited({ text, lines }: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return { text, lines };
  let from = 0;
  let line = 0;
  let result = '';
  const origin: number[] = [lines[0] ?? 1];
  const add = (part: string, isNew: boolean) => {
    result += part;
    for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', end + 1)) origin.push(lines[isNew ? line : ++line] ?? lines.at(-1) ?? 1);
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    add(text.slice(from, edit.start), false);
    add(edit.text, true);
    line += countLines(text, edit.start, edit.end);
    from = edit.end;
  }
  add(text.slice(from), false);
  return { text: result, lines: origin };
}

/** The line of the original at an offset of the text. */
export function lineAt({ text, lines }: MappedText, offset: number): number {
  return lines[countLines(text, 0, offset)] ?? lines.at(-1) ?? 1;
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
