import type { BuiltMeta, BuiltPage, Span } from '../built/built-page.ts';
import type { Page } from '../page.ts';
import type { RepairPlace } from './rule.ts';

/** The first tag of a key that networks recognise, by `property` or `name`. */
export function metaOf(page: BuiltPage, key: string): BuiltMeta | undefined {
  return page.metas.find((meta) => meta.key === key && (meta.form === 'property' || meta.form === 'name'));
}

/** Whether a key belongs to Open Graph, its types or Twitter Cards. */
export function isSocialKey(key: string): boolean {
  return /^(?:og|article|profile|book|music|video|twitter):/u.test(key);
}

/** Several rules ask for the same tags; they are gathered once a page. */
const gathered = new WeakMap<BuiltPage, readonly BuiltMeta[]>();

/** The tags of Open Graph, its types and Twitter Cards, in order; one that says its key twice stands once. */
export function socialMetas(page: BuiltPage): readonly BuiltMeta[] {
  const known = gathered.get(page) ?? gather(page);
  gathered.set(page, known);
  return known;
}

function gather(page: BuiltPage): BuiltMeta[] {
  return page.metas.filter(
    (meta, index, all) =>
      (meta.form === 'property' || meta.form === 'name') &&
      isSocialKey(meta.key) &&
      !(all[index - 1]?.span.start === meta.span.start && all[index - 1]?.key === meta.key),
  );
}

/** Places in the front matter by the tag that is made of them. */
const fields: Readonly<Record<string, readonly RepairPlace[]>> = {
  title: [{ field: 'title' }],
  description: [{ field: 'description' }, { field: 'definition' }],
  'og:title': [{ field: 'share.title' }, { field: 'title' }],
  'og:description': [{ field: 'share.description' }, { field: 'description' }, { field: 'definition' }],
  'og:site_name': [{ config: 'name' }],
  'og:image': [{ field: 'share.image' }],
  'og:image:alt': [{ field: 'share.alt' }, { field: 'cover.alt' }],
  'og:locale': [{ config: 'defaultLocale' }],
  'article:published_time': [{ field: 'published' }],
  'article:modified_time': [{ field: 'updated' }, { field: 'published' }],
  'article:author': [{ field: 'authors' }],
  'article:tag': [{ field: 'topics' }],
  'twitter:site': [{ config: 'accounts.x' }],
  'theme-color': [{ file: 'src/site/theme.ts' }],
};

/** The layout that writes the head, for what no editor's text can mend. */
export const layoutPlace: RepairPlace = { file: 'src/site/layouts/Base.astro' };

/** Where the text of a tag comes from: the entry's front matter, else the file that speaks for pages without an entry. */
export function repairOf(tag: string, page: Page | undefined): RepairPlace[] {
  const text = /title|description/u.test(tag);
  return [...(fields[tag] ?? []), ...(text && page ? placesWithoutEntry(page, tag) : [])];
}

function placesWithoutEntry(page: Page, tag: string): RepairPlace[] {
  switch (page.kind) {
    case 'home':
      return [{ config: tag.includes('title') ? 'tagline' : 'description' }];
    case 'list':
      return [...(tag.includes('title') ? [] : [{ config: `about.${page.list}` }]), { file: `src/site/i18n/${page.locale}.ts` }];
    case 'topic':
      return [{ file: 'content/topics.yaml' }];
    case 'author':
      return [{ file: page.author.source.file }];
    default:
      return [];
  }
}

/** A text of the head that people see in a result or a preview. */
interface HeadText {
  /** `title`, or the key of a meta tag. */
  readonly tag: string;
  readonly text: string;
  readonly at: Span;
}

/** Title and description in all their forms, as written. */
export function headTexts(page: BuiltPage, tags: readonly string[] = textTags): HeadText[] {
  const title = page.titles.find(({ inHead }) => inHead);
  return tags.flatMap((tag) => {
    if (tag === 'title') return title ? [{ tag, text: title.text, at: title.span }] : [];
    const meta = metaOf(page, tag);
    return meta ? [{ tag, text: meta.content, at: meta.span }] : [];
  });
}

const textTags: readonly string[] = [
  'title',
  'description',
  'og:title',
  'og:description',
  'og:site_name',
  'og:image:alt',
  'twitter:title',
  'twitter:description',
];

/** A tag as people write about it: `<title>`, `og:title`. */
export function nameOf(tag: string): string {
  return tag === 'title' ? '<title>' : tag;
}
