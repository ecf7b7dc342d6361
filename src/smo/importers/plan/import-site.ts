import type { Components } from '../../mdx/element-judge.ts';
import type { MdxNode } from '../../mdx/mdx-tree.ts';
import type { Content } from '../../entry.ts';
import type { Export, Imported } from '../importer.ts';
import type { Hash } from './names.ts';

/** The site that is imported into. */
export interface ImportSite {
  readonly content: Content;
  /** Languages that it has words for. */
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly timeZone: string;
  readonly publisher: { readonly name: string; readonly type: 'Organization' | 'Person' };
}

export interface ImportRequest {
  readonly importer: string;
  readonly given: Export;
  readonly imported: Imported;
  /** Language of texts that do not say theirs. */
  readonly locale: string;
  /** Topic of articles that have none. */
  readonly topic?: string | undefined;
  /** Day of articles that have none, `2026-03-31`. */
  readonly date?: string | undefined;
  /** Day on which a file first came into the history of its folder. */
  readonly firstDay?: ((file: string) => string | undefined) | undefined;
}

/** What planning needs from the host. */
export interface ImportHost {
  /** Sätteri's tree of a text; throws where it is no MDX. */
  readonly parseMdx: (text: string) => MdxNode;
  readonly components: Components;
  readonly hash: Hash;
}

/** Folders of content/ and schemes of links by the kinds of texts. */
export const folders = { article: 'blog', term: 'glossary', page: 'pages' } as const;
export const schemes = { article: 'post', term: 'term', page: 'page' } as const;

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
