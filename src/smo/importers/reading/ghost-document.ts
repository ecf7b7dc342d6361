import type { Problem } from '../../problem.ts';
import type { ImportedAuthor, ImportedDocument, ImportedPlace, ImportedTopic } from '../importer.ts';
import { pathOf } from './addresses.ts';
import { utcDate, unixDate } from './dates.ts';
import { joinedCards, type Card } from './ghost-cards.ts';
import { plainText } from './html-text.ts';
import { importProblem } from './import-problem.ts';
import { lexicalCards } from './lexical.ts';
import { mobiledocCards } from './mobiledoc.ts';
import { at, flagAt, listAt, textAt } from './read-json.ts';

export interface GhostData {
  readonly data: unknown;
  readonly kind: ImportedDocument['kind'];
  /** Address of the site, or nothing. */
  readonly address: string;
  /** The file of the export that an address is of. */
  readonly fileOf: (address: string) => string | undefined;
}

/** Fields that are taken elsewhere, or say nothing to a reader. */
const silent =
  /^(?:id|uuid|comment_id|title|slug|html|plaintext|markdown|mobiledoc|lexical|image|feature_image(?:_alt|_caption)?|featured|page|type|status|locale|visibility|author(?:_id|s)?|primary_author|primary_tag|tags|tiers|url|excerpt|custom_excerpt|meta_(?:title|description)|og_\w+|twitter_\w+|canonical_url|created_\w+|updated_\w+|published_\w+|reading_time|access|comments|newsletter_id|email_\w+|show_title_and_feature_image|language)$/u;

/** A post or page; undefined where it has neither title nor text. */
export function ghostDocument(given: unknown, place: ImportedPlace, around: GhostData, problems: Problem[]): ImportedDocument | undefined {
  const post = bare(given);
  const id = textAt(post, 'id');
  const more = listAt(around.data, 'posts_meta').find((meta) => textAt(meta, 'post_id') === id && id !== undefined);
  const field = (key: string) => textAt(post, key) ?? textAt(more, key);
  const title = plainText(field('title')?.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const body = bodyOf(post, (what) =>
    problems.push(importProblem('import-part-lost', place, `"${title ?? ''}": left out ${what}`, 'put it in by hand where the text needs it')),
  );
  if (title === undefined && body.text === '') return undefined;
  const status = field('status') ?? 'published';
  const isHidden = !['public', undefined].includes(field('visibility')) || status === 'sent';
  if (isHidden)
    problems.push(
      importProblem(
        'import-hidden',
        place,
        `"${title ?? ''}" was for ${status === 'sent' ? 'readers of the mail' : (field('visibility') ?? '')} only; it comes in as a draft`,
      ),
    );
  const draft = isHidden || status === 'draft';
  const slug = field('slug');
  const shown = (text: string) => withFiles(text, around);
  const cover = field('feature_image') ?? field('image');
  const [shareTitle, shareText, shareImage] = [
    field('og_title') ?? field('twitter_title') ?? field('meta_title'),
    field('og_description') ?? field('twitter_description'),
    field('og_image') ?? field('twitter_image'),
  ];
  const file = (address: string) => around.fileOf(address) ?? shown(address);
  return {
    place,
    kind: flagAt(post, 'page') || field('type') === 'page' ? 'page' : around.kind,
    address: draft ? undefined : (pathOf(field('url')) ?? (slug === undefined ? undefined : addressOf(slug, post, around.data))),
    redirects: [],
    locale: field('locale'),
    slug,
    title,
    description: plainText(field('meta_description') ?? field('custom_excerpt')),
    published: dateOf(field('published_at')) ?? dateOf(field('created_at')),
    updated: dateOf(field('updated_at')),
    draft,
    featured: flagAt(post, 'featured') || undefined,
    canonical: field('canonical_url'),
    authors: authorsOf(post, around.data),
    topics: topicsOf(post, around.data),
    cover: cover === undefined ? undefined : { from: file(cover), alt: field('feature_image_alt'), credit: plainText(field('feature_image_caption')) },
    share:
      shareTitle || shareText || shareImage
        ? { title: shareTitle, description: shareText, image: shareImage === undefined ? undefined : { from: file(shareImage) } }
        : undefined,
    body: { ...body, text: shown(body.text), line: place.line ?? 1 },
    left: [
      ...(field('custom_excerpt') !== undefined && field('meta_description') !== undefined ? ['custom_excerpt'] : []),
      ...Object.keys(typeof post === 'object' && post !== null ? post : {}).filter((key) => !silent.test(key) && textAt(post, key) !== undefined),
    ],
  };
}

/** Ghost's own migration tools wrap each thing: `{ url, data: { title, … } }`. */
function bare(item: unknown): unknown {
  const data = at(item, 'data');
  return typeof data === 'object' && data !== null ? data : item;
}

/** The source that the author wrote: Markdown before 1.0; else what Ghost made of it, since its own rendering misses nothing; else the editor's data. */
function bodyOf(post: unknown, lose: (what: string) => void): { format: 'html' | 'markdown'; text: string } {
  const mobiledoc = parsed(textAt(post, 'mobiledoc'));
  const lexical = parsed(textAt(post, 'lexical'));
  const html = textAt(post, 'html');
  const markdown = textAt(post, 'markdown');
  if (markdown !== undefined && mobiledoc === undefined) return { format: 'markdown', text: markdown.trim() };
  const cards = (make: (document: unknown, lose: (what: string) => void) => readonly Card[], document: unknown, say = lose) => joinedCards(make(document, say));
  const rest = mobiledoc === undefined ? undefined : cards(mobiledocCards, mobiledoc, html === undefined ? lose : () => undefined);
  // A post of Ghost 1 is one card of Markdown; what was typed is better than what was made of it.
  const isMarkdown = listAt(mobiledoc, 'cards').length === 1 && listAt(mobiledoc, 'sections').length === 1 && rest?.format === 'markdown';
  if (html !== undefined && !isMarkdown) return { format: 'html', text: html.replaceAll(/<!--kg-card-(?:begin|end)[^>]*-->/gu, '').trim() };
  return rest ?? (lexical === undefined ? { format: 'html', text: '' } : cards(lexicalCards, lexical));
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Ghost's own addresses in its texts, as the site's; pictures of the export by their path in it. */
function withFiles(text: string, { address, fileOf }: GhostData): string {
  const placed = text.replaceAll('__GHOST_URL__', address);
  return placed.replaceAll(/(["(])((?:https?:\/\/[^\s"'()<>/]+)?\/content\/(?:images|files|media)\/[^\s"'()<>]+)/gu, (whole, start: string, url: string) => {
    const file = fileOf(url);
    return file === undefined ? whole : `${start}${file}`;
  });
}

/** By the setting of old versions; later ones keep routes elsewhere, and `/slug/` is what they start with. */
function addressOf(slug: string, post: unknown, data: unknown): string {
  const setting =
    textAt(
      listAt(data, 'settings').find((item) => textAt(item, 'key') === 'permalinks'),
      'value',
    ) ?? '/:slug/';
  const [year = '', month = '', day = ''] = (dateOf(textAt(post, 'published_at')) ?? '').slice(0, 10).split('-');
  const isPage = flagAt(post, 'page') || textAt(post, 'type') === 'page';
  return (isPage ? '/:slug/' : setting).replace(':year', year).replace(':month', month).replace(':day', day).replace(':slug', slug);
}

function dateOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{12,14}$/u.test(text) ? unixDate(String(Math.floor(Number(text) / 1000))) : utcDate(text?.replace(/\.\d{3}Z$/u, 'Z'));
}

/** What a table beside the posts says of this one, in the order that it gives. */
function linked(data: unknown, post: unknown, table: string, key: string, of: string): readonly unknown[] {
  const id = textAt(post, 'id');
  const rows = listAt(data, table).filter((row) => textAt(row, 'post_id') === id && id !== undefined);
  const ids = rows.toSorted((a, b) => Number(at(a, 'sort_order') ?? 0) - Number(at(b, 'sort_order') ?? 0)).map((row) => textAt(row, key));
  return ids.flatMap((wanted) => listAt(data, of).find((item) => textAt(item, 'id') === wanted) ?? []);
}

function authorsOf(post: unknown, data: unknown): readonly ImportedAuthor[] {
  const inside = [...listAt(post, 'authors'), at(post, 'author')].filter((author) => typeof author === 'object' && author !== null).map(bare);
  const beside = linked(data, post, 'posts_authors', 'author_id', 'users');
  const single = textAt(post, 'author_id') ?? textAt(post, 'author') ?? textAt(post, 'created_by');
  const users =
    inside.length > 0 ? inside : beside.length > 0 ? beside : listAt(data, 'users').filter((user) => textAt(user, 'id') === single && single !== undefined);
  return users.flatMap((user): ImportedAuthor[] => {
    const key = textAt(user, 'slug') ?? textAt(user, 'name');
    if (key === undefined) return [];
    const accounts = {
      x: textAt(user, 'twitter')?.replace(/^@?/u, '@'),
      facebook: textAt(user, 'facebook'),
      mastodon: textAt(user, 'mastodon'),
      bluesky: textAt(user, 'bluesky'),
    };
    const known = Object.fromEntries(Object.entries(accounts).filter((pair): pair is [string, string] => pair[1] !== undefined));
    return [
      {
        key,
        name: textAt(user, 'name'),
        bio: plainText(textAt(user, 'bio')),
        url: textAt(user, 'website'),
        ...(Object.keys(known).length > 0 && { accounts: known }),
      },
    ];
  });
}

function topicsOf(post: unknown, data: unknown): readonly ImportedTopic[] {
  const inside = listAt(post, 'tags').map(bare);
  const tags = inside.length > 0 ? inside : linked(data, post, 'posts_tags', 'tag_id', 'tags');
  return tags.flatMap((tag): ImportedTopic[] => {
    const label = textAt(tag, 'name') ?? (typeof tag === 'string' ? tag : undefined);
    const key = textAt(tag, 'slug') ?? label;
    // A tag that starts with # is for the editors alone.
    return key === undefined || label?.startsWith('#') === true ? [] : [{ key, label, description: plainText(textAt(tag, 'description')) }];
  });
}
