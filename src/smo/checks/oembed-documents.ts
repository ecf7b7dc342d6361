import type { BuiltLink, BuiltPage } from '../built/built-page.ts';
import { pathBelow, type BuiltSite } from '../built/built-site.ts';
import { isNode, type JsonNode } from './json-ld-graph.ts';
import { oncePerPage } from '../built/once-per-page.ts';

/** The link by which others find a page's oEmbed answer, and the answer where it is a file of this site. */
export interface OembedDocument {
  readonly link: BuiltLink;
  readonly href: string;
  readonly isXml: boolean;
  /** File below the folder; undefined where another host or a query answers. */
  readonly file: string | undefined;
  /** The answer's text, as the folder has it. */
  readonly text: string | undefined;
  /** The answer, where it is a JSON object. */
  readonly answer: JsonNode | undefined;
}

/** The page's oEmbed links, recognised by their type. */
export const oembedDocuments = oncePerPage(readDocuments);

function readDocuments(page: BuiltPage, site: BuiltSite): readonly OembedDocument[] {
  return page.links
    .filter(({ type }) => /oembed/iu.test(type ?? ''))
    .map((link) => {
      const href = link.href?.trim() ?? '';
      const file = href === '' || href.includes('?') ? undefined : pathBelow(site, href, page.url);
      const isXml = /xml/iu.test(link.type ?? '');
      const text = file === undefined ? undefined : site.texts.get(file);
      return { link, href, isXml, file, text, answer: text === undefined || isXml ? undefined : objectIn(text) };
    });
}

function objectIn(text: string): JsonNode | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isNode(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
