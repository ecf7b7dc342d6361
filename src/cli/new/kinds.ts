import type { Entry } from '#smo';
import { authorSource } from './author.ts';
import { pageSource } from './page.ts';
import { postSource } from './post.ts';
import type { Scaffold } from './scaffold.ts';
import { termSource } from './term.ts';

export type Kind = 'post' | 'term' | 'page' | 'author';

/** What can be started with `new`, and how the kinds differ. */
export interface KindFacts {
  /** The kind of entry; authors are none. */
  readonly entry?: Entry['kind'];
  /** Every path that has the address; the new file goes to the first. */
  readonly places: (locale: string, slug: string) => readonly [string, ...string[]];
  readonly source: (scaffold: Scaffold) => string;
  /** The options that mean something. */
  readonly options: readonly string[];
}

export const kinds: Readonly<Record<Kind, KindFacts>> = {
  // A folder, since a post has pictures beside it.
  post: {
    entry: 'article',
    places: (locale, slug) => [`content/blog/${locale}/${slug}/index.mdx`, `content/blog/${locale}/${slug}.mdx`],
    source: postSource,
    options: ['--locale', '--topic', '--author', '--translation-of'],
  },
  term: {
    entry: 'term',
    places: (locale, slug) => [`content/glossary/${locale}/${slug}.mdx`, `content/glossary/${locale}/${slug}/index.mdx`],
    source: termSource,
    options: ['--locale', '--topic', '--translation-of'],
  },
  page: {
    entry: 'page',
    places: (locale, slug) => [`content/pages/${locale}/${slug}.mdx`, `content/pages/${locale}/${slug}/index.mdx`],
    source: pageSource,
    options: ['--locale', '--translation-of'],
  },
  author: {
    places: (_, slug) => [`content/authors/${slug}.yaml`],
    source: authorSource,
    options: ['--locale'],
  },
};

export function kindNamed(name: string): Kind | undefined {
  return name === 'post' || name === 'term' || name === 'page' || name === 'author' ? name : undefined;
}
