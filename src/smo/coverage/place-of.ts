import type { Page } from '../page.ts';
import type { Place } from '../problem.ts';

/** Text of a project's file, by its path from the root; undefined where there is no such file. */
export type ReadSource = (file: string) => string | undefined;

/** Where a phrase stands first in the text of a page's source; behind the front matter, since that is not counted. */
export function placeOf(page: Page | undefined, phrase: string, readSource: ReadSource): Place | undefined {
  const file = page?.source?.file;
  const text = file === undefined ? undefined : readSource(file);
  if (file === undefined || text === undefined) return undefined;
  const body = /^---\n.*?\n---\n/su.exec(text)?.[0].length ?? 0;
  const words = phrase.split(' ').map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/['’]/gu, "['’]"));
  const found = new RegExp(words.join('[\\s*_]+'), 'iu').exec(text.slice(body));
  if (!found) return undefined;
  const before = text.slice(0, body + found.index);
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
