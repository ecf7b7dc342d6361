import { escapeHtml, startTag } from '../reading/html-text.ts';

/** What stands between the brackets of a short code: values by their place, and by name. */
export interface ShortCode {
  readonly name: string;
  readonly values: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

const token = /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,]+))|"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,|]+)/gu;

/** The parts of a short code: `youtube id="x" title='y'`, `figure "a.png" alt: "b"`. */
export function shortCode(source: string): ShortCode {
  const [, name = '', rest = ''] = /^\s*([^\s"'=]+)\s*([\s\S]*)$/u.exec(source) ?? [];
  const values: string[] = [];
  const named: Record<string, string> = {};
  for (const [, key, ...found] of rest.matchAll(token)) {
    const value = found.find((part) => part !== undefined) ?? '';
    if (key === undefined) values.push(value);
    else named[key.toLowerCase()] = value;
  }
  return { name, values, named };
}

const picture = /\.(?:jpe?g|png|webp|avif|gif|svg)$/iu;

/** The HTML that a short code of a known name stands for; undefined for others. Names as they are usual in Jekyll, Hugo, Hexo and Docusaurus. */
export function embedHtml({ name, values, named }: ShortCode): string | undefined {
  const id = named['id'] ?? values[0] ?? '';
  const title = named['title'] ?? named['caption'];
  switch (
    name
      .replace(/\.html?$/u, '')
      .replace(/^.*\//u, '')
      .toLowerCase()
  ) {
    case 'youtube':
    case 'youtubeplayer':
    case 'youtube_embed':
    case 'lite-youtube':
      return frame(/^https?:/u.test(id) ? id : `https://www.youtube.com/watch?v=${id}`, title, id);
    case 'vimeo':
      return frame(/^https?:/u.test(id) ? id : `https://vimeo.com/${id}`, title, id);
    case 'tweet':
    case 'twitter':
    case 'x':
      return tweet(id, values[1] ?? named['user'] ?? 'i');
    case 'instagram':
      return frame(/^https?:/u.test(id) ? id : `https://www.instagram.com/p/${id}/`, title, id);
    case 'spotify':
      return frame(/^https?:/u.test(id) ? id : `https://open.spotify.com/${values.join('/')}`, title, id);
    case 'gist':
      return link(`https://gist.github.com/${values[1] ? `${values[0]}/${values[1]}` : id}`, id);
    case 'codepen':
      return link(/^https?:/u.test(id) ? id : `https://codepen.io/${named['user'] ?? values[1] ?? 'pen'}/pen/${id}`, id);
    case 'jsfiddle':
      return link(`https://jsfiddle.net/${id}/`, id);
    case 'asset_img':
    case 'figure':
    case 'image':
    case 'image_with_class':
    case 'img':
    case 'picture':
    case 'responsive_image':
      return figure(values, named);
    default:
      return undefined;
  }
}

function figure(values: readonly string[], named: Readonly<Record<string, string>>): string | undefined {
  const src = named['src'] ?? named['path'] ?? named['url'] ?? values.find((value) => picture.test(value));
  if (src === undefined) return undefined;
  const words = values.filter((value) => value !== src);
  const alt = named['alt'] ?? words.find((value) => value.includes(' ')) ?? '';
  const caption = [named['title'], named['caption'], named['attr'], named['credit']].filter(Boolean).join(' ');
  return `${startTag('figure')}${startTag('img', { src, alt })}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`;
}

function frame(address: string, title: string | undefined, id: string): string | undefined {
  return id === '' ? undefined : `${startTag('iframe', { src: address, title })}</iframe>`;
}

function tweet(id: string, user: string): string | undefined {
  const [, owner = user, number = /^\d+$/u.test(id) ? id : undefined] = /(?:twitter|x)\.com\/(\w+)\/status\/(\d+)/u.exec(id) ?? [];
  return number === undefined ? undefined : frame(`https://x.com/${owner}/status/${number}`, undefined, number);
}

function link(address: string, id: string): string | undefined {
  return id === '' ? undefined : `<p>${startTag('a', { href: address })}${escapeHtml(address)}</a></p>`;
}
