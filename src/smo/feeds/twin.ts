import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { authorsOf } from '../metadata/authors.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { markdownText } from '../surfaces/index.ts';
import { toUrl } from '../url.ts';

/**
 * Where a page stands as Markdown, site-relative: articles and terms have such a twin, but for those that no search shall
 * show, which a text file cannot ask for.
 */
export function twinPath(page: Page, { config }: Site): string | undefined {
  if (!config.markdownTwins || !page.listed || (page.kind !== 'article' && page.kind !== 'term')) return undefined;
  return `${page.path}index.md`;
}

/** The same, absolute. */
export function twinUrl(page: Page, site: Site): string | undefined {
  const path = twinPath(page, site);
  return path === undefined ? undefined : toUrl(site.config.url, path);
}

/**
 * The whole twin: what the page is as front matter, its title and description as the page shows them, and its text.
 * @param text the article as Markdown
 */
export function twin(page: Page, text: string): string {
  const title = plainValue(page.title);
  const authors = authorsOf(page).map(({ name }) => plainValue(name));
  const facts = {
    title,
    url: page.canonical,
    published: 'published' in page ? page.published : undefined,
    updated: page.updated,
    author: authors.length > 1 ? authors : authors[0],
    language: page.locale,
  };
  const opening: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      { type: 'paragraph', children: [{ type: 'text', value: plainValue(page.description) }] },
    ],
  };
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${markdownText(opening)}${text === '' ? '' : `\n${text.trim()}\n`}`;
}
