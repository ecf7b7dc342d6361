import type { ListItem, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { localizedText, type SiteConfig } from '../config.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { markdownText } from '../surfaces/index.ts';
import { localePath } from '../url.ts';
import type { TextFile } from './sitemap.ts';
import { twinUrl } from './twin.ts';

/** Where `llms.txt` of a language stands, site-relative. */
export function llmsPath(locale: string, { defaultLocale }: Pick<SiteConfig, 'defaultLocale'>): string {
  return `${localePath(locale, defaultLocale)}llms.txt`;
}

/** The pages that it lists, by their sections. */
export function llmsPages(site: Site, locale: string): Readonly<Record<'article' | 'term' | 'page', readonly Page[]>> {
  return { article: site.of('article', locale), term: site.of('term', locale), page: site.of('page', locale) };
}

/**
 * `llms.txt` of a language (https://llmstxt.org): what the site is, then its articles, its terms and its other pages,
 * each with its description; the links lead to Markdown where the site has it.
 */
export function llmsTxt(site: Site, locale: string): TextFile {
  const { config } = site;
  const words = site.wordsOf(locale);
  const pages = llmsPages(site, locale);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(config.name)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text(localizedText(config.description, locale, config.defaultLocale))] }] },
      ...section(words.blog, pages.article, site),
      ...section(words.glossary, pages.term, site),
      // The convention's own name for what may be left out where room is short.
      ...section('Optional', pages.page, site),
    ],
  };
  return { path: llmsPath(locale, config), text: markdownText(root, { bullet: '-' }) };
}

function section(title: string, pages: readonly Page[], site: Site): RootContent[] {
  if (pages.length === 0) return [];
  return [
    { type: 'heading', depth: 2, children: [text(title)] },
    { type: 'list', spread: false, children: pages.map((page) => line(page, site)) },
  ];
}

function line(page: Page, site: Site): ListItem {
  const children: PhrasingContent[] = [
    { type: 'link', url: twinUrl(page, site) ?? page.url, children: [text(page.title)] },
    { type: 'text', value: `: ${plainValue(page.description)}` },
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

function text(value: string): Text {
  return { type: 'text', value: plainValue(value) };
}
