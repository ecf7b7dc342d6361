import { escapeHtml, figure, startTag } from './html-text.ts';
import { ghostCard, type Card } from './ghost-cards.ts';
import { at, listAt, textAt } from './read-json.ts';

const inline = new Set(['a', 'b', 'code', 'del', 'em', 'i', 's', 'strong', 'sub', 'sup', 'u']);
const sectionTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside', 'pull-quote']);

/** A text of Ghost's second editor (Mobiledoc 0.3), piece by piece. @see https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md */
export function mobiledocCards(document: unknown, lose: (what: string) => void): readonly Card[] {
  return listAt(document, 'sections').flatMap((section): Card[] => {
    const [kind, tag, content] = Array.isArray(section) ? section : [];
    switch (kind) {
      case 1: {
        const name = sectionTags.has(String(tag)) ? String(tag).replace('pull-quote', 'blockquote') : 'p';
        const words = markers(content, document, lose);
        return words.trim() === '' ? [] : [{ html: `<${name}>${words}</${name}>` }];
      }
      case 2:
        return [{ html: figure({ src: String(tag) }) }];
      case 3: {
        const name = tag === 'ol' ? 'ol' : 'ul';
        const items = Array.isArray(content) ? content.map((item) => `<li>${markers(item, document, lose)}</li>`) : [];
        return [{ html: `<${name}>${items.join('')}</${name}>` }];
      }
      case 10: {
        const name = textAt(document, 'cards', Number(tag), 0) ?? '';
        const card = ghostCard(name, at(document, 'cards', Number(tag), 1));
        if (!card) lose(`card "${name}"`);
        return card ? [card] : [];
      }
      default:
        lose(`section ${String(kind)}`);
        return [];
    }
  });
}

function markers(list: unknown, document: unknown, lose: (what: string) => void): string {
  const open: string[] = [];
  let html = '';
  for (const marker of Array.isArray(list) ? list : []) {
    for (const index of listAt(marker, 1)) {
      const name = textAt(document, 'markups', Number(index), 0)?.toLowerCase() ?? '';
      const given = listAt(document, 'markups', Number(index), 1);
      open.push(inline.has(name) ? name : 'span');
      html += startTag(open.at(-1) ?? 'span', name === 'a' && given[0] === 'href' ? { href: String(given[1]) } : {});
    }
    if (at(marker, 0) === 0) html += escapeHtml(String(at(marker, 3) ?? ''));
    else html += atom(textAt(document, 'atoms', Number(at(marker, 3)), 0), textAt(document, 'atoms', Number(at(marker, 3)), 1), lose);
    for (let left = Number(at(marker, 2)) || 0; left > 0 && open.length > 0; left--) html += `</${open.pop() ?? ''}>`;
  }
  return (
    html +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function atom(name: string | undefined, text: string | undefined, lose: (what: string) => void): string {
  if (name === 'soft-return') return '<br>';
  if (text === undefined) lose(`"${name ?? 'something'}" within a line`);
  return escapeHtml(text ?? '');
}
