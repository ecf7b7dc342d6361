import { parseFragment, serialize } from 'parse5';
import { figure, embed, linkCard } from './html-text.ts';
import { attributeOf, hasClass, innerHtml, remove, within, type PageElement } from './html-page.ts';
import { textAt } from './read-json.ts';

/** Boxes of Substack's own that ask for something: subscribe, share, comment. */
const asks = [
  'subscription-widget-wrap',
  'subscription-widget-wrap-editor',
  'subscribe-widget',
  'captioned-button-wrap',
  'poll-embed',
  'image-link-expand',
  'directMessage',
];

/** A text of Substack as plain HTML: what its page draws from data put in, what asks for a subscription taken out. */
export function substackHtml(html: string): string {
  const fragment = parseFragment(html);
  for (const element of within(fragment.childNodes)) {
    if (
      asks.some((name) => hasClass(element, name)) ||
      (hasClass(element, 'button-wrapper') && /subscribe|share|comment/iu.test(attributeOf(element, 'data-attrs') ?? ''))
    )
      remove(element);
    else replaceDrawn(element);
  }
  return serialize(fragment).trim();
}

function replaceDrawn(element: PageElement): void {
  const data = attrsOf(element);
  if (data === undefined) return;
  const made = drawn(element, data);
  const parent = element.parentNode;
  if (made === undefined || !parent) return;
  const nodes = parseFragment(made).childNodes;
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...nodes);
}

function attrsOf(element: PageElement): unknown {
  try {
    return JSON.parse(attributeOf(element, 'data-attrs') ?? '');
  } catch {
    return undefined;
  }
}

function drawn(element: PageElement, data: unknown): string | undefined {
  const classes = attributeOf(element, 'class') ?? '';
  const url = textAt(data, 'url');
  if (/\byoutube-wrap\b/u.test(classes)) return embed(`https://www.youtube.com/watch?v=${textAt(data, 'videoId') ?? ''}`);
  if (/\bvimeo-wrap\b/u.test(classes)) return embed(`https://vimeo.com/${textAt(data, 'videoId') ?? ''}`);
  if (/\b(?:tweet|twitter-embed|bluesky-wrap|instagram|tiktok-wrap|spotify-wrap|soundcloud-wrap|apple-podcast-container)\b/u.test(classes) && url !== undefined)
    return embed(url);
  if (/\b(?:embedded-post-wrap|digest-post-embed|embedded-publication-wrap)\b/u.test(classes) && url !== undefined)
    return linkCard(url, textAt(data, 'title') ?? textAt(data, 'name'));
  if (element.tagName === 'img' && textAt(data, 'src') !== undefined && attributeOf(element, 'src') === undefined)
    return figure({ src: textAt(data, 'src') ?? '', alt: textAt(data, 'alt') });
  return /\bfootnote\b/u.test(classes) ? innerHtml(element) : undefined;
}
