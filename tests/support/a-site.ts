import {
  makeSite,
  resolveSite,
  type ArticleEntry,
  type Author,
  type BodyFacts,
  type Content,
  type PageEntry,
  type Site,
  type SiteConfig,
  type SiteInput,
  type SiteUserConfig,
  type TermEntry,
  type ThemeUserConfig,
  type Topic,
} from '#smo';
import en from '#site/i18n/en.ts';
import it from '#site/i18n/it.ts';

/*
 * Small whole values for tests: say what matters to the test, the rest is plausible.
 * The clock stands at 2026-06-01; entries are of March 2026.
 */

const palette = {
  paper: '#ffffff',
  surface: '#f4f4f4',
  ink: '#111111',
  muted: '#555555',
  line: '#dddddd',
  accent: '#0b57d0',
  onAccent: '#ffffff',
  wash: '#e8f0fe',
  second: '#b3261e',
};
const font = { family: 'Test Sans', files: [{ src: 'test-sans.woff2', weight: 400 }] };
const theme: ThemeUserConfig = { light: palette, dark: { ...palette, paper: '#111111', ink: '#ffffff' }, fonts: { display: font, text: font } };

export function aConfig(over: Partial<SiteUserConfig> = {}, env: { SITE_URL?: string } = {}): SiteConfig {
  return resolveSite(
    {
      name: 'Notes',
      url: 'https://notes.example.org',
      description: { en: 'Notes on how links travel.', it: 'Appunti su come viaggiano i link.' },
      publisher: { name: 'Notes Ltd' },
      theme,
      shareImage: { path: '/share.png', width: 1200, height: 630, type: 'image/png', alt: { en: 'Notes' } },
      ...over,
    },
    env,
  );
}

export function anAuthor(over: Partial<Author> = {}): Author {
  return {
    id: 'ada',
    type: 'person',
    name: 'Ada Rossi',
    role: { en: 'Writer', it: 'Autrice' },
    bio: { en: 'Ada writes about links.', it: 'Ada scrive di link.' },
    accounts: {},
    source: { file: 'content/authors/ada.yaml', fields: {} },
    ...over,
  };
}

export function aTopic(over: Partial<Topic> = {}): Topic {
  return {
    id: 'previews',
    label: { en: 'Link previews', it: 'Anteprime' },
    description: { en: 'What networks show.', it: 'Che cosa mostrano i social.' },
    ...over,
  };
}

export function aBody(over: Partial<BodyFacts> = {}): BodyFacts {
  return { text: 'A link is a promise.', words: 476, videos: [], questions: [], files: [], pictures: [], passages: [], ...over };
}

function anEntry(folder: string, id: string, locale: string) {
  return {
    id,
    locale,
    slug: id,
    draft: false,
    unlisted: false,
    share: {},
    aliasPaths: [],
    source: { file: `content/${folder}/${locale}/${id}.mdx`, fields: {} },
    body: aBody(),
  };
}

export function anArticleEntry(over: Partial<ArticleEntry> = {}): ArticleEntry {
  return {
    kind: 'article',
    ...anEntry('blog', over.id ?? 'titles', over.locale ?? 'en'),
    title: 'Titles that travel',
    description: 'A title is read without its page more often than with it.',
    published: '2026-03-03T09:00:00+01:00',
    authors: ['ada'],
    topics: ['previews'],
    featured: false,
    sources: [],
    ...over,
  };
}

export function aTermEntry(over: Partial<TermEntry> = {}): TermEntry {
  return {
    kind: 'term',
    ...anEntry('glossary', over.id ?? 'open-graph', over.locale ?? 'en'),
    title: 'Open Graph',
    description: 'Tags in the head of a page that say what its preview shall show.',
    aliases: [],
    topics: [],
    related: [],
    broader: [],
    sources: [],
    ...over,
  };
}

export function aPageEntry(over: Partial<PageEntry> = {}): PageEntry {
  return {
    kind: 'page',
    ...anEntry('pages', over.id ?? 'about', over.locale ?? 'en'),
    title: 'About these notes',
    description: 'Who writes here, and why.',
    ...over,
  };
}

export function aContent(over: Partial<Content> = {}): Content {
  return {
    entries: [anArticleEntry(), aTermEntry(), aPageEntry()],
    authors: [anAuthor()],
    topics: [aTopic()],
    series: [],
    ...over,
  };
}

export function aSite({ content, ...over }: Partial<Omit<SiteInput, 'content'>> & { content?: Partial<Content> } = {}): Site {
  return makeSite({
    content: aContent(content),
    config: aConfig(),
    words: { en, it },
    clock: { now: '2026-06-01T12:00:00Z' },
    ...over,
  });
}
