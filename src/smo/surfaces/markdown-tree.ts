import type { Root as Article } from 'hast';
import { defaultNodeHandlers, toMdast, type State } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { markdownHandlers } from './markdown-handlers.ts';
import { withoutHiddenSpace } from './markdown-space.ts';

/**
 * The article as a tree of Markdown, made by the handlers of `hast-util-to-mdast`. That would copy the tree, look through
 * all of it for ids of forms, ask each node for the names of a hundred elements and visit it anew in the end, which is four
 * fifths of its time; an article is a tree of our own without forms.
 */
export function markdownTree(article: Article): Root {
  const tree = defaultNodeHandlers.root({ ...converter() }, withoutHiddenSpace(article));
  joinTexts(tree);
  return tree;
}

let made: State | undefined;

/** What the library's handlers work with. Only they are given it, so one of them has to hand it out. */
function converter(): State {
  if (made) return made;
  toMdast(
    { type: 'root', children: [] },
    { document: true, handlers: markdownHandlers, quotes: ['“”', '‘’'], nodeHandlers: { root: (state) => void (made = state) } },
  );
  if (!made) throw new Error('expected hast-util-to-mdast to call the handler of the root');
  return made;
}

/** Texts that have come to stand side by side become one, without the space that shows nothing at the ends of a line. */
function joinTexts(parent: Nodes): void {
  if (!('children' in parent)) return;
  const isLine = parent.type === 'heading' || parent.type === 'paragraph' || parent.type === 'root';
  const children: Nodes[] = parent.children;
  const joined: Nodes[] = [];
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') {
      joinTexts(node);
      joined.push(node);
      continue;
    }
    const before = joined.at(-1);
    if (before?.type === 'text') joined.pop();
    let value = lineOf(before?.type === 'text' ? before.value + node.value : node.value);
    if (isLine && joined.length === 0) value = value.replace(/^[\t ]+/u, '');
    if (isLine && index === children.length - 1) value = value.replace(/[\t ]+$/u, '');
    if (value !== '') joined.push({ type: 'text', value });
  }
  children.splice(0, children.length, ...joined);
}

const lineOf = (value: string): string => (/[\n\r]/u.test(value) ? value.replace(/[\t ]*(\r?\n|\r)[\t ]*/u, '$1') : value);
