import type { Element, ElementContent, Root } from 'hast';
import { htmlElements as markedElements } from '../../mdx/components.ts';
import { box, details, isBox, quotedPost } from './boxes.ts';
import { isComponent } from './component-node.ts';
import type { Conversion } from './conversion.ts';
import { shown } from './conversion.ts';
import { fieldElements, htmlElements, silentElements } from './known-elements.ts';
import { embed, figure, frame, picture, player } from './media.ts';
import { asBlocks, table } from './plain-tables.ts';
import { componentPrefix } from './markdown-html.ts';
import { embedHtml } from './named-embed.ts';
import { htmlTree } from './html-tree.ts';
import { embedded } from './public-address.ts';
import { attribute, element, isBlank, isBlock, isTag, text, wordsOf } from './tree-reading.ts';

/** The tree with what is foreign in it made into components and plain elements; what is left out is told of. */
export function convertElements(root: Root, conversion: Conversion): Root {
  return { type: 'root', children: new ElementConverter(conversion).all(root.children, undefined) };
}

/** Marks where a former generator cut the text short. */
const excerptMark = /^\s*(?:more|end|truncate|excerpt|endexcerpt|end_excerpt|readmore|read more|page-?break|nextpage)\b/iu;
/** Marks that editors and tools leave for themselves. */
const toolMark = /^\s*(?:\/?wp:|kg-card|\[if\b|<!\[endif|\/?StartFragment|\/?EndFragment|prettier-ignore|markdownlint|textlint|toc|lint )/iu;
/** Scripts that only draw what is here as a component. */
const widgetScript = /platform\.(?:twitter|x)\.com|instagram\.com\/embed|tiktok\.com\/embed|embed\.bsky\.app|\/embed\.js|cpwebassets\.codepen|assets\.codepen/u;

class ElementConverter {
  readonly #conversion: Conversion;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  all(nodes: readonly (ElementContent | Root['children'][number])[], parent: Element | undefined): ElementContent[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return [node];
      if (node.type === 'comment') return this.#comment(node.value, node.position?.start.line ?? 1);
      return node.type === 'element' ? this.#element(node, parent) : [];
    });
  }

  #comment(value: string, line: number): ElementContent[] {
    if (!excerptMark.test(value) && !toolMark.test(value) && value.trim() !== '') this.#tell('import-comment', line, `a comment is left out: ${shown(value)}`);
    return [];
  }

  #tell(rule: string, line: number, message: string, hint?: string): void {
    this.#conversion.tell(rule, line, message, hint);
  }

  #element(node: Element, parent: Element | undefined): ElementContent[] {
    const { tagName } = node;
    if (silentElements.has(tagName) || tagName === 'svg') return this.#silent(node);
    if (fieldElements.has(tagName)) return this.#field(node, parent);
    if (tagName === 'blockquote') {
      const post = quotedPost({ ...node, children: this.all(node.children, node) });
      if (post) return post;
    }
    const inside = (): Element => ({ ...node, children: this.all(node.children, node) });
    if (tagName.startsWith(componentPrefix)) return this.#component(node);
    if (isBox(node)) return box(inside());
    switch (tagName) {
      case 'img':
        return picture(node, this.#conversion);
      case 'picture':
        return this.all(node.children.filter(isTag('img')), node);
      case 'figure':
        return figure(inside());
      case 'iframe':
      case 'embed':
      case 'object':
      case 'lite-youtube':
        return frame(node, this.#conversion);
      case 'video':
      case 'audio':
        return player(inside(), this.#conversion);
      case 'details':
        return details(inside());
      case 'table':
        return table(inside(), this.#conversion);
      case 'math':
        return this.#formula(node);
      case 'p':
        return this.#paragraph(inside());
      case 'a':
        return this.#link(inside());
      default:
        return this.#other(node);
    }
  }

  #silent(node: Element): ElementContent[] {
    const line = node.facts?.line ?? 1;
    const src = attribute(node, 'src') ?? '';
    const gist = /gist\.github\.com\/[\w./-]+?(?=\.js|[?#]|$)/u.exec(src)?.[0];
    if (gist) {
      this.#tell(
        'import-script',
        line,
        `the listing of ${shown(gist)} is kept as a link: texts run no scripts`,
        'copy the listing into the text, between ``` and ```',
      );
      return [element('p', [element('a', [text(`https://${gist}`)], { href: `https://${gist}` })])];
    }
    if (node.tagName === 'title' && parentless(node)) return [];
    if (['source', 'track', 'param', 'base', 'link', 'meta', 'title', 'head'].includes(node.tagName)) return [];
    if (node.tagName === 'script' && widgetScript.test(src)) return [];
    const what = src || wordsOf(node);
    this.#tell(`import-${node.tagName === 'script' ? 'script' : 'element'}`, line, `<${node.tagName}> is left out${what ? `: ${shown(what)}` : ''}`);
    return [];
  }

  #field(node: Element, parent: Element | undefined): ElementContent[] {
    if (node.tagName === 'input' && node.properties['type'] === 'checkbox' && parent?.tagName === 'li') return [];
    const words = wordsOf(node);
    this.#tell('import-form', node.facts?.line ?? 1, `<${node.tagName}> is left out${words ? `: ${shown(words)}` : ''}: texts have no forms`);
    return words === '' ? [] : [text(` ${words} `)];
  }

  #formula(node: Element): ElementContent[] {
    this.#tell(
      'import-formula',
      node.facts?.line ?? 1,
      `the formula ${shown(wordsOf(node))} is shown as its source`,
      'write it in words, or show a picture of it',
    );
    return [element('code', [text(wordsOf(node))])];
  }

  /** Components are no part of a line: they stand between paragraphs. A lone address of a video is that video. */
  #paragraph(node: Element): ElementContent[] {
    const held = node.children.filter((child) => !isBlank(child));
    const [only] = held;
    const isWordPress = this.#conversion.request.body.dialect === 'wordpress' || this.#conversion.request.body.format === 'html';
    const address = held.length === 1 && only ? wordsOf(only) : '';
    const known = isWordPress && /^https?:\/\/\S+$/u.test(address) ? embedded(address) : undefined;
    if (known) return [embed(known, undefined, this.#conversion)];
    if (!held.some(isBlock)) return [node];
    return asBlocks(node.children);
  }

  #link(node: Element): ElementContent[] {
    const href = attribute(node, 'href');
    if (!node.children.some((child) => isComponent(child))) return [node];
    const link = href === undefined ? [] : [element('p', [element('a', [text(href)], { href })])];
    return [...node.children, ...link];
  }

  /** A component of another site: those of usual names and meanings become ours. */
  #component(node: Element): ElementContent[] {
    const name = attribute(node, 'data-component') ?? '';
    const children = () => this.all(node.children, node);
    if (/^(?:Next|Nuxt|Static|Astro|Gatsby)?(?:Image|Img|Picture)$/u.test(name) && attribute(node, 'src')) return picture(node, this.#conversion);
    if (/^(?:Nav|Next|Gatsby|Router)?Link$/u.test(name)) return [element('a', children(), { href: attribute(node, 'href', 'to') ?? '' })];
    if (/^(?:Admonition|Alert|Aside|Callout|Note|Tip|Warning|Info|Caution|Danger|Hint|Notice)$/u.test(name))
      return box({
        ...node,
        properties: { className: [name.toLowerCase(), attribute(node, 'type', 'variant', 'kind') ?? ''], title: attribute(node, 'title') ?? '' },
        children: children(),
      });
    const named = Object.fromEntries(Object.entries(node.properties).map(([key, value]) => [/id$/iu.test(key) ? 'id' : key, String(value)]));
    const html = embedHtml({ name, values: [], named });
    return html === undefined ? this.#other(node) : this.all(htmlTree(html, node.facts?.line ?? 1).children, node);
  }

  #other(node: Element): ElementContent[] {
    const { tagName } = node;
    const children = () => this.all(node.children, node);
    if (tagName.startsWith('smo-footnote') || htmlElements.has(tagName) || Object.hasOwn(markedElements, tagName)) return [{ ...node, children: children() }];
    const name = attribute(node, 'data-component') ?? tagName;
    const line = node.facts?.line ?? 1;
    if (node.facts?.isOpen === true) {
      this.#tell('import-element', line, `<${name}> is no element; it is kept as text`);
      return [text(`<${name}>`), ...children()];
    }
    const inside = children();
    if (!inside.every(isBlank)) {
      this.#tell(
        'import-element',
        line,
        `<${name}> is not known here; its text is kept, what it did with it is not`,
        'use one of the components, or leave it as text',
      );
      return inside.some(isBlock) ? [element('div', inside)] : inside;
    }
    const source = tagSource(name, node);
    this.#tell('import-element', line, `${shown(source)} is not known here; it is kept as code`, 'write what it showed');
    return [element('code', [text(source)])];
  }
}

const parentless = (node: Element): boolean => node.children.length === 0;

function tagSource(name: string, { properties }: Element): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    key === 'data-component' ? [] : [`${key === 'className' ? 'class' : key}="${Array.isArray(value) ? value.join(' ') : String(value)}"`],
  );
  return `<${[name, ...written].join(' ')} />`;
}
