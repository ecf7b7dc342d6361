import type { Heading, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options, type State, type Tracker } from 'mdast-util-to-markdown';

/**
 * Words and signs that mean nothing to Markdown where they stand: none that opens a line or belongs to a mark, no full stop
 * of a `www.`, no colon of an address.
 */
const plain = /^(?!\d+[.)]|[:(-])(?:[\p{L}\p{M}\p{N} ,;?'"’…()–—“”„«»%$/-]|(?<![Ww])\.|[:!](?= ))*$/u;

/** Addresses without a sign that could end them, or be taken for the beginning of a reference. */
const plainAddress = /^[\w:/.?=#%~,;@+-]*$/u;

const text: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const isOpening = value.startsWith(' ') && /[\r\n]$/u.test(info.before);
  const isClosing = value.endsWith(' ') && /^[\r\n]/u.test(info.after);
  const isGoingOn = value.startsWith('.') && /[\dWw]$/u.test(info.before);
  return !isOpening && !isClosing && !isGoingOn && plain.test(value) ? value : defaultHandlers.text(node, parent, state, info);
};

/** Headings of one line. The library looks through all that stands in each for the end of a line. */
const heading: Handle = (node: Heading, parent, state, info) => {
  if (!node.children.every((child) => child.type === 'text' && !/[\n\r]/u.test(child.value))) return defaultHandlers.heading(node, parent, state, info);
  const exits = [state.enter('headingAtx'), state.enter('phrasing')];
  const words = state.containerPhrasing(node, { ...info, before: '# ', after: '\n' });
  for (const exit of exits.toReversed()) exit();
  return /^[\t ]/u.test(words) || words === '' ? defaultHandlers.heading(node, parent, state, info) : `${'#'.repeat(node.depth)} ${words}`;
};

const nowhere = { now: { line: 1, column: 1 }, lineShift: 0 };
/** Knows no place: none of the writers asks for the line that it writes, and to count lines takes a tenth of the time. */
const tracker: Tracker = { move: (text) => text ?? '', shift: () => undefined, current: () => nowhere };

/** Lets addresses pass in which no sign means anything. */
const root: Handle = (node: Root, parent, state, info) => {
  state.createTracker = () => tracker;
  const safe: State['safe'] = state.safe.bind(state);
  state.safe = (value, config) => (value && state.stack.at(-1) === 'destinationRaw' && plainAddress.test(value) ? value : safe(value, config));
  return defaultHandlers.root(node, parent, state, info);
};

/** Made once: the library compiles its patterns for each that is made. */
const extensions = [gfmToMarkdown(), { handlers: { heading, root, text } }];

/**
 * A tree as Markdown of GitHub's kind, letter by letter as `mdast-util-to-markdown` writes it. That looks into each text for
 * a hundred signs, one after the other, twice; most texts of an article have none of them.
 */
export function markdownText(tree: Root, style: Options = {}): string {
  return toMarkdown(tree, { ...style, extensions });
}
