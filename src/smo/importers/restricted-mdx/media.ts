import type { Element, ElementContent } from 'hast';
import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { component, isComponent } from './component-node.ts';
import { embedded, publicAddress } from './public-address.ts';
import { attribute, element, elementsIn, isBlank, isTag, text, wordsOf } from './tree-reading.ts';

/** A picture: beside the text, else a link to where it is, else its words. */
export function picture(node: Element, conversion: Conversion): ElementContent[] {
  const src = attribute(node, 'data-src', 'data-original', 'data-lazy-src', 'src') ?? attribute(node, 'srcset', 'data-srcset')?.split(/[\s,]/u)[0];
  const alt = attribute(node, 'alt');
  const line = node.facts?.line ?? 1;
  if (src === undefined) return alt === undefined ? [] : [text(alt)];
  if (attribute(node, 'width') === '1' && attribute(node, 'height') === '1') {
    conversion.tell('import-picture-tracking', line, `the picture ${shown(src)} of one pixel is left out: it counted readers`);
    return [];
  }
  const found = src.startsWith('data:') ? undefined : conversion.host.file(src);
  if (found && 'path' in found) {
    if (alt === undefined)
      conversion.tell('import-picture-alt', line, `the picture ${shown(src)} has no words for those who cannot see it`, 'say what it shows: alt="…"');
    const title = attribute(node, 'title');
    return [element('img', [], { src: found.path, alt: alt ?? '', ...(title && title !== alt ? { title } : {}) })];
  }
  const name = src.startsWith('data:') ? 'data:' : (src.split(/[?#]/u)[0]?.split('/').at(-1) ?? src);
  if (found) {
    conversion.tell(
      'import-picture-remote',
      line,
      `the picture ${shown(src)} lies elsewhere; it is kept as a link`,
      `save it beside the text and write ![${alt ?? '…'}](./${name})`,
    );
    return [element('a', [text(alt ?? name)], { href: found.address })];
  }
  conversion.tell(
    'import-picture-missing',
    line,
    `the picture ${shown(src)} is not in the export`,
    `put it beside the text and write ![${alt ?? '…'}](./${name})`,
  );
  return [...(alt === undefined ? [] : [text(`${alt} `)]), element('code', [text(src.startsWith('data:') ? 'data:' : src)])];
}

/** What a frame shows: a video or post as a component, anything else as a link. */
export function frame(node: Element, conversion: Conversion): ElementContent[] {
  const address =
    attribute(node, 'data-src', 'src', 'data', 'value') ??
    elementsIn(node, isTag('param', 'embed'))
      .flatMap((one) => attribute(one, 'src', 'value') ?? [])
      .find((value) => /^(?:https?:)?\/\//u.test(value));
  if (address === undefined) return node.children;
  const title = attribute(node, 'title', 'aria-label');
  const known = embedded(address);
  if (known) return [embed(known, title, conversion)];
  const url = publicAddress(address);
  conversion.tell('import-frame', node.facts?.line ?? 1, `the frame of ${shown(url)} is kept as a link: frames of that site are not shown`);
  return [element('p', [element('a', [text(title ?? url)], { href: url })])];
}

/** A video or post of a network; a video that has no title is called as the text is. */
export function embed({ url, target }: NonNullable<ReturnType<typeof embedded>>, title: string | undefined, conversion: Conversion): Element {
  return component(target.kind === 'video' ? 'Video' : 'Post', { url, title: title ?? conversion.request.title });
}

/** A video or sound that is a file. */
export function player(node: Element, conversion: Conversion): ElementContent[] {
  const sources = [node, ...elementsIn(node, isTag('source'))].flatMap((one) => attribute(one, 'src') ?? []);
  const [src] = sources;
  const line = node.facts?.line ?? 1;
  const inside = node.children.filter((child) => !isTag('source', 'track')(child));
  if (src === undefined) return inside;
  const name = src.split(/[?#]/u)[0]?.split('/').at(-1) ?? src;
  const title = attribute(node, 'title', 'aria-label') ?? name;
  const found = conversion.host.file(src);
  if (node.tagName === 'audio' && found && 'path' in found) return [component('Audio', { src: found.path, title }, inside)];
  const kind = node.tagName === 'audio' ? 'sound' : 'video';
  const hint =
    node.tagName === 'audio'
      ? 'put the file beside the text: <Audio src="./…" title="…" />'
      : 'put it on a network that shows videos: <Video url="https://…" title="…" />';
  if (found && 'address' in found) {
    conversion.tell('import-media', line, `the ${kind} ${shown(src)} is kept as a link`, hint);
    return [element('p', [element('a', [text(title)], { href: found.address })])];
  }
  conversion.tell('import-media', line, `the ${kind} ${shown(src)} cannot be shown; its name is kept`, hint);
  return [element('p', [element('code', [text(src)])])];
}

/** A figure whose inside is converted already: pictures with their caption, or whatever it holds with the caption under it. */
export function figure(node: Element): ElementContent[] {
  const caption = node.children.find(isTag('figcaption'));
  const inside = node.children.filter((child) => child !== caption && !isBlank(child));
  const captionText = caption && !elementsIn(caption, isTag('a', 'code', 'br', 'img')).length ? wordsOf(caption) : undefined;
  const after: ElementContent[] = caption && captionText === undefined ? [element('p', caption.children)] : [];
  const figures = inside.flatMap(figuresIn);
  const told = captionText || undefined;
  if (figures.length > 0 && figures.every((one) => one !== undefined)) {
    const [only] = figures;
    if (figures.length > 1) return [component('Gallery', { caption: told }, figures), ...after];
    if (only)
      return [{ ...only, facts: { component: { name: 'Figure', attributes: { caption: told, ...defined(only.facts?.component?.attributes) } } } }, ...after];
  }
  const [only] = inside;
  if (inside.length === 1 && only && isTag('table')(only) && told) return [component('Table', { caption: told }, [only])];
  if (inside.length === 1 && only && isTag('blockquote')(only)) return [component('Quote', { cite: told }, only.children), ...after];
  return [...inside, ...(told === undefined || told === '' ? after : [element('p', [element('em', [text(told)])])])];
}

const defined = (attributes: Readonly<Record<string, string | true | undefined>> = {}) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** The figures that a part of a figure consists of; undefined stands for anything else. */
function figuresIn(node: ElementContent): (Element | undefined)[] {
  if (isBlank(node)) return [];
  if (isComponent(node, 'Figure')) return [node];
  if (isComponent(node, 'Gallery')) return node.children.flatMap(figuresIn);
  if (isTag('img')(node))
    return [component('Figure', { src: attribute(node, 'src') ?? '', alt: typeof node.properties['alt'] === 'string' ? node.properties['alt'] : '' })];
  if (isTag('p', 'div', 'span', 'ul', 'li', 'picture', 'center')(node)) return node.children.flatMap(figuresIn);
  // A picture that leads to itself, larger.
  if (isTag('a')(node) && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/iu.test(attribute(node, 'href') ?? '')) return node.children.flatMap(figuresIn);
  return [undefined];
}
