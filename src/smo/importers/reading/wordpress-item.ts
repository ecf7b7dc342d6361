import type { Export, ImportedFile } from '../importer.ts';
import { fileFinder } from './addresses.ts';
import { plainText } from './html-text.ts';
import { childrenOf, childText, type XmlElement } from './read-xml.ts';

export interface WordpressItem {
  readonly file: string;
  readonly element: XmlElement;
}

/** What was uploaded: pictures by id, ids by the text they were uploaded to, and the file of the export that an address is of. */
export interface Attachments {
  readonly byId: ReadonlyMap<string, Attachment>;
  readonly byParent: ReadonlyMap<string, readonly string[]>;
  readonly fileOf: (address: string) => string | undefined;
}

interface Attachment extends ImportedFile {
  readonly isPicture: boolean;
  /** Caption, as HTML. */
  readonly caption?: string | undefined;
}

export function attachmentsOf(items: readonly WordpressItem[], given: Export): Attachments {
  const fileOf = fileFinder(given);
  const byId = new Map<string, Attachment>();
  const byParent = new Map<string, string[]>();
  for (const { element } of items) {
    const id = childText(element, 'wp:post_id');
    const address = childText(element, 'wp:attachment_url', 'guid');
    if (childText(element, 'wp:post_type') !== 'attachment' || id === undefined || address === undefined) continue;
    const isPicture = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)/iu.test(address);
    const caption = childText(element, 'excerpt:encoded');
    byId.set(id, {
      from: fileOf(address) ?? address,
      alt: plainText(metaOf(element).get('_wp_attachment_image_alt')),
      caption,
      credit: plainText(caption),
      isPicture,
    });
    const parent = childText(element, 'wp:post_parent');
    if (parent !== undefined && parent !== '0' && isPicture) byParent.set(parent, [...(byParent.get(parent) ?? []), id]);
  }
  return { byId, byParent, fileOf };
}

/** An item's fields of plug-ins and themes, by key; the last one of a key counts. */
export function metaOf(element: XmlElement): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const field of childrenOf(element, 'wp:postmeta')) {
    const key = childText(field, 'wp:meta_key');
    const value = childText(field, 'wp:meta_value');
    if (key !== undefined && value !== undefined) meta.set(key, value);
  }
  return meta;
}
