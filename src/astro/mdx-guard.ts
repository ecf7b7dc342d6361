import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import type { MdastPluginDefinition, MdastPluginInput, MdastVisitorContext, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { components, encodePath, fileFault, formatProblems, isTrusted, judgeMdx, literal, pictureAttributes } from '#smo';
import type { Components, Problem } from '#smo';
import { codeLanguage } from './code-languages.ts';

export interface MdxGuardOptions {
  /** The project's root as a path of the file system. */
  readonly root: string;
  /** Folders, from the root, whose texts may hold programmes. Default: none. */
  readonly trusted?: readonly string[] | undefined;
  /** The components that a text may use. Default: ours. */
  readonly components?: Components | undefined;
}

/**
 * Sätteri's plugin for every text that is compiled. It throws when the text holds anything that is not allowed, so that
 * nothing of it runs even where no loader has read it; it turns the pictures of components into Markdown pictures, which
 * is what Astro's image pipeline takes; and it leaves to the highlighter only the languages that it knows.
 */
export function mdxGuard(options: MdxGuardOptions): MdastPluginInput {
  return ({ fileURL, source }) => mdxGuardPlugin(fileURL ? pathFromRoot(fileURL, options.root) : 'unknown file', source, options);
}

function mdxGuardPlugin(file: string, source: string, options: MdxGuardOptions): MdastPluginDefinition {
  const trusted = isTrusted(file, options.trusted ?? []);
  return defineMdastPlugin({
    name: 'passaparola-mdx-guard',
    options: { position: true },
    before(root, context) {
      const problems = judgeMdx(root, { source, file, components: options.components ?? components, trusted });
      if (!trusted) problems.push(...layoutProblems(file, context));
      if (problems.length > 0) throw new MdxGuardError(problems);
    },
    code(node, context) {
      if (node.lang) context.setProperty(node, 'lang', codeLanguage(node.lang));
    },
    mdxJsxFlowElement: withPicture,
    mdxJsxTextElement: withPicture,
  });
}

/** A text that must not be compiled; Astro shows `line` and `column` beside the message. */
class MdxGuardError extends Error {
  readonly problems: readonly Problem[];
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(problems: readonly Problem[]) {
    super(`This text holds what is not allowed.\n\n${formatProblems(problems)}`);
    this.problems = problems;
    this.line = problems[0]?.place?.line;
    this.column = problems[0]?.place?.column;
  }
}

/** `layout` in the front matter is an import by another name. */
function layoutProblems(file: string, { data }: MdastVisitorContext): Problem[] {
  const frontmatter: unknown =
    typeof data['astro'] === 'object' && data['astro'] !== null && 'frontmatter' in data['astro'] ? data['astro'].frontmatter : undefined;
  if (typeof frontmatter !== 'object' || frontmatter === null || !('layout' in frontmatter)) return [];
  return [
    {
      rule: 'mdx-import',
      severity: 'error',
      field: 'layout',
      message: `found “${String(frontmatter.layout)}”, expected no such field: it would load a programme`,
      hint: 'delete layout',
      place: { file, line: 1, column: 1 },
    },
  ];
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The same element with its picture as the first child: `<Figure>![alt](./x.jpg)</Figure>`; undefined when it has none. */
function withPicture(element: Readonly<JsxElement>): JsxElement | undefined {
  const attribute = element.name !== null && Object.hasOwn(pictureAttributes, element.name) ? pictureAttributes[element.name] : undefined;
  const path = attribute === undefined ? undefined : literal(element, attribute);
  if (path === undefined || fileFault(path)) return undefined;
  const moved = [attribute, 'alt'];
  const attributes = element.attributes.filter((one) => one.type !== 'mdxJsxAttribute' || !moved.includes(one.name));
  const picture = { type: 'image' as const, url: encodePath(path), alt: literal(element, 'alt') ?? '' };
  if (element.type === 'mdxJsxTextElement') return { ...element, attributes, children: [picture, ...element.children] };
  // A picture without a paragraph around it: the type asks for blocks, the compiler does not.
  return { ...element, attributes, children: [picture, ...element.children] as MdxJsxFlowElement['children'] };
}

function pathFromRoot(file: URL, root: string): string {
  return relative(root, fileURLToPath(file)).split(sep).join('/');
}
