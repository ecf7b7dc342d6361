import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What is searched of the pages in one language. */
export interface SearchedLanguage {
  readonly language: string;
  /** Where it stands, each page at its path. */
  readonly folder: string;
  /** Of the language and all that stands there. */
  readonly digest: string;
}

/**
 * Lays out what is searched of a build's pages: of each that has a `data-pagefind-body` its title and its main part. All
 * else (styles, the site's header and footer, frames) is most of a site's bytes and nothing of what is found.
 * @param folder cleared first
 * @param fallback language of pages that tell none; laid out without a page too
 */
export function layOutSearched(dist: string, folder: string, fallback: string): SearchedLanguage[] {
  rmSync(folder, { recursive: true, force: true });
  const languages = new Map<string, { readonly folder: string; readonly sha1: Hash }>();
  const laidOut = (name: string) => {
    const language = languages.get(name) ?? { folder: beginFolder(join(folder, `in-${encodeURIComponent(name)}`)), sha1: createHash('sha1').update(name) };
    languages.set(name, language);
    return language;
  };
  laidOut(fallback.toLowerCase());
  for (const file of htmlFiles(dist)) {
    const html = readFileSync(join(dist, file));
    if (!html.includes('data-pagefind-body')) continue;
    const language = laidOut(languageOf(html) ?? fallback.toLowerCase());
    const part = searchedPart(html);
    language.sha1.update(`\n${file} ${part.length}\n`).update(part);
    const path = join(language.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, part);
  }
  return Array.from(languages, ([language, { folder, sha1 }]) => ({ language, folder, digest: sha1.digest('hex') }));
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
