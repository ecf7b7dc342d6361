import type { Dialect } from './dialect.ts';

/** What a file's path says of its text. */
export interface FilePlace {
  /** Day in its name, `2019-05-28`. */
  readonly day?: string | undefined;
  /** Its name, without day, ending and language; that of its folder where it is an index. */
  readonly name: string;
  readonly locale?: string | undefined;
  readonly isDraft: boolean;
  /** Folders that are part of its address. */
  readonly folders: readonly string[];
}

const silentFolders: readonly string[] = ['_posts', '_drafts', 'drafts', 'content', 'source', 'src', 'pages', 'collections', 'i18n', '_i18n', 'docs'];

/** Reads a path such as `it/_posts/2019-05-28-hello.md` or `hello/index.it.md`. `languages` are the names of folders that mean one; the folder of `ownLocale` is no part of the address. */
export function placeOfFile(path: string, languages: readonly string[], ownLocale: string): FilePlace {
  const parts = path.split('/');
  const file = (parts.pop() ?? '').replace(/\.(?:mdx?|markdown|mkdn?|html?|txt)$/iu, '');
  const isLocale = (part: string) => languages.some((language) => sameLocale(language, part));
  const [, bare = file, suffix] = /^(.*)\.([a-z]{2,3}(?:[-_][a-z]{2,4})?)$/iu.exec(file) ?? [];
  const hasSuffix = suffix !== undefined && (isLocale(suffix) || isLanguage(suffix));
  const stem = hasSuffix ? bare : file;
  const isIndex = /^_?index$/iu.test(stem);
  const named = isIndex ? (parts.at(-1) ?? stem) : stem;
  const [, day, rest = named] = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/u.exec(named) ?? [];
  const folderLocale = parts.find(isLocale);
  const folders = parts.filter(
    (part, index) =>
      !(part === folderLocale && sameLocale(part, ownLocale)) && !silentFolders.includes(part.toLowerCase()) && !(isIndex && index === parts.length - 1),
  );
  return {
    day,
    name: rest,
    locale: hasSuffix ? suffix : folderLocale,
    isDraft: parts.some((part) => /^_?drafts?$/iu.test(part)) || /^draft-/iu.test(rest),
    folders,
  };
}

/** Names of folders that are languages: those of the site, and others where at least two stand side by side. */
export function languageFolders(paths: readonly string[], locales: readonly string[]): string[] {
  const byParent = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (const [depth, part] of parts.entries()) {
      if (!isLanguage(part)) continue;
      const parent = parts.slice(0, depth).join('/');
      byParent.set(parent, (byParent.get(parent) ?? new Set()).add(part));
    }
  }
  return [...new Set([...locales, ...[...byParent.values()].flatMap((names) => (names.size > 1 ? [...names] : []))])];
}

/** Whether a name is that of a language: `it` and `pt-br`, but not the `js` of `node.js.md`. */
function isLanguage(suffix: string): boolean {
  if (!/^[a-z]{2}(?:[-_][a-z]{2,4})?$/iu.test(suffix)) return false;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(suffix.slice(0, 2)) !== undefined;
}

/** Whether two names of a language mean the same: `pt_BR` and `pt-br`. */
export function sameLocale(a: string, b: string): boolean {
  return a.toLowerCase().replace('_', '-') === b.toLowerCase().replace('_', '-');
}

/** The address that a generator gives such a file when nobody tells it otherwise; undefined where it has no rule of its own. */
export function defaultAddress(dialect: Dialect, { day, name, folders }: FilePlace, categories: readonly string[]): string | undefined {
  const [year = '', month = '', date = ''] = (day ?? '').split('-').map((part) => part.padStart(2, '0'));
  const path = (...parts: readonly string[]) => `/${parts.filter(Boolean).join('/')}`;
  switch (dialect) {
    case 'jekyll':
      return day ? `${path(...categories, year, month, date, name)}.html` : `${path(...folders, name)}/`;
    case 'hexo':
      return day ? `${path(year, month, date, name)}/` : undefined;
    case 'docusaurus':
      return day ? path(...folders, year, month, date, name) : path(...folders, name);
    case 'plain':
      return undefined;
    default:
      return `${path(...folders, name)}/`;
  }
}
