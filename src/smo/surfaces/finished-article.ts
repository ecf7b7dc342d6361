import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { sanitize } from 'hast-util-sanitize';
import { articleRoots, type PageSource } from './article-roots.ts';
import { element, isBlank, isBlock, isEmptyPhrase, rewrite, text, type Change } from './hast-tree.ts';
import { policy } from './policy.ts';
import { selectContent } from './select-content.ts';

/** A page's article, cleaned of what makes sense in the page only; the source of all surfaces. */
export interface FinishedArticle {
  /** The page's address. */
  readonly url: string;
  /** Without script, style, form, handler and class; all addresses absolute, at most about a hundred levels deep. */
  readonly root: Root;
  /** Whether the article is longer than a surface may be (`limits`); it then ends with a link to the page. */
  readonly isCut: boolean;
}

export interface ReadArticleOptions {
  /** The page's absolute address, that relative ones are resolved against. */
  readonly url: string;
  /** Hosts whose frames may stand in feeds, such as `www.youtube-nocookie.com`; frames of others become links. Default: none. */
  readonly frames?: readonly string[] | undefined;
}

/**
 * The article of a finished page: what stands in its elements marked `data-content`, parsed once for all surfaces. A
 * page without such an element has an empty article.
 *
 * Parts for the page (`data-surface="web"`, hidden ones, decoration) are left out, those for elsewhere
 * (`<template data-surface="feed">`) take their place.
 * @param page the page as text, or as `parseHtml` has read it, which is not changed
 * @throws when the page's address is not absolute
 */
export function readArticle(page: PageSource, { url, frames = [] }: ReadArticleOptions): FinishedArticle {
  if (!URL.canParse(url)) throw new Error(`expected the page's absolute address such as https://example.org/blog/x/, got "${url}"`);
  const { fragment, targets, isCut } = selectContent(articleRoots(page), { url, frames });
  const clean = sanitize(fromParse5(fragment), policy);
  const root = rewrite(clean.type === 'root' ? clean : { type: 'root', children: isContent(clean) ? [clean] : [] }, tidiedFor(targets));
  if (isCut) root.children.push(element('p', {}, [element('a', { href: url }, [text(`… ${url}`)])]));
  return { url, root, isCut };
}

const isContent = (node: ReturnType<typeof sanitize>): node is Root['children'][number] => node.type !== 'root';

/** Takes away what the policy left without meaning: boxes that hold blocks, spans, empty phrases, links to nowhere, ids that nothing leads to. */
const tidiedFor =
  (targets: ReadonlySet<string>): Change =>
  ({ tagName, properties: { id, ...properties }, children }) => {
    const isNamed = typeof id === 'string' && (/^h[1-6]$/u.test(tagName) || targets.has(id));
    const kept = element(tagName, isNamed ? { ...properties, id } : properties, children);
    if (!isNamed && isEmptyPhrase(kept)) return [];
    const isBare = Object.keys(kept.properties).length === 0;
    if (!isBare) return kept;
    if (tagName === 'span' || tagName === 'a') return children;
    if ((tagName === 'div' || tagName === 'section') && children.every((child) => isBlock(child) || isBlank(child))) return children;
    return kept;
  };
