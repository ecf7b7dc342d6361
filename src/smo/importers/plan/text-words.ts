import { plainText } from '../../mdx/plain-text.ts';
import type { MdxNode } from '../../mdx/mdx-tree.ts';
import { foldSpace, truncate } from '../../text.ts';
import type { ImportedDocument } from '../importer.ts';

/** Tells of a text in the report. */
export type Tell = (rule: string, message: string, hint?: string) => void;

/** Longest description and definition that are derived from a text, in characters: what search results and tips show whole. */
const derivedLength = { description: 155, definition: 240 } as const;

/** The title of a text: its own, else its first heading, else its file's name. */
export function titleOf(document: ImportedDocument, tell: Tell): string {
  if (document.title !== undefined) return document.title;
  const { text } = document.body;
  const heading = /^#{1,2}[ \t]+(.+?)[ \t#]*$/mu.exec(text)?.[1] ?? /<h[12][^>]*>(.*?)<\/h[12]>/isu.exec(text)?.[1];
  const name = (document.slug ?? document.place.file).replace(/[-_]+/gu, ' ');
  const title = foldSpace((heading ?? name).replace(/<[^>]*>|[*_`]/gu, '')) || document.place.file;
  tell(
    'import-title',
    `the text has no title; “${truncate(title, 60)}” is ${heading === undefined ? 'its file’s name' : 'its first heading'}`,
    'give it a title',
  );
  return title;
}

/** The text without a first heading that says the title once more. */
export function withoutTitle(body: ImportedDocument['body'], title: string): ImportedDocument['body'] {
  const [found, heading = ''] = /^\s*#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)/u.exec(body.text) ?? [];
  if (found === undefined || foldSpace(heading).toLowerCase() !== title.toLowerCase()) return body;
  return { ...body, text: body.text.slice(found.length), line: body.line + found.split('\n').length - 1 };
}

/** The description of a text: its own, else its first sentences, else its title. */
export function descriptionOf(document: ImportedDocument, title: string, tree: () => MdxNode, locale: string, tell: Tell): string {
  if (document.description !== undefined) return document.description;
  const what = document.kind === 'term' ? 'definition' : 'description';
  const derived = firstSentences(plainText(tree(), { code: false }), derivedLength[what], locale);
  if (derived === '') {
    tell('import-description', `the text has no ${what} and no words to derive one from; its title stands for it`, 'write one');
    return title;
  }
  tell('import-derived', `the ${what} is derived from the text: “${truncate(derived, 60)}”`, 'write one that stands by itself');
  return derived;
}

/** Whole sentences from the start of a text, as many as fit; the start of the first one where it does not. */
function firstSentences(text: string, limit: number, locale: string): string {
  let taken = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text.slice(0, limit * 4))) {
    if (taken !== '' && (taken + segment).trimEnd().length > limit) break;
    taken += segment;
  }
  return truncate(taken.trim(), limit, locale);
}
