/** A part of a text, and what shall stand there instead. Offsets count UTF-16 units; `start` equals `end` where text is only added. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all edits made; additions at one place stand in the order given.
 * @throws when two edits overlap, which is a mistake in the programme that made them
 */
export function splice(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done)
      throw new Error(`two edits overlap at offset ${edit.start}: expected the next one at ${done} or later, found ${JSON.stringify(edit)}`);
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + text.slice(done);
}
