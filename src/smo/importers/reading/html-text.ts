import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { embedTarget } from '../../mdx/embed.ts';
import { foldSpace } from '../../text.ts';

/** The words of a piece of HTML on one line, its references resolved; undefined where there are none. */
export function plainText(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  const text = foldSpace(/[<&]/u.test(html) ? wordsOf(parseFragment(html).childNodes) : html);
  return text === '' ? undefined : text;
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe']);
const joined = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

/** Without recursion: elements may lie as deep as the file is long. */
function wordsOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  const rest: (DefaultTreeAdapterTypes.ChildNode | string)[] = nodes.toReversed();
  let words = '';
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') words += node;
    else if ('value' in node) words += node.value;
    else if ('tagName' in node && !silent.has(node.tagName)) {
      const edge = joined.has(node.tagName) ? '' : ' ';
      words += edge;
      if (edge) rest.push(edge);
      for (const child of node.childNodes.toReversed()) rest.push(child);
    }
  }
  return words;
}

/** A text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An element's start tag; attributes without a value are left out. */
export function startTag(name: string, attributes: Readonly<Record<string, string | undefined>> = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeHtml(value).replaceAll('"', '&quot;')}"`));
  return `<${name}${written.join('')}>`;
}

export interface Picture {
  readonly src: string;
  readonly alt?: string | undefined;
  /** HTML. */
  readonly caption?: string | undefined;
  readonly href?: string | undefined;
}

/** A picture with what is said under it. */
export function figure({ src, alt, caption, href }: Picture): string {
  const picture = startTag('img', { src, alt: alt ?? '' });
  const linked = href ? `${startTag('a', { href })}${picture}</a>` : picture;
  return `<figure>${linked}${caption?.trim() ? `<figcaption>${caption.trim()}</figcaption>` : ''}</figure>`;
}

/** Whether an address is one of a network whose things can be embedded. */
export function isEmbed(url: string): boolean {
  return embedTarget(secure(url)) !== undefined;
}

function secure(url: string): string {
  return url.replace(/^http:/u, 'https:');
}

/** Something of another site, shown in its own frame there. */
export function embed(url: string, caption?: string): string {
  const frame = `${startTag('iframe', { src: isEmbed(url) ? secure(url) : url })}</iframe>`;
  return caption?.trim() ? `<figure>${frame}<figcaption>${caption.trim()}</figcaption></figure>` : frame;
}

/** A listing. */
export function listing(code: string, language?: string): string {
  return `<pre>${startTag('code', { class: language ? `language-${language}` : undefined })}${escapeHtml(code)}\n</code></pre>`;
}

/** A link that stands alone. */
export function linkCard(url: string, title?: string, description?: string): string {
  const words = description?.trim() ? `<br>${escapeHtml(description.trim())}` : '';
  return `<p>${startTag('a', { href: url })}${escapeHtml(title?.trim() || url)}</a>${words}</p>`;
}

/** A sound or a film that is a file. */
export function mediaFile(kind: 'audio' | 'video', src: string, caption?: string): string {
  const player = `${startTag(kind, { src, controls: '' })}</${kind}>`;
  return caption?.trim() ? `<figure>${player}<figcaption>${caption.trim()}</figcaption></figure>` : `<p>${player}</p>`;
}
