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
  const held: BodyPart[] = [];
  const root: Root = { type: 'root', children: await contents(nodes, held) };
  // MDX has no comments of HTML: the only ones are ours, and `<` in a text is written as a reference.
  const pieces = toHtml(root).split(/<!--(\d+)-->/u);
  return joined(pieces.map((piece, index) => (index % 2 === 0 ? piece : (held[Number(piece)] ?? ''))));
}

/** @param held the parts that are no HTML yet; a comment with its number keeps the place of each */
async function contents(nodes: readonly Node[], held: BodyPart[]): Promise<ElementContent[]> {
  const found: ElementContent[] = [];
  for (const node of nodes) found.push(...(await content(node, held)));
  return found;
}

async function content(node: Node, held: BodyPart[]): Promise<ElementContent[]> {
  const hold = (part: BodyPart): Comment[] => [{ type: 'comment', value: String(held.push(part) - 1) }];
  if (node.type === 'text') return [{ type: 'text', value: String(node.value) }];
  if (node.type === 'element') return element(node, held, hold);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return tag(node, held, hold);
  // A comment, `{/* … */}`, is all that the judge lets pass.
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  throw new Error(`found a node of the type ${node.type}, which no judged text has`);
}

async function element(
  { tagName = '', properties = {}, children = [] }: Node,
  held: BodyPart[],
  hold: (part: BodyPart) => Comment[],
): Promise<ElementContent[]> {
  if (tagName === 'img') return hold(picturePart(String(properties['src'] ?? ''), String(properties['alt'] ?? ''), properties['title']));
  const [code] = children;
  if (tagName === 'pre' && code?.tagName === 'code') return hold(await highlighted(code));
  return [{ type: 'element', tagName, properties, children: await contents(children, held) }];
}

async function tag(node: Node, held: BodyPart[], hold: (part: BodyPart) => Comment[]): Promise<ElementContent[]> {
  const name = node.name ?? '';
  const attributes = literals(node);
  const children = node.children ?? [];
  if (!isComponentName(name)) return [{ type: 'element', tagName: name, properties: attributes, children: await contents(children, held) }];
  const picture = Object.hasOwn(pictureAttributes, name) ? pictureAttributes[name] : undefined;
  const path = picture === undefined ? undefined : attributes[picture];
  const parts = await bodyParts(children);
  if (picture === undefined || typeof path !== 'string' || fileFault(path)) return hold({ component: name, attributes, parts });
  const { [picture]: _path, alt = '', ...rest } = attributes;
  return hold({ component: name, attributes: rest, parts: [picturePart(path, String(alt)), ...parts] });
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
