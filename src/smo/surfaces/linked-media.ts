import type { Element, ElementContent, Root } from 'hast';
import { element, holds, isElement, rewrite, text, textProperty } from './hast-tree.ts';

/** The article with links in place of players and frames, for surfaces that cannot play. */
export function withLinkedMedia(root: Root): Root {
  const made = new Set<ElementContent>();
  return rewrite(root, (node) => {
    if (node.tagName === 'figure') return { ...node, children: withoutDoubles(node.children, made) };
    if (!isElement(node, 'audio', 'video', 'iframe')) return node;
    const link = linkTo(node);
    if (link) made.add(link);
    return link ?? [];
  });
}

/** A link to what the player plays, with its poster if it has one. */
function linkTo(media: Element): Element | undefined {
  const href = addressOf(media);
  const poster = textProperty(media, 'poster');
  if (href === '') return poster === '' ? undefined : element('img', { src: poster, alt: textProperty(media, 'title') });
  const picture = poster === '' ? [] : [element('img', { src: poster, alt: '' }), element('br', {})];
  return element('a', { href }, [...picture, text(textProperty(media, 'title') || fileName(href))]);
}

/** A player's own address, else that of the first of its sources. */
function addressOf(media: Element): string {
  const source = media.children.find((child) => isElement(child, 'source'));
  return textProperty(media, 'src') || (isElement(source) ? textProperty(source, 'src') : '');
}

function fileName(href: string): string {
  const { host, pathname } = new URL(href);
  return pathname.split('/').findLast(Boolean) ?? host;
}

/** A player's link goes where its figure has one to the same file, as the captions of our sounds have. */
function withoutDoubles(children: readonly ElementContent[], made: ReadonlySet<ElementContent>): ElementContent[] {
  const linksTo = (href: string) => (link: Element) => link.tagName === 'a' && textProperty(link, 'href') === href;
  return children.filter((child) => {
    if (!isElement(child) || !made.has(child)) return true;
    const isSame = linksTo(textProperty(child, 'href'));
    return !children.some((other) => other !== child && holds(other, isSame));
  });
}
