import { embed, figure, isEmbed, listing, mediaFile, type Picture } from './html-text.ts';
import { withParagraphs } from './paragraphs.ts';
import { replaceShortcodes, type Shortcode } from './shortcodes.ts';

/** What a text of WordPress is read with. */
export interface WordpressMedia {
  /** The picture of an attachment, by its id. */
  readonly picture: (id: string) => Picture | undefined;
  /** Ids of the pictures that were uploaded to the text itself, for galleries that name none. */
  readonly ownPictures: readonly string[];
  /** Says of a part that could not be shown what it was. */
  readonly lose: (what: string) => void;
}

const block = /<!--\s*(\/?)wp:([a-z][\w/-]*)(?:\s+(\{[^\n<>]{0,20000}?\}))?\s*(\/?)-->/gu;
const codes = ['code', 'sourcecode', 'source', 'php', 'html', 'css', 'javascript', 'js', 'python', 'bash', 'sql', 'xml', 'ruby', 'java'];
const media = ['caption', 'wp_caption', 'gallery', 'embed', 'youtube', 'vimeo', 'tweet', 'audio', 'video', 'more', 'nextpage'];

/** A text of WordPress as HTML: Gutenberg's marks taken away, classic text in paragraphs, known shortcodes and embeds put in. */
export function wordpressHtml(text: string, given: WordpressMedia): string {
  const kept: string[] = [];
  // A mark in the text for what the next steps must not touch.
  const keep = (html: string) => `\n\n<figure data-kept="${kept.push(html) - 1}"></figure>\n\n`;
  const isBlocks = /<!--\s*wp:/u.test(text);
  const coded = replaceShortcodes(text, codes, ({ name, attributes, inside }) => {
    if (inside === undefined) return undefined;
    const language = attributes['language'] ?? attributes['lang'] ?? (name.includes('code') || name === 'source' ? undefined : name);
    return keep(listing(resolved(inside).trim(), language));
  });
  const shown = replaceShortcodes(coded, media, (shortcode) => {
    const html = mediaHtml(shortcode, given);
    return html === undefined ? undefined : keep(html);
  });
  const plain = isBlocks ? withoutBlocks(shown, given, keep) : withParagraphs(linesOfEmbeds(shown.replaceAll(/<!--(?:more|nextpage)[^>]*-->/gu, ''), keep));
  return plain
    .replaceAll(/\n*(?:<p>\s*)?<figure data-kept="(\d+)"><\/figure>(?:\s*<\/p>)?\n*/gu, (_, index: string) => `\n${kept[Number(index)] ?? ''}\n`)
    .trim();
}

function mediaHtml({ name, attributes, values, inside }: Shortcode, given: WordpressMedia): string | undefined {
  const address = inside?.trim() || attributes['src'] || attributes['url'] || values[0] || '';
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return inside === undefined ? undefined : captioned(inside, attributes['caption']);
    case 'gallery':
      return gallery(attributes, given);
    case 'more':
    case 'nextpage':
      return '';
    case 'youtube':
    case 'vimeo': {
      const id = attributes['id'] ?? address;
      const home = name === 'youtube' ? 'https://www.youtube.com/watch?v=' : 'https://vimeo.com/';
      return id === '' ? undefined : embed(/^(?:https?:)?\/\//u.test(id) ? resolved(id) : `${home}${id}`);
    }
    case 'embed':
    case 'tweet':
      return /^https?:\/\//u.test(address) ? embed(resolved(address)) : undefined;
    default: {
      const file = attributes['mp3'] ?? attributes['m4a'] ?? attributes['ogg'] ?? attributes['wav'] ?? attributes['mp4'] ?? attributes['webm'] ?? address;
      return file === '' ? undefined : mediaFile(name === 'audio' ? 'audio' : 'video', resolved(file));
    }
  }
}

/** `[caption]<a><img></a> words[/caption]`, or in its older form with the words as an attribute. */
function captioned(inside: string, older: string | undefined): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inside)?.[0] ?? '';
  const words = (older ?? inside.slice(picture.length)).trim();
  return picture === '' ? inside : `<figure>${picture.trim()}${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`;
}

function gallery(attributes: Readonly<Record<string, string>>, given: WordpressMedia): string | undefined {
  const ids = attributes['ids'] ?? attributes['include'];
  const named = ids === undefined ? given.ownPictures : ids.split(/[\s,]+/u).filter(Boolean);
  const pictures = named.flatMap((id) => {
    const picture = given.picture(id);
    if (!picture) given.lose(`picture ${id} of a gallery, which is not in the export`);
    return picture ?? [];
  });
  return pictures.length === 0 ? undefined : `<div class="gallery">${pictures.map(figure).join('')}</div>`;
}

/** An address that stands alone on its line is shown as WordPress shows it, where its network is known. */
function linesOfEmbeds(text: string, keep: (html: string) => string): string {
  return text.replaceAll(/^[ \t]*(?:<p>)?(https?:\/\/[^\s<>"]+)(?:<\/p>)?[ \t]*$/gmu, (whole, url: string) =>
    isEmbed(resolved(url)) ? keep(embed(resolved(url))) : whole,
  );
}

function withoutBlocks(text: string, given: WordpressMedia, keep: (html: string) => string): string {
  const embeds = text.replaceAll(
    /(<figure\b[^>]*\bwp-block-embed\b[^>]*>)\s*<div\b[^>]*>\s*(https?:\/\/[^\s<>"]+)\s*<\/div>(?:\s*<figcaption\b[^>]*>([\s\S]{0,2000}?)<\/figcaption>)?\s*<\/figure>/gu,
    (_, _start: string, url: string, caption: string | undefined) => keep(embed(resolved(url), caption)),
  );
  return embeds.replaceAll(block, (_, _end: string, name: string, data: string | undefined, alone: string) => (alone ? dynamicBlock(name, data, given) : ''));
}

/** A block that WordPress fills in when it shows the page: only an embed says enough to be shown elsewhere. */
function dynamicBlock(name: string, data: string | undefined, given: WordpressMedia): string {
  const url = /"url":"(https?:[^"\\]*(?:\\\/[^"\\]*)*)"/u.exec(data ?? '')?.[1]?.replaceAll('\\/', '/');
  if (url !== undefined && name.includes('embed')) return embed(url);
  if (!['more', 'nextpage', 'spacer', 'separator', 'paragraph'].includes(name)) given.lose(`block ${name}, which WordPress fills in itself`);
  return name === 'separator' ? '<hr>' : '';
}

/** What stands for itself in an address or a listing. */
function resolved(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#038;', '&').replaceAll('&amp;', '&');
}
