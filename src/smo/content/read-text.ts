import type { BodyFacts } from '../entry.ts';
import { bodyFacts } from '../mdx/body-facts.ts';
import type { ComponentContract } from '../mdx/component.ts';
import { isTrusted, judgeMdx, mdxSyntaxProblem } from '../mdx/judge.ts';
import { internalLinks, localFiles, type InternalLink, type LocalFile } from '../mdx/mdx-references.ts';
import type { MdxNode } from '../mdx/mdx-tree.ts';
import type { Problem } from '../problem.ts';
import { readFrontMatter, type ContentFile, type Positions } from './front-matter.ts';
import { contentPlace, folderOf } from './layout.ts';

export interface TextOptions {
  readonly locale: string;
  readonly components: Readonly<Record<string, ComponentContract>>;
  /** Folders whose MDX may hold programmes. */
  readonly trusted: readonly string[];
  /** Sätteri's tree of a text; throws with `line:column: message` where it is no MDX. */
  readonly parseMdx: (text: string) => MdxNode;
}

/** An entry's file as it is by itself: plain data in which nothing depends on any other file, so that it can be kept. */
export interface ReadText {
  /** Of the front matter: its values, the place of each, what is wrong with it. */
  readonly front: { readonly data: unknown; readonly positions: Positions; readonly problems: readonly Problem[] };
  /** Of the text; undefined where there is none. */
  readonly body?:
    | { readonly problems: readonly Problem[]; /** Undefined where it is no MDX at all. */ readonly contents?: TextContents | undefined }
    | undefined;
}

interface TextContents {
  readonly facts: BodyFacts;
  readonly links: readonly InternalLink[];
  readonly files: readonly LocalFile[];
}

/** Reads an entry's file and judges it by itself. */
export function readText(file: ContentFile, options: TextOptions): ReadText {
  const { data, positions, problems, text, body } = readFrontMatter(file);
  const hasBody = text !== '' && problems.every(({ rule }) => rule !== 'front-matter-missing');
  return { front: { data, positions, problems }, body: hasBody ? bodyOf(file.path, body, options) : undefined };
}

/**
 * Reads a file of content/ as `readText` does, in the language of its place.
 * @param locales languages that have words
 * @returns undefined where it is no entry's
 */
export function readEntryText(file: ContentFile, options: Omit<TextOptions, 'locale'> & { readonly locales: readonly string[] }): ReadText | undefined {
  const place = contentPlace(file.path, options.locales);
  return 'locale' in place ? readText(file, { ...options, locale: place.locale }) : undefined;
}

function bodyOf(file: string, source: string, { locale, components, trusted, parseMdx }: TextOptions): ReadText['body'] {
  let tree: MdxNode;
  try {
    tree = parseMdx(source);
  } catch (error) {
    return { problems: [mdxSyntaxProblem(error instanceof Error ? error.message : String(error), { source, file, components })] };
  }
  const problems = judgeMdx(tree, { source, file, components, trusted: isTrusted(file, trusted) });
  return { problems, contents: { facts: bodyFacts(tree, { locale, dir: folderOf(file) }), links: internalLinks(tree), files: localFiles(tree) } };
}
