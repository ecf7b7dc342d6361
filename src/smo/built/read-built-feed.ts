import type { BuiltFeed } from './built-feed.ts';
import { decode } from './decode.ts';
import { feedLimit } from './feed-limits.ts';
import type { KnownItems } from './known-items.ts';
import { pathOfFile, urlOfFile } from './path-of-file.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

/** What a format's reader finds in a feed's text. */
export type FeedContent = Pick<BuiltFeed, 'format' | 'damage' | 'title' | 'self' | 'updated' | 'items'>;

/**
 * Reads a feed: RSS 2.0, Atom, JSON Feed; older formats by their title alone. A feed that cannot be parsed has `damage`
 * and what stands before it. Undefined for what is no feed: a sitemap, a manifest, a picture.
 * @param siteUrl where the folder is served, without a slash at its end
 * @param known items of the site's other feeds, which are not read again
 */
export function readBuiltFeed(bytes: Uint8Array, file: string, siteUrl: string, known?: KnownItems): BuiltFeed | undefined {
  const { text, broken } = decodeFeed(bytes);
  const first = /^\s*([<{])/u.exec(text)?.[1];
  if (!first) return undefined;
  const content = first === '<' ? readXmlFeed(text, known) : readJsonFeed(text);
  if (!content) return undefined;
  const tooLarge = bytes.byteLength > feedLimit ? { message: `larger than ${feedLimit} bytes`, offset: text.length } : undefined;
  const damage = tooLarge ?? broken ?? content.damage;
  return { file, path: pathOfFile(file), url: urlOfFile(file, siteUrl), bytes: bytes.byteLength, text, ...content, damage };
}

/** A feed's text: UTF-8, or what its XML declaration says where the bytes are none. */
function decodeFeed(bytes: Uint8Array): { readonly text: string; readonly broken?: BuiltFeed['damage'] } {
  const { text, encoding } = decode(bytes, feedLimit);
  if (encoding.invalidAt === undefined) return { text };
  const label = /^\s*<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})["']/u.exec(text)?.[1];
  if (label && !/^utf-?8$/iu.test(label)) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, feedLimit)) };
    } catch {
      // An encoding that nobody knows, or not the one of these bytes: it stays broken UTF-8.
    }
  }
  return { text, broken: { message: `byte ${encoding.invalidAt} is no UTF-8`, offset: Math.max(0, text.indexOf('\ufffd')) } };
}
