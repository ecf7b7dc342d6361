import { localizedText, type SiteConfig } from './config.ts';
import { timeOf } from './date.ts';
import type { ArticleEntry, Content, Entry, TermEntry, Topic } from './entry.ts';
import type { ArticlePage, AuthorPage, HomePage, ListPage, Page, PageRef, StaticPage, TermPage, TopicPage } from './page.ts';
import { readingMinutes } from './text.ts';
import { localePath, toUrl } from './url.ts';
import { fill, wordsFor, type Words } from './words.ts';

/** Makes the pages of one locale at a time; holds what they share. */
export class PageMaker {
  readonly #content: Content;
  readonly #config: SiteConfig;
  readonly #words: Readonly<Record<string, Words>>;
  readonly #living: readonly Entry[];
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #authors;

  constructor(content: Content, config: SiteConfig, words: Readonly<Record<string, Words>>, living: readonly Entry[]) {
    this.#content = content;
    this.#config = config;
    this.#words = words;
    this.#living = living;
    this.#topics = new Map(content.topics.map((topic) => [topic.id, topic]));
    this.#authors = new Map(content.authors.map((author) => [author.id, author]));
  }

  pages(locale: string): Page[] {
    const entries = this.#living.filter((entry) => entry.locale === locale);
    const articles = this.#articles(
      locale,
      entries.filter((entry) => entry.kind === 'article'),
    );
    const terms = this.#terms(
      locale,
      entries.filter((entry) => entry.kind === 'term'),
    );
    const listedArticles = articles.filter((page) => page.listed);
    const listedTerms = terms.filter((page) => page.listed);
    const statics = entries
      .filter((entry) => entry.kind === 'page')
      .map((entry): StaticPage => ({
        kind: 'page',
        ...this.#entryBase(entry, entry.slug, [this.#homeRef(locale)]),
        draft: entry.draft,
        body: entry.body,
        mentions: [],
      }));
    return [
      this.#home(locale),
      ...this.#blogLists(locale, listedArticles),
      ...articles,
      this.#list(
        locale,
        'glossary',
        'glossary',
        listedTerms.map((page) => page.path),
      ),
      ...terms,
      ...this.#topicPages(locale, [...listedArticles, ...listedTerms]),
      ...this.#authorPages(locale, listedArticles),
      ...statics,
      this.#list(locale, 'follow', 'follow'),
      this.#list(locale, 'search', 'search'),
      // Hosts answer with one 404.html, at the root; it speaks every language of the site.
      ...(locale === this.#config.defaultLocale ? [this.#list(locale, 'not-found', 'notFound')] : []),
    ];
  }

  #w(locale: string): Words {
    return wordsFor(this.#words, locale, this.#config.defaultLocale);
  }

  #path(locale: string, ...segments: string[]): string {
    return localePath(locale, this.#config.defaultLocale, ...segments);
  }

  #homeRef(locale: string): PageRef {
    return { title: this.#w(locale).home, path: this.#path(locale) };
  }

  #address(path: string) {
    const url = toUrl(this.#config.url, path);
    return { path, url, canonical: url };
  }

  #entryBase(entry: Entry, segments: string | string[], trail: readonly PageRef[]) {
    const path = this.#path(entry.locale, ...[segments].flat());
    const address = this.#address(path);
    return {
      id: entry.id,
      locale: entry.locale,
      ...address,
      canonical: entry.kind === 'article' && entry.canonical ? entry.canonical : address.canonical,
      title: entry.title,
      description: entry.description,
      share: entry.share,
      updated: entry.updated,
      translations: [],
      breadcrumbs: [...trail, { title: entry.title, path }],
      listed: !entry.unlisted,
      source: entry.source,
    };
  }

  #plainBase(locale: string, id: string, path: string, title: string, description: string, listed = true) {
    const home = this.#homeRef(locale);
    return {
      id,
      locale,
      ...this.#address(path),
      title,
      description,
      share: {},
      translations: [],
      breadcrumbs: path === home.path ? [home] : [home, { title, path }],
      listed,
    };
  }

  #home(locale: string): HomePage {
    const { name, description, tagline, defaultLocale } = this.#config;
    const line = tagline && localizedText(tagline, locale, defaultLocale);
    const title = line ? `${name}: ${line}` : name;
    return { kind: 'home', ...this.#plainBase(locale, 'home', this.#path(locale), title, localizedText(description, locale, defaultLocale)) };
  }

  #list(locale: string, list: ListPage['list'], word: 'glossary' | 'follow' | 'search' | 'notFound', items: readonly string[] = []): ListPage {
    const words = this.#w(locale);
    const path = list === 'not-found' ? '/404.html' : this.#path(locale, list);
    const own = list === 'glossary' ? this.#config.about.glossary : undefined;
    const description = own ? localizedText(own, locale, this.#config.defaultLocale) : words[`${word}Description`];
    const base = this.#plainBase(locale, list, path, words[word], description, list === 'glossary' || list === 'follow');
    return { kind: 'list', ...base, list, items };
  }

  #blogLists(locale: string, articles: readonly ArticlePage[]): ListPage[] {
    const words = this.#w(locale);
    const { pageSize: size, about, defaultLocale } = this.#config;
    const description = about.blog ? localizedText(about.blog, locale, defaultLocale) : words.blogDescription;
    const count = Math.max(1, Math.ceil(articles.length / size));
    const paths = Array.from({ length: count }, (_, index) =>
      index === 0 ? this.#path(locale, 'blog') : this.#path(locale, 'blog', 'page', String(index + 1)),
    );
    return paths.map((path, index): ListPage => {
      const suffix = index === 0 ? '' : ` (${fill(words.pageOf, { page: index + 1, total: count })})`;
      const id = index === 0 ? 'blog' : `blog-page-${index + 1}`;
      const base = this.#plainBase(locale, id, path, `${words.blog}${suffix}`, `${description}${suffix}`);
      return {
        kind: 'list',
        ...base,
        breadcrumbs: [
          this.#homeRef(locale),
          { title: words.blog, path: paths[0] ?? path },
          ...(index === 0 ? [] : [{ title: fill(words.pageOf, { page: index + 1, total: count }), path }]),
        ],
        list: 'blog',
        items: articles.slice(index * size, (index + 1) * size).map((page) => page.path),
        pagination: { current: index + 1, paths },
      };
    });
  }

  #articles(locale: string, entries: readonly ArticleEntry[]): ArticlePage[] {
    const trail = [this.#homeRef(locale), { title: this.#w(locale).blog, path: this.#path(locale, 'blog') }];
    const newestFirst = entries.toSorted((a, b) => timeOf(b.published) - timeOf(a.published) || (a.id < b.id ? -1 : 1));
    const listed = newestFirst.filter((entry) => !entry.unlisted);
    const ref = (entry: ArticleEntry): PageRef => ({ title: entry.title, path: this.#path(locale, 'blog', entry.slug) });
    return newestFirst.map((entry): ArticlePage => {
      const position = listed.indexOf(entry);
      const older = position < 0 ? undefined : listed[position + 1];
      const newer = position < 1 ? undefined : listed[position - 1];
      return {
        kind: 'article',
        ...this.#entryBase(entry, ['blog', entry.slug], trail),
        published: entry.published,
        authors: entry.authors.flatMap((id) => this.#authors.get(id) ?? []),
        topics: entry.topics.flatMap((id) => this.#topics.get(id) ?? []),
        cover: entry.cover,
        featured: entry.featured,
        draft: entry.draft,
        sources: entry.sources,
        body: entry.body,
        mentions: [],
        minutes: readingMinutes(entry.body.words),
        series: this.#series(entry, listed, ref),
        previous: older && ref(older),
        next: newer && ref(newer),
        related: [],
      };
    });
  }

  #series(entry: ArticleEntry, listed: readonly ArticleEntry[], ref: (entry: ArticleEntry) => PageRef): ArticlePage['series'] {
    const series = this.#content.series.find((item) => item.id === entry.series);
    if (!series) return undefined;
    const parts = listed.filter((other) => other.series === series.id).toReversed();
    if (!parts.includes(entry)) return undefined;
    const title = localizedText(series.title, entry.locale, this.#config.defaultLocale);
    return { id: series.id, title, part: parts.indexOf(entry) + 1, parts: parts.map(ref) };
  }

  #terms(locale: string, entries: readonly TermEntry[]): TermPage[] {
    const trail = [this.#homeRef(locale), { title: this.#w(locale).glossary, path: this.#path(locale, 'glossary') }];
    const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
    const sorted = entries.toSorted((a, b) => collator.compare(a.title, b.title));
    const ref = (entry: TermEntry): PageRef => ({ title: entry.title, path: this.#path(locale, 'glossary', entry.slug) });
    const refs = (ids: readonly string[]) => ids.flatMap((id) => sorted.filter((entry) => entry.id === id).map(ref));
    return sorted.map((entry): TermPage => ({
      kind: 'term',
      ...this.#entryBase(entry, ['glossary', entry.slug], trail),
      definition: entry.description,
      aliases: entry.aliases,
      topics: entry.topics.flatMap((id) => this.#topics.get(id) ?? []),
      related: refs(entry.related),
      broader: refs(entry.broader),
      narrower: sorted.filter((other) => !other.unlisted && other.broader.includes(entry.id)).map(ref),
      status: entry.status,
      published: entry.published,
      reviewed: entry.reviewed,
      draft: entry.draft,
      match: entry.match,
      sources: entry.sources,
      body: entry.body,
      mentions: [],
      mentionedIn: [],
      couldMention: [],
    }));
  }

  #topicPages(locale: string, pages: readonly (ArticlePage | TermPage)[]): TopicPage[] {
    const used = new Set(pages.flatMap((page) => page.topics.map((topic) => topic.id)));
    const { defaultLocale } = this.#config;
    return this.#content.topics
      .filter((topic) => used.has(topic.id))
      .map((topic): TopicPage => {
        const title = localizedText(topic.label, locale, defaultLocale);
        const description = localizedText(topic.description, locale, defaultLocale);
        return { kind: 'topic', ...this.#plainBase(locale, topic.id, this.#path(locale, 'topics', topic.id), title, description), topic };
      });
  }

  #authorPages(locale: string, articles: readonly ArticlePage[]): AuthorPage[] {
    const used = new Set(articles.flatMap((page) => page.authors.map((author) => author.id)));
    const { defaultLocale } = this.#config;
    return this.#content.authors
      .filter((author) => used.has(author.id))
      .map((author): AuthorPage => {
        const bio = localizedText(author.bio, locale, defaultLocale);
        const role = localizedText(author.role, locale, defaultLocale);
        return {
          kind: 'author',
          ...this.#plainBase(locale, author.id, this.#path(locale, 'authors', author.id), author.name, bio || role || author.name),
          author,
        };
      });
  }
}
