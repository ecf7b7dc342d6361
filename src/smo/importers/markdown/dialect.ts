import type { Fields } from './read-fields.ts';

export type Dialect = 'jekyll' | 'hugo' | 'astro' | 'docusaurus' | 'eleventy' | 'gatsby' | 'hexo' | 'plain';

const names: Readonly<Record<Dialect, string>> = {
  jekyll: 'Jekyll',
  hugo: 'Hugo',
  astro: 'Astro',
  docusaurus: 'Docusaurus',
  eleventy: 'Eleventy',
  gatsby: 'Gatsby',
  hexo: 'Hexo',
  plain: 'plain Markdown',
};

interface Sign {
  readonly dialect: Exclude<Dialect, 'plain'>;
  /** What was seen, for the report. */
  readonly what: string;
  readonly weight: number;
  readonly path?: RegExp;
  readonly field?: string;
  readonly value?: RegExp;
  readonly body?: RegExp;
}

/** What gives a generator away: files that only it has weigh most, words in texts least. */
const signs: readonly Sign[] = [
  { dialect: 'hexo', what: 'source/_posts/', weight: 60, path: /(?:^|\/)source\/_posts\//u },
  { dialect: 'jekyll', what: '_posts/', weight: 20, path: /(?:^|\/)_posts\// },
  { dialect: 'jekyll', what: '_config.yml', weight: 30, path: /(?:^|\/)_config\.ya?ml$/u },
  { dialect: 'jekyll', what: 'dates in the names of the files', weight: 8, path: /(?:^|\/)\d{4}-\d{2}-\d{2}-[^/]+\.(?:md|markdown)$/u },
  { dialect: 'hugo', what: 'its configuration', weight: 60, path: /(?:^|\/)(?:hugo|config)\.(?:toml|yaml)$/u },
  { dialect: 'hugo', what: '_index.md', weight: 20, path: /(?:^|\/)_index(?:\.[a-z-]+)?\.md$/u },
  { dialect: 'hugo', what: 'its short codes', weight: 20, body: /\{\{[<%]/u },
  { dialect: 'hugo', what: 'its fields', weight: 12, field: 'lastmod' },
  { dialect: 'docusaurus', what: 'its configuration', weight: 60, path: /(?:^|\/)docusaurus\.config\.\w+$/u },
  { dialect: 'docusaurus', what: 'its fields', weight: 14, field: 'sidebarposition' },
  { dialect: 'docusaurus', what: 'its notes', weight: 10, body: /^:::\w+/mu },
  { dialect: 'docusaurus', what: '<!-- truncate -->', weight: 14, body: /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/u },
  { dialect: 'eleventy', what: 'its configuration', weight: 60, path: /(?:^|\/)(?:\.eleventy|eleventy\.config)\.\w+$/u },
  { dialect: 'eleventy', what: 'its fields', weight: 20, field: 'eleventynavigation' },
  { dialect: 'eleventy', what: 'its filters', weight: 12, body: /\|\s*url\s*\}\}/u },
  { dialect: 'eleventy', what: 'layouts of Nunjucks', weight: 20, field: 'layout', value: /\.(?:njk|liquid)$/u },
  { dialect: 'gatsby', what: 'its configuration', weight: 60, path: /(?:^|\/)gatsby-config\.\w+$/u },
  { dialect: 'gatsby', what: 'a folder for each text', weight: 6, path: /[^/]+\/index\.mdx?$/u },
  { dialect: 'astro', what: 'its configuration', weight: 60, path: /(?:^|\/)astro\.config\.\w+$/u },
  { dialect: 'astro', what: 'src/content/', weight: 30, path: /(?:^|\/)src\/content\//u },
  { dialect: 'astro', what: 'its fields', weight: 16, field: 'pubdate' },
  { dialect: 'jekyll', what: 'its fields', weight: 4, field: 'layout' },
  { dialect: 'jekyll', what: 'Liquid', weight: 6, body: /\{%-?\s*\w/u },
  { dialect: 'jekyll', what: 'its redirects', weight: 10, field: 'redirectfrom' },
];

export interface Recognised {
  readonly dialect: Dialect;
  readonly name: string;
  /** What it was recognised by. */
  readonly by: readonly string[];
}

/** Which generator the texts were written for, by the names of its files, its fields and its words. */
export function recogniseDialect(paths: readonly string[], texts: readonly Pick<Fields, 'values' | 'form' | 'body'>[]): Recognised {
  const weights = new Map<Dialect, number>();
  const by = new Map<Dialect, string[]>();
  for (const sign of signs) {
    const share = shareOf(sign, paths, texts);
    if (share === 0) continue;
    weights.set(sign.dialect, (weights.get(sign.dialect) ?? 0) + sign.weight * share);
    by.set(sign.dialect, [...(by.get(sign.dialect) ?? []), sign.what]);
  }
  if (texts.length > 0 && texts.filter(({ form }) => form === 'toml').length > texts.length / 2) {
    weights.set('hugo', (weights.get('hugo') ?? 0) + 20);
    by.set('hugo', [...(by.get('hugo') ?? []), 'front matter in TOML']);
  }
  const [best] = [...weights].toSorted(([, a], [, b]) => b - a);
  const dialect = best && best[1] >= 2 ? best[0] : 'plain';
  return { dialect, name: names[dialect], by: by.get(dialect) ?? [] };
}

/** From 0 to 1: one file of a configuration is enough; of texts, those that show the sign. */
function shareOf({ path, field, value, body, weight }: Sign, paths: readonly string[], texts: readonly Pick<Fields, 'values' | 'body'>[]): number {
  if (path) {
    const found = paths.filter((one) => path.test(one)).length;
    return found === 0 ? 0 : weight >= 20 ? 1 : Math.min(1, found / Math.max(1, texts.length));
  }
  if (texts.length === 0) return 0;
  const found = texts.filter((one) =>
    field === undefined ? body?.test(one.body) : one.values.has(field) && (value === undefined || value.test(String(one.values.get(field)))),
  );
  return Math.min(1, (found.length / texts.length) * 2);
}
