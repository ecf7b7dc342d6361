import { embed, escapeHtml, figure, linkCard, mediaFile, plainText } from './html-text.ts';
import { npfHtml } from './npf.ts';
import { listAt, textAt } from './read-json.ts';

export interface TumblrText {
  readonly title: string | undefined;
  readonly html: string;
}

/** What a post of Tumblr says, in any of its three forms: fields named after the type (v1), plain fields (v2), or blocks (NPF). */
export function tumblrText(post: unknown, lose: (what: string) => void): TumblrText {
  const content = listAt(post, 'content');
  if (content.length > 0) return blocks(content, lose);
  const type = textAt(post, 'type') ?? 'text';
  const field = (...keys: readonly string[]) => keys.map((key) => textAt(post, key)).find((value) => value !== undefined);
  switch (type) {
    case 'regular':
    case 'text':
      return { title: plainText(field('regular-title', 'title')), html: field('regular-body', 'body') ?? '' };
    case 'photo':
      return { title: undefined, html: joined(...photos(post), field('photo-caption', 'caption')) };
    case 'quote': {
      const source = field('quote-source', 'source');
      return { title: undefined, html: joined(`<blockquote><p>${field('quote-text', 'text') ?? ''}</p></blockquote>`, source && `<p>— ${source}</p>`) };
    }
    case 'link':
      return {
        title: plainText(field('link-text', 'title')),
        html: joined(linkCard(field('link-url', 'url') ?? '', plainText(field('link-text', 'title'))), field('link-description', 'description')),
      };
    case 'conversation':
    case 'chat': {
      const lines = listAt(post, 'dialogue').length > 0 ? listAt(post, 'dialogue') : listAt(post, 'conversation');
      const spoken = lines.map((line) => `<strong>${escapeHtml(textAt(line, 'label') ?? '')}</strong> ${escapeHtml(textAt(line, 'phrase') ?? '')}`);
      const text = field('conversation-text', 'body') ?? '';
      return {
        title: plainText(field('conversation-title', 'title')),
        html: `<p>${spoken.length > 0 ? spoken.join('<br>') : escapeHtml(text).replaceAll('\n', '<br>')}</p>`,
      };
    }
    case 'audio': {
      const url = field('audio_url', 'audio-url', 'audio_source_url');
      const player = field('player', 'audio-player', 'audio-embed', 'embed');
      return {
        title: plainText(field('id3-title', 'track_name')),
        html: joined(url === undefined ? player : mediaFile('audio', url), field('audio-caption', 'caption')),
      };
    }
    case 'video': {
      const url = field('permalink_url', 'video_url') ?? /^https?:\S+$/u.exec(field('video-source') ?? '')?.[0];
      const player = field('video-player', 'video-source') ?? textAt(post, 'player') ?? textAt(listAt(post, 'player').at(-1), 'embed_code');
      return {
        title: undefined,
        html: joined(url === undefined ? player : /\.(?:mp4|webm|mov)$/iu.test(url) ? mediaFile('video', url) : embed(url), field('video-caption', 'caption')),
      };
    }
    case 'answer':
      return { title: plainText(field('question')), html: joined(`<blockquote>${field('question') ?? ''}</blockquote>`, field('answer')) };
    default:
      lose(`post of the type "${type}"`);
      return { title: undefined, html: '' };
  }
}

/** The first heading is the title, as Tumblr's own pages have it. */
function blocks(content: readonly unknown[], lose: (what: string) => void): TumblrText {
  const [first, ...rest] = content;
  const isTitle = textAt(first, 'type') === 'text' && textAt(first, 'subtype') === 'heading1';
  return { title: isTitle ? textAt(first, 'text') : undefined, html: npfHtml(isTitle ? rest : content, lose) };
}

function photos(post: unknown): readonly string[] {
  const several = listAt(post, 'photos');
  const list = several.length > 0 ? several : [post];
  const link = textAt(post, 'photo-link-url') ?? textAt(post, 'link_url');
  return list.flatMap((photo) => {
    const src = textAt(photo, 'photo-url-1280') ?? textAt(photo, 'original_size', 'url') ?? textAt(photo, 'photo-url-500');
    const words = textAt(photo, 'caption');
    return src === undefined ? [] : figure({ src, alt: '', caption: photo === post || words === undefined ? undefined : escapeHtml(words), href: link });
  });
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}

/** Whether somebody else wrote it. */
export function isReblog(post: unknown): boolean {
  const isRetold = ['reblogged_from_id', 'reblogged-from-url', 'parent_post_url'].some((key) => textAt(post, key) !== undefined);
  // Answers of the API hold what came before in a trail; the post's own part may stand there too, as the first one.
  return isRetold || (listAt(post, 'content').length > 0 && listAt(post, 'trail').length > 0 && textAt(post, 'trail', 0, 'post', 'id') !== textAt(post, 'id'));
}
