import type { FeedPicture } from './item.ts';
import type { XmlNode } from '../xml.ts';

/** A picture in the words of Media RSS 1.5.1, which RSS and Atom readers know; the thumbnail for those that read no other. */
export function mediaElements(picture: FeedPicture | undefined): XmlNode {
  if (!picture) return {};
  const { url, type, bytes, width, height, alt } = picture;
  return {
    'media:content': {
      '@url': url,
      '@type': type,
      '@medium': 'image',
      '@fileSize': bytes,
      '@width': width,
      '@height': height,
      ...(alt && { 'media:description': { '@type': 'plain', '#text': alt } }),
    },
    'media:thumbnail': { '@url': url, '@width': width, '@height': height },
  };
}
