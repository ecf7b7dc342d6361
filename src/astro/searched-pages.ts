import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { putNew } from './put-new.ts';

/** What is searched of the pages in one language. */
export interface SearchedLanguage {
  readonly language: string;
  /** Its pages, by their files. */
  readonly pages: readonly string[];
  /** Of the language and all that is searched in it. */
  readonly digest: string;
}

/**
 * Looks through the pages of a build for what is searched: of each that has a `data-pagefind-body` its title and its main
 * part. All else (styles, the site's header and footer, frames) is most of a site's bytes and nothing of what is found.
 * @param fallback language of pages that tell none; there without a page too
 */
export function searchedLanguages(dist: string, fallback: string): SearchedLanguage[] {
  const languages = new Map<string, { readonly pages: string[]; readonly sha1: Hash }>();
  const languageNamed = (name: string) => {
    const language = languages.get(name) ?? { pages: [], sha1: createHash('sha1').update(name) };
    languages.set(name, language);
    return language;
  };
  languageNamed(fallback.toLowerCase());
  for (const file of htmlFiles(dist)) {
    const html = readFileSync(join(dist, file));
    if (!html.includes('data-pagefind-body')) continue;
    const { pages, sha1 } = languageNamed(languageOf(html) ?? fallback.toLowerCase());
    const part = searchedPart(html);
    sha1.update(`\n${file} ${part.length}\n`).update(part);
    pages.push(file);
  }
  return Array.from(languages, ([language, { pages, sha1 }]) => ({ language, pages, digest: sha1.digest('hex') }));
}

/** What is searched in a language, as files that pagefind reads. */
export interface LaidOutLanguage extends Pick<SearchedLanguage, 'language' | 'digest'> {
  /** Where it stands, each page at its path. */
  readonly folder: string;
}

/** Lays out what is searched in a language, in a folder of its own below `folder`. */
export function layOut({ language, pages, digest }: SearchedLanguage, dist: string, folder: string): LaidOutLanguage {
  const place = beginFolder(join(folder, `in-${encodeURIComponent(language)}`));
  for (const file of pages) {
    const path = join(place, file);
    putNew(path, () => writeFileSync(path, searchedPart(readFileSync(join(dist, file)))));
  }
  return { language, folder: place, digest };
}

/**
 * Puts a page there whose body is empty, which is not found: where no page has a body pagefind takes them all, and one
 * that is not to be found may still write of the attribute.
 */
function beginFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), '<html><main data-pagefind-body></main></html>');
  return folder;
}

/** Sorted. */
function htmlFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
}

/** The whole page where something else than its main part is marked. */
function searchedPart(html: Buffer): Buffer {
  const [title, titleEnd] = [html.indexOf('<title'), html.indexOf('</title>')];
  const [main, mainEnd] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
  const hasBoth = title >= 0 && title < titleEnd && titleEnd < main;
  const isMainAlone = main < html.indexOf('data-pagefind-') && html.lastIndexOf('data-pagefind-') < mainEnd;
  return hasBoth && isMainAlone ? Buffer.concat([rootTag, html.subarray(title, titleEnd), titleClose, html.subarray(main, mainEnd)]) : html;
}

const rootTag = Buffer.from('<html>');
const titleClose = Buffer.from('</title>');

/** As the page's root says it; pagefind has it in small letters. */
function languageOf(html: Buffer): string | undefined {
  const at = Math.max(0, html.indexOf('<html'));
  return /<html[^>]*?\slang=["']?([^"'\s>]+)/iu.exec(html.toString('latin1', at, at + ROOT_BYTES))?.[1]?.toLowerCase();
}

/** Of a page's first element, as far as its language. */
const ROOT_BYTES = 1000;
