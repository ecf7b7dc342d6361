import type { ImportedDocument, ImportedPlace } from '../importer.ts';
import { lastPart, pathOf } from './addresses.ts';
import { escapeHtml, plainText } from './html-text.ts';
import { listAt, textAt } from './read-json.ts';

/** An item of a JSON Feed 1.0 or 1.1. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedItem(item: unknown, feed: unknown, place: ImportedPlace, kind: ImportedDocument['kind']): ImportedDocument {
  const address = pathOf(textAt(item, 'url'));
  const own = [...listAt(item, 'authors'), Reflect.get(Object(item), 'author')].filter(Boolean);
  const all = own.length > 0 ? own : listAt(feed, 'authors');
  const plain = textAt(item, 'content_text');
  const image = textAt(item, 'image') ?? textAt(item, 'banner_image');
  return {
    place,
    kind,
    address,
    redirects: [],
    locale: textAt(item, 'language'),
    slug: lastPart(address),
    title: plainText(textAt(item, 'title')),
    description: plainText(textAt(item, 'summary')),
    published: textAt(item, 'date_published'),
    updated: textAt(item, 'date_modified'),
    draft: false,
    authors: all.flatMap((author) =>
      textAt(author, 'name') === undefined ? [] : [{ key: textAt(author, 'name') ?? '', name: textAt(author, 'name'), url: textAt(author, 'url') }],
    ),
    topics: listAt(item, 'tags').flatMap((tag) => (typeof tag === 'string' && tag.trim() !== '' ? [{ key: tag.trim(), label: tag.trim() }] : [])),
    cover: image === undefined ? undefined : { from: image },
    body: { format: 'html', text: textAt(item, 'content_html') ?? inParagraphs(plain), line: place.line ?? 1 },
    left: listAt(item, 'attachments').length > 0 ? ['attachments'] : [],
  };
}

function inParagraphs(text: string | undefined): string {
  const parts = text?.split(/\n\s*\n/u).filter((part) => part.trim() !== '') ?? [];
  return parts.map((part) => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>')}</p>`).join('\n');
}
