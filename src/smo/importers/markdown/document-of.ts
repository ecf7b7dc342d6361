import type { ImportedAuthor, ImportedDocument, ImportedFile, ImportOptions } from '../importer.ts';
import { lastPart, pathOf } from '../reading/addresses.ts';
import { plainText } from '../reading/html-text.ts';
import type { Dialect } from './dialect.ts';
import { defaultAddress, type FilePlace } from './place-of-file.ts';
import { fieldList, fieldRecord, fieldText, type Fields } from './read-fields.ts';

/** Keys by what they say, in the order in which they count; in lower case and without `-` and `_`. */
const keys = {
  title: ['title', 'name', 'heading'],
  description: ['description', 'excerpt', 'summary', 'metadescription', 'meta', 'subtitle', 'abstract', 'lead', 'teaser', 'spoiler'],
  published: ['date', 'pubdate', 'publishdate', 'publisheddate', 'publishedat', 'datepublished', 'published', 'created', 'createdat', 'postdate'],
  updated: ['updated', 'lastmod', 'lastmodifiedat', 'updateddate', 'updatedat', 'modified', 'datemodified', 'lastupdated', 'moddate'],
  topics: ['tags', 'tag', 'categories', 'category', 'keywords', 'topics', 'topic'],
  authors: ['authors', 'author', 'authorname', 'byline', 'writer'],
  slug: ['slug', 'mark', 'basename'],
  address: ['permalink', 'url', 'path'],
  cover: ['cover', 'coverimage', 'heroimage', 'hero', 'image', 'thumbnail', 'featuredimage', 'featureimage', 'banner', 'bannerimage'],
  shareImage: ['ogimage', 'socialimage', 'shareimage', 'twitterimage', 'metaimage'],
  alt: ['imagealt', 'coveralt', 'coverimagealt', 'heroalt', 'heroimagealt', 'thumbnailalt', 'altimage'],
  credit: ['imagecredit', 'covercredit', 'imagefigcaption', 'imagecaption', 'coverimagecredit'],
  shareTitle: ['ogtitle', 'metatitle', 'seotitle', 'socialtitle'],
  shareDescription: ['ogdescription', 'socialdescription'],
  locale: ['lang', 'locale', 'language'],
  canonical: ['canonical', 'canonicalurl', 'originalurl'],
  redirects: ['redirectfrom', 'redirects', 'oldurl', 'oldurls', 'formerurl'],
  aliases: ['aliases', 'alias', 'synonyms'],
  flags: ['draft', 'published', 'status', 'unlisted', 'featured', 'pinned', 'sticky', 'hidden'],
  silent: ['layout', 'templateengineoverride', 'templateKey', 'id'],
} as const satisfies Record<string, readonly string[]>;

export interface TextFile {
  readonly file: string;
  readonly fields: Fields;
  readonly place: FilePlace;
}

/** A file of Markdown as a document: its fields under the names that all exports share. */
export function documentOf({ file, fields, place }: TextFile, dialect: Dialect, options: ImportOptions): ImportedDocument {
  const taken = new Set<string>();
  const first = (names: readonly string[]) =>
    names.find((name) => fields.values.has(name) && fields.values.get(name) !== null && fields.values.get(name) !== '');
  const value = (names: readonly string[]): unknown => {
    const found = first(names);
    if (found !== undefined) taken.add(found);
    return found === undefined ? undefined : fields.values.get(found);
  };
  const title = wordsOf(value(keys.title));
  const description = wordsOf(value(keys.description));
  // Where a page has a description too, `meta` is what it calls itself in previews.
  const meta = taken.has('meta') ? undefined : wordsOf(value(['meta']));
  const status = fieldText(fields.values.get('status'));
  const day = value(keys.published);
  const published = typeof day === 'boolean' ? undefined : fieldText(day);
  const categories = dialect === 'jekyll' ? fieldList(fields.values.get('categories')) : [];
  const topics = topicNames(keys.topics, value, options.to === 'glossary' ? ['type'] : []);
  const said = addressSaid(fieldText(value(keys.address)));
  const aliases = fieldList(value(keys.aliases));
  const isAddress = (alias: string) => alias.includes('/');
  const cover = fileOf(value(keys.cover), fieldText(value(keys.alt)), fieldText(value(keys.credit)));
  const shareImage = fileOf(value(keys.shareImage), undefined, undefined);
  const share = { title: wordsOf(value(keys.shareTitle)) ?? meta, description: wordsOf(value(keys.shareDescription)), image: shareImage };
  const slug = fieldText(value(keys.slug));
  const flag = (name: string) => fields.values.get(name) === true || fields.values.get(name) === 'true';
  const isDraft = flag('draft') || fields.values.get('published') === false || status?.toLowerCase() === 'draft' || place.isDraft;
  const document = {
    place: { file },
    kind: options.to === 'glossary' ? 'term' : options.to === 'pages' ? 'page' : 'article',
    address: said ?? addressOfSlug(slug) ?? defaultAddress(dialect, place, categories),
    redirects: [...fieldList(value(keys.redirects)), ...aliases.filter(isAddress)].flatMap((address) => pathOf(address) ?? []),
    locale: fieldText(value(keys.locale)) ?? place.locale,
    slug: lastPart(slug) ?? lastPart(said) ?? place.name,
    title,
    description: description === title ? undefined : description,
    published: published ?? place.day,
    updated: fieldText(value(keys.updated)),
    draft: isDraft,
    unlisted: flag('unlisted') || flag('hidden') || undefined,
    featured: flag('featured') || flag('pinned') || flag('sticky') || undefined,
    canonical: fieldText(value(keys.canonical)),
    authors: authorsOf(value(keys.authors)),
    topics: topics.map((key) => ({ key })),
    cover,
    share: Object.values(share).some((one) => one !== undefined) ? share : undefined,
    aliases: options.to === 'glossary' ? aliases.filter((alias) => !isAddress(alias)) : undefined,
    status,
    body: { format: 'markdown', dialect: bodyDialect(file, fields.body, dialect), text: fields.body, line: fields.line },
    left: leftOf(fields, taken).filter((name) => description === undefined || wordsOf(fields.values.get(name.toLowerCase())) !== description),
  } as const satisfies ImportedDocument;
  return document;
}

function wordsOf(value: unknown): string | undefined {
  const text = fieldText(value);
  return text === undefined ? undefined : plainText(text.replace(/<(?![a-z/!])/giu, '&lt;'));
}

function topicNames(names: readonly string[], value: (names: readonly string[]) => unknown, more: readonly string[]): string[] {
  const found = [...names, ...more].flatMap((name) => {
    const given = value([name]);
    return typeof given === 'string' && name !== 'keywords' && !given.includes(',') ? [given.trim()] : fieldList(given);
  });
  const byKey = new Map(found.filter(Boolean).map((name) => [name.toLowerCase(), name]));
  return [...byKey.values()];
}

/** An address that stands in front matter; one with blanks to fill in (`/:year/:title/`) is none. */
function addressSaid(address: string | undefined): string | undefined {
  if (address === undefined || /[:{]\w/u.test(address.replace(/^https?:/u, ''))) return undefined;
  return pathOf(address.startsWith('/') || /^https?:/u.test(address) ? address : `/${address}`);
}

const addressOfSlug = (slug: string | undefined): string | undefined => (slug?.startsWith('/') ? pathOf(slug) : undefined);

function authorsOf(value: unknown): ImportedAuthor[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return items.flatMap((item): ImportedAuthor[] => {
    const record = fieldRecord(item);
    if (!record) return (fieldText(item) ?? '').split(/\s*[,;]\s*|\s+(?:and|&|e)\s+/u).flatMap((name) => (name ? [{ key: name }] : []));
    const name = fieldText(record['name']) ?? fieldText(record['title']);
    const key = fieldText(record['key']) ?? name;
    return key === undefined ? [] : [{ key, name, url: fieldText(record['url']) }];
  });
}

function fileOf(value: unknown, alt: string | undefined, credit: string | undefined): ImportedFile | undefined {
  const [item]: readonly unknown[] = Array.isArray(value) ? value : [value];
  const record = fieldRecord(item);
  const from = record
    ? (fieldText(record['src']) ?? fieldText(record['image']) ?? fieldText(record['path']) ?? fieldText(record['url']) ?? fieldText(record['feature']))
    : fieldText(item);
  if (from === undefined || from === 'true' || from === 'false') return undefined;
  return {
    from,
    alt: (record && fieldText(record['alt'])) ?? alt,
    credit: (record && (fieldText(record['credit']) ?? fieldText(record['caption']))) ?? credit,
  };
}

function bodyDialect(file: string, body: string, dialect: Dialect): 'liquid' | 'hugo' | 'mdx' | undefined {
  if (/\.mdx$/iu.test(file)) return 'mdx';
  if (/\{\{[<%]/u.test(body)) return 'hugo';
  if (dialect === 'docusaurus') return 'mdx';
  if (dialect === 'hugo' || dialect === 'gatsby' || dialect === 'astro') return undefined;
  return /\{%|\{\{/u.test(body) ? 'liquid' : undefined;
}

/** Keys that nothing was made of, as they stand there. */
function leftOf({ values, names }: Fields, taken: ReadonlySet<string>): string[] {
  const known = new Set<string>([...taken, ...keys.flags, ...keys.silent]);
  return [...values.keys()].flatMap((key) => (known.has(key) || isEmpty(values.get(key)) ? [] : (names.get(key) ?? key)));
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);
