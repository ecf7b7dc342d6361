import type { Problem } from '../../problem.ts';
import type { ImportedAuthor, ImportedDocument, ImportedPlace, ImportedTopic } from '../importer.ts';
import { decoded, lastPart, pathOf } from './addresses.ts';
import { isoDate, utcDate, zonedDate } from './dates.ts';
import { mediaFile, plainText } from './html-text.ts';
import { importProblem } from './import-problem.ts';
import { childOf, childrenOf, childText, textOf, type XmlElement } from './read-xml.ts';
import { metaOf, type Attachments, type WordpressItem } from './wordpress-item.ts';
import { seoOf } from './wordpress-seo.ts';
import { wordpressHtml } from './wordpress-text.ts';

export interface WordpressSurroundings {
  readonly kind: ImportedDocument['kind'];
  readonly people: ReadonlyMap<string, ImportedAuthor>;
  /** Descriptions by key. */
  readonly topics: ReadonlyMap<string, string>;
  readonly attachments: Attachments;
}

/** A post or page of a WXR file. */
export function wordpressDocument({ file, element }: WordpressItem, around: WordpressSurroundings, problems: Problem[]): ImportedDocument {
  const content = childOf(element, 'content:encoded');
  const place: ImportedPlace = { file, line: element.line };
  const meta = metaOf(element);
  const seo = seoOf(meta);
  const status = childText(element, 'wp:status') ?? 'publish';
  const title = plainText(childText(element, 'title'));
  const name = title ?? childText(element, 'wp:post_name', 'link') ?? '';
  const isHidden = status === 'private' || childText(element, 'wp:post_password') !== undefined;
  if (isHidden) problems.push(importProblem('import-hidden', place, `"${name}" is private or behind a password; it comes in as a draft`));
  const excerpt = plainText(childText(element, 'excerpt:encoded'));
  const slug = childText(element, 'wp:post_name');
  const isDraft = status === 'draft' || status === 'pending' || isHidden;
  const address = isDraft ? undefined : pathOf(childText(element, 'link'));
  const cover = around.attachments.byId.get(meta.get('_thumbnail_id') ?? '');
  return {
    place,
    kind: around.kind,
    address,
    redirects: oldAddresses(element, address),
    locale: childrenOf(element, 'category').find(({ attributes }) => attributes['domain'] === 'language')?.attributes['nicename'],
    slug: lastPart(slug && decoded(slug)),
    title,
    description: seo.description ?? excerpt,
    published: zonedDate(childText(element, 'wp:post_date'), childText(element, 'wp:post_date_gmt')) ?? publishedOtherwise(element),
    updated: zonedDate(childText(element, 'wp:post_modified'), childText(element, 'wp:post_modified_gmt')),
    draft: isDraft,
    unlisted: seo.noindex || undefined,
    featured: childText(element, 'wp:is_sticky') === '1' || undefined,
    canonical: seo.canonical,
    authors: authorsOf(element, around.people),
    topics: topicsOf(element, around.topics),
    cover: cover && { from: cover.from, alt: cover.alt, credit: cover.credit },
    share: seo.share,
    body: { format: 'html', dialect: 'wordpress', text: bodyOf(element, meta, around, problems, place), line: content?.line ?? element.line },
    left: [
      ...(excerpt !== undefined && seo.description !== undefined && excerpt !== seo.description ? ['excerpt'] : []),
      ...[...meta.keys()].filter((key) => !key.startsWith('_') && !seo.known.has(key) && key !== 'enclosure').map((key) => `meta ${key}`),
    ],
  };
}

function publishedOtherwise(element: XmlElement): string | undefined {
  const sent = isoDate(childText(element, 'pubDate'));
  // A draft has the date of minus one, as `Mon, 30 Nov -0001`.
  return sent === undefined || sent.includes('-0001') ? utcDate(childText(element, 'wp:post_date'))?.replace(/Z$/u, '') : sent;
}

function bodyOf(
  element: XmlElement,
  meta: ReadonlyMap<string, string>,
  { attachments }: WordpressSurroundings,
  problems: Problem[],
  place: ImportedPlace,
): string {
  const given = childOf(element, 'content:encoded');
  const at = { file: place.file, line: given?.line ?? place.line };
  const html = wordpressHtml(textOf(given), {
    picture: (id) => {
      const found = attachments.byId.get(id);
      return found && { src: found.from, alt: found.alt, caption: found.caption };
    },
    ownPictures: attachments.byParent.get(childText(element, 'wp:post_id') ?? '') ?? [],
    lose: (what) => problems.push(importProblem('import-part-lost', at, `left out: ${what}`, 'put it in by hand where the text needs it')),
  });
  const sound = /^\s*(https?:\/\/\S+)/u.exec(meta.get('enclosure') ?? '')?.[1];
  const all = sound === undefined || html.includes(sound) ? html : `${mediaFile('audio', sound)}\n${html}`;
  return all.replaceAll(/(\s(?:src|href)=")(https?:\/\/[^"]+\/wp-content\/uploads\/[^"]+)"/giu, (whole, start: string, url: string) => {
    const file = attachments.fileOf(url);
    return file === undefined ? whole : `${start}${file}"`;
  });
}

/** Former slugs, which WordPress redirects from, at the place of the present one. */
function oldAddresses(element: XmlElement, address: string | undefined): readonly string[] {
  const present = decoded(childText(element, 'wp:post_name') ?? '');
  if (address === undefined || present === '' || !address.includes(present)) return [];
  const former = childrenOf(element, 'wp:postmeta').filter((field) => childText(field, 'wp:meta_key') === '_wp_old_slug');
  const slugs = former.flatMap((field) => childText(field, 'wp:meta_value') ?? []);
  const before = address.slice(0, address.lastIndexOf(present));
  return [...new Set(slugs)].map((slug) => `${before}${decoded(slug)}${address.slice(before.length + present.length)}`);
}

/** Co-Authors Plus names its authors as categories; else there is the one who saved the text. */
function authorsOf(element: XmlElement, people: ReadonlyMap<string, ImportedAuthor>): readonly ImportedAuthor[] {
  const known = [...people.values()];
  const together = childrenOf(element, 'category').flatMap((category): ImportedAuthor[] => {
    if (category.attributes['domain'] !== 'author') return [];
    const key = (category.attributes['nicename'] ?? '').replace(/^cap-/u, '');
    const name = plainText(textOf(category));
    return [people.get(key) ?? known.find((author) => author.name === name) ?? { key: key || (name ?? ''), name }];
  });
  const creator = childText(element, 'dc:creator');
  const authors =
    together.length > 0
      ? together
      : creator === undefined
        ? []
        : [people.get(creator) ?? { key: creator.replace(/@.*$/u, ''), name: creator.replace(/@.*$/u, '') }];
  return [...new Map(authors.map((author) => [author.key, author])).values()].filter(({ key }) => key !== '');
}

function topicsOf(element: XmlElement, descriptions: ReadonlyMap<string, string>): readonly ImportedTopic[] {
  const topics = childrenOf(element, 'category').flatMap((category): ImportedTopic[] => {
    const { domain, nicename } = category.attributes;
    const label = plainText(textOf(category));
    const key = nicename === undefined ? label : decoded(nicename);
    const isTopic = domain === undefined || ['category', 'post_tag', 'tag'].includes(domain);
    return isTopic && key !== undefined && key !== 'uncategorized' ? [{ key, label, description: descriptions.get(nicename ?? key) }] : [];
  });
  return [...new Map(topics.map((topic) => [topic.key, topic])).values()];
}
