import type { SiteConfig } from '../config.ts';
import type { Content } from '../entry.ts';
import { jsonSchemas, type JsonSchema } from '../content/json-schemas.ts';
import { adminFields, type AdminChoices, type AdminField } from './admin-fields.ts';

interface AdminCollection {
  readonly name: string;
  readonly label: string;
  readonly [option: string]: unknown;
}

export interface AdminConfig {
  readonly backend: Readonly<Record<string, unknown>>;
  readonly collections: readonly AdminCollection[];
  readonly [option: string]: unknown;
}

/** Without a repository of its own the editor works on a folder; it wants a name for the repository all the same. */
const localBackend = { name: 'github', repo: 'local/folder', auth_methods: ['token'] };

/**
 * What the editor at /admin/ offers, made from the schemas that the checks use. Each language has collections of its
 * own, since translations share an id and not a file name, which is what the editor would pair them by.
 */
export function adminConfig({
  config,
  content,
  locales,
}: {
  config: SiteConfig;
  content: Pick<Content, 'topics' | 'series'>;
  locales: readonly string[];
}): AdminConfig {
  const { post, term, page, author } = jsonSchemas();
  const ids = { topics: content.topics.map(({ id }) => id), series: content.series.map(({ id }) => id) };
  // The editor refuses a choice of nothing.
  const lists = Object.fromEntries(Object.entries(ids).filter(([, list]) => list.length > 0));
  const authors = { collection: 'authors', value_field: '{{slug}}', display_fields: ['name'] };
  const perLocale = locales.flatMap((locale) => {
    const terms = { collection: `glossary-${locale}`, value_field: 'id', display_fields: ['title'] };
    const choices: AdminChoices = { locales, lists, relations: { authors, related: terms, broader: terms } };
    return [
      entries({ name: `blog-${locale}`, label: `Blog (${locale})`, folder: `content/blog/${locale}`, path: '{{slug}}/index' }, post, choices),
      entries({ name: `glossary-${locale}`, label: `Glossary (${locale})`, folder: `content/glossary/${locale}` }, term, choices),
      entries({ name: `pages-${locale}`, label: `Pages (${locale})`, folder: `content/pages/${locale}` }, page, choices),
    ];
  });
  return {
    backend: typeof config.admin === 'object' ? config.admin.backend : localBackend,
    site_url: config.url,
    app_title: config.name,
    media_folder: 'public',
    public_folder: '/',
    // Addresses are lower-case ASCII, as `npm run smo -- new` makes them.
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    output: { omit_empty_optional_fields: true },
    collections: [
      ...perLocale,
      {
        name: 'authors',
        label: 'Authors',
        folder: 'content/authors',
        extension: 'yaml',
        format: 'yaml',
        identifier_field: 'name',
        media_folder: '',
        public_folder: '.',
        editor: { preview: false },
        fields: adminFields(author, { locales, lists, relations: {} }),
      },
    ],
  };
}

function entries(place: { name: string; label: string; folder: string; path?: string }, schema: JsonSchema, choices: AdminChoices): AdminCollection {
  return {
    ...place,
    extension: 'mdx',
    format: 'yaml-frontmatter',
    media_folder: '',
    public_folder: '.',
    // The site's own redirects come from the ledger and from `aliases`.
    aliases_field: false,
    editor: { preview: false },
    fields: [...adminFields(schema, choices), bodyField],
  };
}

/** As it is typed: an editor of rich text would rewrite the components in it. */
const bodyField: AdminField = { name: 'body', label: 'Text', widget: 'text', required: false, hint: 'Markdown, with the components of this site.' };
