import { runHighlighterWithAstro } from '@astrojs/prism/dist/highlighter';
import type { Comment, Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { decodePath, fileFault, isBesideText, isComponentName, pictureAttributes } from '#smo';
import { codeLanguage } from './code-languages.ts';

/** A component of a text: its name, its literal attributes, what stands between its tags. */
interface BodyComponent {
  /** `img` for Markdown's own pictures. */
  readonly component: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  /** The picture beside the text that it shows, one of its `BodyFacts.pictures`. */
  readonly picture?: string | undefined;
  readonly parts: readonly BodyPart[];
}

/** HTML that is what it will be, or a component that must know its page. */
export type BodyPart = string | BodyComponent;

/**
 * Compiles restricted MDX without making a programme of it, as far as it can be without its page: the parts hold nothing of
 * the site, the clock or the configuration. The text must have been judged: what the judge refuses has no meaning here, and
 * throws.
 */
export async function compileBody(source: string): Promise<readonly BodyPart[]> {
  const tree = mdxToHast(source, { position: false, features: { gfm: true, smartPunctuation: true } });
  return bodyParts('children' in tree ? tree.children : []);
}

/** What is used of Sätteri's nodes. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly properties?: Element['properties'];
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly data?: object | undefined;
}

/** The nodes as HTML, broken where a component stands. */
async function bodyParts(nodes: readonly Node[]): Promise<BodyPart[]> {
  const held: Held[] = [];
  const root: Root = { type: 'root', children: contents(nodes, held) };
  // MDX has no comments of HTML: the only ones are ours, and `<` in a text is written as a reference.
  const pieces = toHtml(root).split(/<!--(\d+)-->/u);
  const parts = await Promise.all(held);
  return joined(pieces.map((piece, index) => (index % 2 === 0 ? piece : (parts[Number(piece)] ?? ''))));
}

/** What is no HTML yet; few nodes have to be waited for. */
type Held = BodyPart | Promise<BodyPart>;

/** @param held gets what is no HTML yet; a comment with its number keeps the place of each */
function contents(nodes: readonly Node[], held: Held[]): ElementContent[] {
  const found: ElementContent[] = [];
  for (const node of nodes) {
    const made = content(node, held);
    if (made) found.push(made);
  }
  return found;
}

function content(node: Node, held: Held[]): ElementContent | undefined {
  if (node.type === 'text') return { type: 'text', value: String(node.value) };
  if (node.type === 'element') return element(node, held);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return tag(node, held);
  // A comment, `{/* … */}`, is all that the judge lets pass.
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return undefined;
  throw new Error(`found a node of the type ${node.type}, which no judged text has`);
}

const placeOf = (part: Held, held: Held[]): Comment => ({ type: 'comment', value: String(held.push(part) - 1) });

function element({ tagName = '', properties = {}, children = [] }: Node, held: Held[]): ElementContent {
  if (tagName === 'img') return placeOf(picturePart(String(properties['src'] ?? ''), String(properties['alt'] ?? ''), properties['title']), held);
  const [code] = children;
  if (tagName === 'pre' && code?.tagName === 'code') return placeOf(highlighted(code), held);
  return { type: 'element', tagName, properties, children: contents(children, held) };
}

function tag(node: Node, held: Held[]): ElementContent {
  const name = node.name ?? '';
  const attributes = literals(node);
  if (!isComponentName(name)) return { type: 'element', tagName: name, properties: attributes, children: contents(node.children ?? [], held) };
  return placeOf(component(name, attributes, node.children ?? []), held);
}

async function component(name: string, attributes: Record<string, string | true>, children: readonly Node[]): Promise<BodyComponent> {
  const picture = Object.hasOwn(pictureAttributes, name) ? pictureAttributes[name] : undefined;
  const path = picture === undefined ? undefined : attributes[picture];
  const parts = await bodyParts(children);
  if (picture === undefined || typeof path !== 'string' || fileFault(path)) return { component: name, attributes, parts };
  const { [picture]: _path, alt = '', ...rest } = attributes;
  return { component: name, attributes: rest, parts: [picturePart(path, String(alt)), ...parts] };
}

/** Markdown's own picture: one beside the text by its path, any other by its address. */
function picturePart(address: string, alt: string, title?: unknown): BodyComponent {
  const attributes = { alt, ...(typeof title === 'string' && { title }) };
  const path = decodePath(address);
  if (isBesideText(path)) return { component: 'img', attributes, picture: path, parts: [] };
  return { component: 'img', attributes: { src: address, ...attributes }, parts: [] };
}

function literals({ attributes = [] }: Node): Record<string, string | true> {
  return Object.fromEntries(
    attributes.map(({ type, name, value }) => {
      if (type !== 'mdxJsxAttribute' || name === undefined) throw new Error('found an attribute that is no literal, which no judged text has');
      return [name, value === null || value === undefined ? true : String(value)];
    }),
  );
}

/** A block of code as Astro's own pipeline writes it. */
async function highlighted(code: Node): Promise<string> {
  const written = (code.children ?? []).map(({ value }) => String(value ?? '')).join('');
  const lang = code.data && 'lang' in code.data && typeof code.data.lang === 'string' ? codeLanguage(code.data.lang) : 'plaintext';
  const { html, classLanguage } = await runHighlighterWithAstro(lang, written.replace(/\n$/u, ''));
  return `<pre class="${classLanguage}" data-language="${lang}"><code class="${classLanguage}">${html}</code></pre>`;
}

/** Pieces of HTML that stand side by side are one. */
function joined(parts: readonly BodyPart[]): BodyPart[] {
  const result: BodyPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part !== 'string') result.push(part);
    else if (typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}
