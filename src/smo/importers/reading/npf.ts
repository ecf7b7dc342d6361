import { embed, escapeHtml, figure, linkCard, mediaFile, startTag } from './html-text.ts';
import { listAt, textAt } from './read-json.ts';

/** A text of Tumblr's "Neue Post Format" as HTML. @see https://www.tumblr.com/docs/npf */
export function npfHtml(blocks: readonly unknown[], lose: (what: string) => void): string {
  const html: string[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const list = listTag(blocks[index]);
    if (list === undefined) {
      html.push(blockHtml(blocks[index], lose));
      continue;
    }
    let end = index;
    while (listTag(blocks[end + 1]) !== undefined) end++;
    html.push(listHtml(blocks.slice(index, end + 1)));
    index = end;
  }
  return html.filter(Boolean).join('\n');
}

function listTag(block: unknown): 'ol' | 'ul' | undefined {
  const subtype = textAt(block, 'type') === 'text' ? textAt(block, 'subtype') : undefined;
  return subtype === 'ordered-list-item' ? 'ol' : subtype === 'unordered-list-item' ? 'ul' : undefined;
}

/** Items with their levels as lists in lists; at most seven deep, as Tumblr has them. */
function listHtml(items: readonly unknown[]): string {
  const open: string[] = [];
  let html = '';
  for (const item of items) {
    const level = Math.min(Number(textAt(item, 'indent_level') ?? 0) || 0, 7) + 1;
    const tag = listTag(item) ?? 'ul';
    while (open.length > level || (open.length === level && open.at(-1) !== tag)) html += `</li></${open.pop() ?? ''}>`;
    if (open.length === level) html += '</li>';
    while (open.length < level) html += `<${open[open.push(tag) - 1] ?? tag}>${open.length < level ? '<li>' : ''}`;
    html += `<li>${inline(item)}`;
  }
  return `${html}${open
    .toReversed()
    .map((tag) => `</li></${tag}>`)
    .join('')}`;
}

function blockHtml(block: unknown, lose: (what: string) => void): string {
  const type = textAt(block, 'type');
  const media = textAt(block, 'media', 'url') ?? textAt(block, 'media', 0, 'url');
  switch (type) {
    case 'text':
      return textHtml(block);
    case 'image':
      return media === undefined ? '' : figure({ src: media, alt: textAt(block, 'alt_text'), caption: caption(block) });
    case 'link':
      return linkCard(textAt(block, 'url') ?? '', textAt(block, 'title'), textAt(block, 'description'));
    case 'audio':
    case 'video': {
      const url = media ?? textAt(block, 'url');
      if (url === undefined) {
        lose(`${type} without an address`);
        return '';
      }
      return media === undefined ? embed(url, caption(block)) : mediaFile(type, media, caption(block));
    }
    case 'paywall':
      return textAt(block, 'text') === undefined ? '' : `<p>${inline(block)}</p>`;
    default:
      lose(`block "${type ?? 'without a type'}"`);
      return '';
  }
}

function caption(block: unknown): string | undefined {
  const words = textAt(block, 'caption') ?? textAt(block, 'title');
  return words === undefined ? undefined : escapeHtml(words);
}

function textHtml(block: unknown): string {
  const words = inline(block);
  if (words.trim() === '') return '';
  switch (textAt(block, 'subtype')) {
    case 'heading1':
      return `<h2>${words}</h2>`;
    case 'heading2':
      return `<h3>${words}</h3>`;
    case 'quote':
    case 'indented':
      return `<blockquote><p>${words}</p></blockquote>`;
    default:
      return `<p>${words}</p>`;
  }
}

const tags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strikethrough: 's', small: 'small' };

/** Words with their marks: those of a piece between two borders are put around it, so that none crosses another. Positions count code points. */
function inline(block: unknown): string {
  const letters = [...(textAt(block, 'text') ?? '')];
  const ranges = listAt(block, 'formatting').map((range) => ({ start: Number(textAt(range, 'start') ?? 0), end: Number(textAt(range, 'end') ?? 0), range }));
  const borders = new Set([0, letters.length, ...ranges.flatMap(({ start, end }) => [start, end])].filter((at) => at >= 0 && at <= letters.length));
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((start, index) => {
      const words = escapeHtml(letters.slice(start, sorted[index + 1]).join('')).replaceAll('\n', '<br>');
      return ranges.filter((range) => range.start <= start && range.end > start).reduce((html, { range }) => marked(html, range), words);
    })
    .join('');
}

function marked(html: string, range: unknown): string {
  const type = textAt(range, 'type') ?? '';
  const url = type === 'link' ? textAt(range, 'url') : type === 'mention' ? textAt(range, 'blog', 'url') : undefined;
  if (url !== undefined) return `${startTag('a', { href: url })}${html}</a>`;
  const tag = Object.hasOwn(tags, type) ? tags[type] : undefined;
  return tag === undefined ? html : `<${tag}>${html}</${tag}>`;
}
