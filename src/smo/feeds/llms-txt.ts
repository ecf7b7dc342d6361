import type { ListItem, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { localizedText } from '../config.ts';
import { plainValue } from '../metadata/plain-value.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { markdownText } from '../surfaces/index.ts';
import { localePath } from '../url.ts';
import type { TextFile } from './sitemap.ts';
import { twinUrl } from './twin.ts';

/**
 * `llms.txt` of a language (https://llmstxt.org): what the site is, then its articles, its terms and its other pages,
 * each with its description; the links lead to Markdown where the site has it.
 */
export function llmsTxt(site: Site, locale: string): TextFile {
  const { config } = site;
  const words = site.wordsOf(locale);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(config.name)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text(localizedText(config.description, locale, config.defaultLocale))] }] },
      ...section(words.blog, site.of('article', locale), site),
      ...section(words.glossary, site.of('term', locale), site),
      // The convention's own name for what may be left out where room is short.
      ...section('Optional', site.of('page', locale), site),
    ],
  };
  return { path: `${localePath(locale, config.defaultLocale)}llms.txt`, text: markdownText(root, { bullet: '-' }) };
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
