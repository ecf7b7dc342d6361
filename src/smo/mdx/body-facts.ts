import type { BodyFacts, VideoFact } from '../entry.ts';
import { foldSpace, wordCount } from '../text.ts';
import { isBesideText, pathFromRoot } from './local-path.ts';
import { localFiles, type LocalFile } from './mdx-references.ts';
import { isElement, literal, nodesOf } from './mdx-tree.ts';
import type { MdxElement, MdxNode } from './mdx-tree.ts';
import { passagesOf } from './passages.ts';
import { pictureAttributes } from './picture-attributes.ts';
import { plainText } from './plain-text.ts';

export interface FactsOptions {
  readonly locale: string;
  /** The folder of the entry, from the project's root: `content/blog/en/first`. */
  readonly dir: string;
}

/** What a page must know of its body before it is rendered. Reads only literal attributes. */
export function bodyFacts(tree: MdxNode, { locale, dir }: FactsOptions): BodyFacts {
  const text = plainText(tree, { code: false });
  const elements = Array.from(nodesOf(tree)).filter(isElement);
  return {
    text,
    words: wordCount(text, locale),
    videos: elements.filter(({ name }) => name === 'Video').flatMap((video) => videoFact(video, dir)),
    questions: elements.filter(({ name }) => name === 'Question').flatMap(questionFact),
    files: Array.from(new Set(elements.flatMap((element) => offeredFile(element, dir)))),
    pictures: Array.from(new Set(localFiles(tree).flatMap((file) => (isPicture(file) ? [file.path] : [])))),
    passages: passagesOf(tree),
  };
}

function videoFact(element: MdxElement, dir: string): VideoFact[] {
  const url = literal(element, 'url');
  const title = literal(element, 'title');
  if (url === undefined || title === undefined) return [];
  const poster = literal(element, 'poster');
  return [
    {
      url,
      title,
      description: literal(element, 'description'),
      uploaded: literal(element, 'uploaded'),
      duration: literal(element, 'duration'),
      // A path in public/ is an address of the site already.
      poster: poster !== undefined && isBesideText(poster) ? pathFromRoot(poster, dir) : poster,
    },
  ];
}

function questionFact(element: MdxElement): { question: string; answer: string }[] {
  const question = literal(element, 'q');
  // An answer is quoted whole, its code included.
  return question === undefined ? [] : [{ question: foldSpace(question), answer: plainText(element, { code: true }) }];
}

const offers: Readonly<Record<string, string>> = { Download: 'file', Audio: 'src' };

function offeredFile(element: MdxElement, dir: string): string[] {
  const attribute = element.name !== null && Object.hasOwn(offers, element.name) ? offers[element.name] : undefined;
  const path = attribute === undefined ? undefined : literal(element, attribute);
  return path !== undefined && isBesideText(path) ? [pathFromRoot(path, dir)] : [];
}

function isPicture({ element, attribute }: LocalFile): boolean {
  return element === 'image' || (Object.hasOwn(pictureAttributes, element) && pictureAttributes[element] === attribute);
}
