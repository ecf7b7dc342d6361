import type { Problem } from '../problem.ts';
import { nearMiss, slugify } from '../text.ts';

/** What a path in content/ is, by its place in the tree. */
export type ContentPlace =
  | { readonly kind: 'blog' | 'glossary' | 'pages'; readonly locale: string; readonly slug: string }
  | { readonly kind: 'author'; readonly id: string }
  | { readonly kind: 'topics' | 'series' }
  | { readonly kind: 'other' }
  | { readonly kind: 'misplaced'; readonly problem: Problem };

const folders = ['blog', 'glossary', 'pages', 'authors'];
const slugForm = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;
/** First parts of addresses that the site itself uses, so that no page can take them. */
const reserved = ['blog', 'glossary', 'topics', 'authors', 'follow', 'search', '404', 'cards', 'files', 'pagefind', 'admin'];

/**
 * Says what a file in content/ is: its collection, language and slug, or why it stands in the wrong place.
 * Files and folders that start with `_` or `.` are left alone; so is anything that is no text (pictures, sounds).
 */
export function contentPlace(path: string, locales: readonly string[]): ContentPlace {
  const parts = path.split('/').slice(1);
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('_') || part.startsWith('.'))) return { kind: 'other' };
  const isText = /\.(?:mdx?|markdown|ya?ml)$/iu.test(name);
  if (!isText) return { kind: 'other' };
  const [folder = ''] = parts;
  if (parts.length === 1) {
    if (name === 'topics.yaml') return { kind: 'topics' };
    if (name === 'series.yaml') return { kind: 'series' };
    const known = ['topics.yaml', 'series.yaml'];
    return misplaced(
      path,
      `"${name}" is no file that content/ knows`,
      near(nearMiss(name, known), 'content/') ?? 'move it into blog/<language>/, glossary/<language>/ or pages/<language>/',
    );
  }
  if (!folders.includes(folder)) {
    return misplaced(path, `content/ has no folder "${folder}"`, near(nearMiss(folder, folders), 'content/') ?? `use one of ${folders.join(', ')}`);
  }
  if (folder === 'authors') {
    const id = name.replace(/\.yaml$/u, '');
    if (parts.length === 2 && name.endsWith('.yaml')) return { kind: 'author', id };
    return misplaced(path, 'an author is one file, content/authors/<id>.yaml', `rename it to content/authors/${slugify(name.replace(/\.\w+$/u, ''))}.yaml`);
  }
  if (!name.endsWith('.mdx')) return misplaced(path, `"${name}" is not read: texts end in .mdx`, `rename it to ${path.replace(/\.\w+$/u, '.mdx')}`);
  const kind = folder === 'blog' ? 'blog' : folder === 'glossary' ? 'glossary' : 'pages';
  return entryPlace(path, kind, parts.slice(1), locales);
}

function entryPlace(path: string, kind: 'blog' | 'glossary' | 'pages', parts: readonly string[], locales: readonly string[]): ContentPlace {
  const [locale = '', ...rest] = parts;
  const name = rest.at(-1) ?? '';
  const isPlain = rest.length === 1 && name !== 'index.mdx';
  const isFolder = rest.length === 2 && name === 'index.mdx';
  if (!isPlain && !isFolder) {
    const hint = `move it to content/${kind}/<language>/<slug>/index.mdx or content/${kind}/<language>/<slug>.mdx`;
    return misplaced(path, rest.length === 0 ? 'the file stands outside of a language folder' : 'the file stands too deep or has an unexpected name', hint);
  }
  if (!locales.includes(locale)) {
    const guess = nearMiss(locale, locales);
    return {
      kind: 'misplaced',
      problem: {
        rule: 'locale-unknown',
        severity: 'error',
        message: `the site has no language "${locale}".${guess ? ` Did you mean "${guess}"?` : ''} It has ${locales.join(', ')}`,
        hint: `move the file, or add the language's words in src/site/i18n/${locale}.ts`,
        place: { file: path, line: 1, column: 1 },
      },
    };
  }
  const slug = isPlain ? name.replace(/\.mdx$/u, '') : (rest[0] ?? '');
  if (!slugForm.test(slug)) {
    return misplaced(
      path,
      `"${slug}" makes a poor address: expected lower-case letters, digits and single hyphens`,
      `rename it to ${slugify(slug) || 'a-name'}`,
      'slug-invalid',
    );
  }
  if (kind === 'pages' && (reserved.includes(slug) || locales.includes(slug))) {
    return misplaced(path, `the address /${slug}/ belongs to the site itself`, `rename it, for example to ${slug}-page`, 'slug-reserved');
  }
  if (kind === 'blog' && slug === 'page') return misplaced(path, 'the address /blog/page/ belongs to the pages of the list', 'rename it', 'slug-reserved');
  return { kind, locale, slug };
}

function near(name: string | undefined, folder: string): string | undefined {
  return name && `did you mean ${folder}${name}?`;
}

function misplaced(path: string, message: string, hint: string, rule = 'file-misplaced'): ContentPlace {
  return { kind: 'misplaced', problem: { rule, severity: 'error', message, hint, place: { file: path, line: 1, column: 1 } } };
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** A relative path against a folder; `..` cannot climb above the root. */
export function resolvePath(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
