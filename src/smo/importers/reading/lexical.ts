import { escapeHtml, startTag } from './html-text.ts';
import { ghostCard, type Card } from './ghost-cards.ts';
import { at, listAt, textAt } from './read-json.ts';

/** Bits of a text's format. @see https://github.com/facebook/lexical/blob/main/packages/lexical/src/LexicalConstants.ts */
const formats = [
  [16, 'code'],
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
] as const;
/** Nodes within nodes that are read: lists in lists. */
const deepest = 30;

/** A text of Ghost's third editor (Lexical), piece by piece. */
export function lexicalCards(document: unknown, lose: (what: string) => void): readonly Card[] {
  return listAt(document, 'root', 'children').flatMap((node): Card[] => {
    const type = typeOf(node);
    if (isProse(type)) {
      const html = prose(node, lose, 0);
      return html === '' ? [] : [{ html }];
    }
    const card = ghostCard(type, node);
    if (!card) lose(`card "${type}"`);
    return card ? [card] : [];
  });
}

function typeOf(node: unknown): string {
  return (textAt(node, 'type') ?? '').replace(/^extended-/u, '');
}

function isProse(type: string): boolean {
  return ['paragraph', 'heading', 'list', 'listitem', 'quote', 'aside', 'text', 'link', 'linebreak', 'tab', 'autolink', 'at-link'].includes(type);
}

function prose(node: unknown, lose: (what: string) => void, depth: number): string {
  if (depth > deepest) return '';
  const inside = () =>
    listAt(node, 'children')
      .map((child) => prose(child, lose, depth + 1))
      .join('');
  const type = typeOf(node);
  switch (type) {
    case 'paragraph':
      return wrapped('p', inside());
    case 'heading': {
      const tag = textAt(node, 'tag') ?? 'h2';
      return wrapped(/^h[1-6]$/u.test(tag) ? tag : 'h2', inside());
    }
    case 'quote':
      return wrapped('blockquote', inside());
    case 'aside':
      return wrapped('aside', inside());
    case 'list':
      return wrapped(textAt(node, 'listType') === 'number' ? 'ol' : 'ul', inside());
    case 'listitem':
      return wrapped('li', inside());
    case 'link':
    case 'autolink':
    case 'at-link':
      return `${startTag('a', { href: textAt(node, 'url') })}${inside()}</a>`;
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'text':
      return formatted(String(at(node, 'text') ?? ''), Number(at(node, 'format')) || 0);
    default: {
      const card = ghostCard(type, node);
      if (!card || 'markdown' in card) lose(`"${type}" within a text`);
      return card && 'html' in card ? card.html : '';
    }
  }
}

function wrapped(tag: string, html: string): string {
  return html.trim() === '' ? '' : `<${tag}>${html}</${tag}>`;
}

function formatted(text: string, format: number): string {
  return formats.reduce((html, [bit, tag]) => ((format & bit) === 0 ? html : `<${tag}>${html}</${tag}>`), escapeHtml(text));
}
