import { headTags, type HeadTag, type Page, type Site } from '#smo';
import { describe, expect, it } from 'vitest';
import { pageLinks } from '#smo/feeds/index.ts';
import { aConfig, anArticleEntry, anAuthor, aSite, aTermEntry, aTopic } from '../../support/a-site.ts';
import { card } from './pictures.ts';

const meta = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { [/^(?:og|article|profile):/u.test(name) ? 'property' : 'name']: name, content },
});
const link = (rel: string, href: string, attrs: Record<string, string> = {}): HeadTag => ({ tag: 'link', attrs: { rel, href, ...attrs } });
const jsonLd = { tag: 'script', attrs: { type: 'application/ld+json' }, content: expect.any(String) };

const tagsOf = (site: Site, path: string): readonly HeadTag[] => {
  const page = site.at(path);
  if (!page) throw new Error(`no page at ${path}`);
  return headTags(page, site, { card }, pageLinks(page, site));
};
const valueOf = (tags: readonly HeadTag[], name: string) =>
  tags.filter(({ attrs }) => name === (attrs['property'] ?? attrs['name'] ?? attrs['rel'])).map(({ attrs }) => attrs['content'] ?? attrs['href']);
const titleOf = (tags: readonly HeadTag[]) => tags.find(({ tag }) => tag === 'title')?.content;

const picture = [
  meta('og:image', card.url),
  meta('og:image:type', 'image/jpeg'),
  meta('og:image:width', '1200'),
  meta('og:image:height', '630'),
  meta('og:image:alt', 'The title on a blue ground'),
];
const icons = [
  meta('theme-color', '#0b57d0'),
  link('icon', '/favicon.ico', { sizes: '32x32' }),
  link('icon', '/icon.svg', { type: 'image/svg+xml' }),
  link('apple-touch-icon', '/apple-touch-icon.png', { sizes: '180x180' }),
  link('manifest', '/site.webmanifest'),
];
/** The three feeds of a folder, as pages link to them. */
const feeds = (path: string, title: string): HeadTag[] =>
  [
    ['rss.xml', 'application/rss+xml'],
    ['atom.xml', 'application/atom+xml'],
    ['feed.json', 'application/feed+json'],
  ].map(([file, type = '']) => link('alternate', `https://notes.example.org${path}${file}`, { type, title }));
const blogFeeds = feeds('/blog/', 'Notes: Blog');
/** An article's or a term's Markdown, and its oEmbed answer. */
const otherForms = (path: string, title: string): HeadTag[] => [
  link('alternate', `https://notes.example.org${path}index.md`, { type: 'text/markdown', title }),
  link('alternate', `https://notes.example.org${path}oembed.json`, { type: 'application/json+oembed', title }),
];
/** What all pages have up to the share card, when no share text differs. */
const opening = (title: string, ogTitle: string, description: string, url: string, type: string, robots = 'max-image-preview:large'): HeadTag[] => [
  { tag: 'title', attrs: {}, content: title },
  meta('description', description),
  link('canonical', url),
  meta('robots', robots),
  meta('og:type', type),
  meta('og:title', ogTitle),
  meta('og:description', description),
  meta('og:url', url),
  meta('og:site_name', 'Notes'),
  meta('og:locale', 'en_GB'),
];

describe('the head of', () => {
  it('an article', () => {
    const site = aSite({
      content: {
        entries: [
          anArticleEntry({
            authors: ['desk', 'ada'],
            topics: ['previews', 'writing'],
            updated: '2026-04-01T10:00:00+02:00',
            share: { title: 'Travel light', description: 'Short titles go far.' },
          }),
          anArticleEntry({ locale: 'it', slug: 'titoli' }),
        ],
        authors: [
          anAuthor({ accounts: { x: 'ada_r', mastodon: '@ada@social.example.org' } }),
          anAuthor({ id: 'desk', type: 'organization', name: 'The desk' }),
        ],
        topics: [aTopic(), aTopic({ id: 'writing', label: { en: 'Writing' } })],
      },
      config: aConfig({
        accounts: { x: '@notes', mastodon: '@notes@social.example.org' },
        feeds: { formats: ['rss', 'json'] },
      }),
    });
    const url = 'https://notes.example.org/blog/titles/';
    expect(tagsOf(site, '/blog/titles/')).toEqual([
      { tag: 'title', attrs: {}, content: 'Titles that travel | Notes' },
      meta('description', 'A title is read without its page more often than with it.'),
      link('canonical', url),
      meta('robots', 'max-image-preview:large'),
      meta('og:type', 'article'),
      meta('og:title', 'Travel light'),
      meta('og:description', 'Short titles go far.'),
      meta('og:url', url),
      meta('og:site_name', 'Notes'),
      meta('og:locale', 'en_GB'),
      meta('og:locale:alternate', 'it_IT'),
      ...picture,
      meta('twitter:card', 'summary_large_image'),
      meta('twitter:site', '@notes'),
      meta('twitter:creator', '@ada_r'),
      meta('twitter:label1', 'Reading time'),
      meta('twitter:data1', '2 min read'),
      meta('twitter:label2', 'Written by'),
      meta('twitter:data2', 'The desk and Ada Rossi'),
      meta('article:published_time', '2026-03-03T09:00:00+01:00'),
      meta('article:modified_time', '2026-04-01T10:00:00+02:00'),
      meta('article:author', 'https://notes.example.org/authors/desk/'),
      meta('article:author', 'https://notes.example.org/authors/ada/'),
      meta('article:section', 'Link previews'),
      meta('article:tag', 'Link previews'),
      meta('article:tag', 'Writing'),
      meta('fediverse:creator', '@ada@social.example.org'),
      ...icons,
      link('alternate', url, { hreflang: 'en' }),
      link('alternate', url, { hreflang: 'x-default' }),
      link('alternate', 'https://notes.example.org/it/blog/titoli/', { hreflang: 'it' }),
      link('alternate', 'https://notes.example.org/blog/rss.xml', { type: 'application/rss+xml', title: 'Notes: Blog' }),
      link('alternate', 'https://notes.example.org/blog/feed.json', { type: 'application/feed+json', title: 'Notes: Blog' }),
      ...otherForms('/blog/titles/', 'Titles that travel'),
      jsonLd,
    ]);
  });

  it('a term', () => {
    expect(tagsOf(aSite(), '/glossary/open-graph/')).toEqual([
      ...opening(
        'Open Graph | Notes',
        'Open Graph',
        'Tags in the head of a page that say what its preview shall show.',
        'https://notes.example.org/glossary/open-graph/',
        'website',
      ),
      ...picture,
      meta('twitter:card', 'summary_large_image'),
      ...icons,
      ...blogFeeds,
      ...otherForms('/glossary/open-graph/', 'Open Graph'),
      jsonLd,
    ]);
  });

  it('an author', () => {
    const site = aSite({ content: { authors: [anAuthor({ accounts: { x: 'ada_r', mastodon: 'ada@social.example.org' } })] } });
    expect(tagsOf(site, '/authors/ada/')).toEqual([
      ...opening('Ada Rossi | Notes', 'Ada Rossi', 'Ada writes about links.', 'https://notes.example.org/authors/ada/', 'profile'),
      ...picture,
      meta('twitter:card', 'summary_large_image'),
      meta('twitter:creator', '@ada_r'),
      meta('profile:username', 'ada'),
      meta('fediverse:creator', '@ada@social.example.org'),
      ...icons,
      ...feeds('/authors/ada/', 'Notes: Ada Rossi'),
      ...blogFeeds,
      jsonLd,
    ]);
  });

  it('a topic', () => {
    expect(tagsOf(aSite(), '/topics/previews/')).toEqual([
      ...opening('Link previews | Notes', 'Link previews', 'What networks show.', 'https://notes.example.org/topics/previews/', 'website'),
      ...picture,
      meta('twitter:card', 'summary_large_image'),
      ...icons,
      ...feeds('/topics/previews/', 'Notes: Link previews'),
      ...blogFeeds,
      jsonLd,
    ]);
  });

  it('a plain page, whose title names the site already', () => {
    expect(tagsOf(aSite({ config: aConfig({ name: 'notes' }) }), '/about/').slice(0, 9)).toEqual([
      ...opening('About these notes', 'About these notes', 'Who writes here, and why.', 'https://notes.example.org/about/', 'website').slice(0, 8),
      meta('og:site_name', 'notes'),
    ]);
  });

  it('the home page, which proves whose profiles are whose', () => {
    const config = aConfig({
      tagline: { en: 'how links travel' },
      accounts: { mastodon: '@notes@social.example.org' },
      publisher: { name: 'Notes Ltd', sameAs: ['https://www.linkedin.com/company/notes', 'https://social.example.org/@notes'] },
    });
    expect(tagsOf(aSite({ config }), '/')).toEqual([
      ...opening('Notes: how links travel', 'Notes: how links travel', 'Notes on how links travel.', 'https://notes.example.org/', 'website'),
      ...picture,
      meta('twitter:card', 'summary_large_image'),
      meta('fediverse:creator', '@notes@social.example.org'),
      ...icons,
      link('me', 'https://www.linkedin.com/company/notes'),
      link('me', 'https://social.example.org/@notes'),
      ...blogFeeds,
      jsonLd,
    ]);
  });

  it('a middle page of a list', () => {
    const entries = [1, 2, 3].map((part) => anArticleEntry({ id: `a${part}` }));
    const site = aSite({ content: { entries }, config: aConfig({ pageSize: 1 }) });
    const description = `${site.wordsOf('en').blogDescription} (Page 2 of 3)`;
    expect(tagsOf(site, '/blog/page/2/')).toEqual([
      ...opening('Blog (Page 2 of 3) | Notes', 'Blog (Page 2 of 3)', description, 'https://notes.example.org/blog/page/2/', 'website'),
      ...picture,
      meta('twitter:card', 'summary_large_image'),
      ...icons,
      link('prev', 'https://notes.example.org/blog/'),
      link('next', 'https://notes.example.org/blog/page/3/'),
      ...blogFeeds,
      jsonLd,
    ]);
  });

  it('the first and the last page of a list, which have one neighbour each', () => {
    const site = aSite({ content: { entries: [anArticleEntry(), anArticleEntry({ id: 'b' })] }, config: aConfig({ pageSize: 1 }) });
    const neighbours = ['/blog/', '/blog/page/2/'].map((path) => ['prev', 'next'].map((rel) => valueOf(tagsOf(site, path), rel)));
    expect(neighbours).toEqual([
      [[], ['https://notes.example.org/blog/page/2/']],
      [['https://notes.example.org/blog/'], []],
    ]);
  });
});

describe('robots', () => {
  it.each([
    ['a page for all', {}, {}, 'max-image-preview:large'],
    ['an unlisted one', { unlisted: true }, {}, 'noindex'],
    ['a site that keeps out of indexes', {}, { noindex: true }, 'noindex'],
  ])('of %s', (_, entry, config, robots) => {
    const site = aSite({ content: { entries: [anArticleEntry(entry)] }, config: aConfig(config) });
    expect(valueOf(tagsOf(site, '/blog/titles/'), 'robots')).toEqual([robots]);
  });

  it('give an unlisted page no Markdown, which could not ask to stay unlisted', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ unlisted: true })] } });
    const types = tagsOf(site, '/blog/titles/').flatMap(({ attrs }) => attrs['type'] ?? []);
    expect([types.includes('text/markdown'), types.includes('application/json+oembed')]).toEqual([false, true]);
  });

  it('are kept out of a preview at another address, whose addresses are its own', () => {
    const tags = tagsOf(aSite({ config: aConfig({}, { SITE_URL: 'https://preview.example.org/pr-7' }) }), '/');
    expect([valueOf(tags, 'robots'), valueOf(tags, 'og:url')]).toEqual([['noindex'], ['https://preview.example.org/pr-7/']]);
  });

  it('are kept out of the search page and the error page', () => {
    const site = aSite();
    const hidden = site.all.filter((page) => !page.listed).map((page) => [page.id, valueOf(tagsOf(site, page.path), 'robots')]);
    expect(hidden).toEqual([
      ['search', ['noindex']],
      ['not-found', ['noindex']],
    ]);
  });
});

describe('locales', () => {
  it('that Open Graph does not tell apart are no alternates', () => {
    const { words } = aSite();
    const { en, it: italian } = words;
    const site = aSite({
      content: { entries: ['en', 'it', 'en-au'].map((locale) => anArticleEntry({ locale })) },
      words: { ...words, ...(en && { 'en-au': en }) },
    });
    const tags = tagsOf(site, '/blog/titles/');
    expect([valueOf(tags, 'og:locale'), valueOf(tags, 'og:locale:alternate')]).toEqual([[en?.ogLocale], [italian?.ogLocale]]);
  });
});

describe('addresses', () => {
  it('hold the base path', () => {
    const config = aConfig({ url: 'https://example.org/docs', feeds: { formats: ['atom'] } });
    const site = aSite({ content: { entries: [anArticleEntry(), anArticleEntry({ locale: 'it' })] }, config });
    const links = tagsOf(site, '/blog/titles/')
      .filter(({ tag }) => tag === 'link')
      .map(({ attrs }) => attrs['href']);
    expect(links).toEqual([
      'https://example.org/docs/blog/titles/',
      '/docs/favicon.ico',
      '/docs/icon.svg',
      '/docs/apple-touch-icon.png',
      '/docs/site.webmanifest',
      'https://example.org/docs/blog/titles/',
      'https://example.org/docs/blog/titles/',
      'https://example.org/docs/it/blog/titles/',
      'https://example.org/docs/blog/atom.xml',
      'https://example.org/docs/blog/titles/index.md',
      'https://example.org/docs/blog/titles/oembed.json',
    ]);
  });

  it('of a republished article are the original’s, byte for byte', () => {
    const canonical = 'https://Elsewhere.example.org/a?b=1&c=perch%C3%A9';
    const tags = tagsOf(aSite({ content: { entries: [anArticleEntry({ canonical })] } }), '/blog/titles/');
    expect([valueOf(tags, 'canonical'), valueOf(tags, 'og:url')]).toEqual([[canonical], [canonical]]);
  });

  it('of an author without a page are their own site, else none', () => {
    const authors = [anAuthor({ url: 'https://ada.example.org/' }), anAuthor({ id: 'bob', name: 'Bob' })];
    const site = aSite({ content: { entries: [anArticleEntry({ unlisted: true, authors: ['ada', 'bob'] })], authors } });
    expect(valueOf(tagsOf(site, '/blog/titles/'), 'article:author')).toEqual(['https://ada.example.org/']);
  });
});

describe('accounts', () => {
  const creators = (accounts: Record<string, string>, siteAccounts: Record<string, string>) => {
    const site = aSite({ content: { authors: [anAuthor({ accounts })] }, config: aConfig({ accounts: siteAccounts }) });
    return ['twitter:site', 'twitter:creator', 'fediverse:creator'].map((name) => valueOf(tagsOf(site, '/blog/titles/'), name)[0]);
  };
  it.each([
    ['nobody has one', {}, {}, [undefined, undefined, undefined]],
    ['only the site has some', {}, { x: 'notes', mastodon: 'notes@social.example.org' }, ['@notes', undefined, '@notes@social.example.org']],
    [
      'both have some',
      { x: '@ada', mastodon: '@ada@a.example.org' },
      { x: '@notes', mastodon: '@notes@social.example.org' },
      ['@notes', '@ada', '@ada@a.example.org'],
    ],
    [
      'an author’s is no fediverse address',
      { mastodon: 'ada' },
      { mastodon: '@notes@social.example.org' },
      [undefined, undefined, '@notes@social.example.org'],
    ],
  ])('when %s', (_, author, site, expected) => {
    expect(creators(author, site)).toEqual(expected);
  });
});

describe('labels', () => {
  it('come in pairs: an article that nobody signs has one', () => {
    const tags = tagsOf(aSite({ content: { entries: [anArticleEntry({ authors: [] })] } }), '/blog/titles/');
    const names = tags.map(({ attrs }) => attrs['name'] ?? '').filter((name) => /label|data/u.test(name));
    expect(names).toEqual(['twitter:label1', 'twitter:data1']);
  });
});

describe('titles', () => {
  it.each([
    ['a title', 'Titles that travel', 'Titles that travel | Notes'],
    ['a title that holds the name', 'Notes on titles', 'Notes on titles'],
  ])('%s: %s', (_, title, documentTitle) => {
    const tags = tagsOf(aSite({ content: { entries: [anArticleEntry({ title })] } }), '/blog/titles/');
    expect([titleOf(tags), valueOf(tags, 'og:title')]).toEqual([documentTitle, [title]]);
  });
});

describe('hostile and odd texts', () => {
  const naughty = [
    '</script><script>alert(1)</script>',
    '</title><meta http-equiv="refresh" content="0; url=https://evil.example.org">',
    '"><img src=x onerror=alert(1)>',
    '\'"`&amp;&quot;&lt;<!--<script>',
    'undefined',
    '{{7*7}} ${7*7} <%= 7*7 %>',
    'ﷺ ̡͓̞ͅI̗̘̦͝n͇͇͙v̮̫ok̲̫̙͈i̖͙̭̹̠̞n̡̻̮̣̺g̲͈͙̭͙̬͎',
    '田中さんにあげて下さい 👩‍👩‍👧‍👦',
    'الكل في المجمو عة',
    'a'.repeat(300),
    'long words '.repeat(27).trim(),
  ];
  it.each(naughty)('stand in the values as they are: %s', (title) => {
    const tags = tagsOf(aSite({ content: { entries: [anArticleEntry({ title, description: title })] } }), '/blog/titles/');
    expect([titleOf(tags), valueOf(tags, 'og:title'), valueOf(tags, 'description')]).toEqual([`${title} | Notes`, [title], [title]]);
  });

  it('lose what cannot be seen', () => {
    const entry = anArticleEntry({ title: ' A\u0000 title\u202e\n that \u2066turns\u2069 ', description: 'One\r\n\r\ntwo\u0007' });
    const tags = tagsOf(aSite({ content: { entries: [entry] } }), '/blog/titles/');
    expect([titleOf(tags), valueOf(tags, 'og:title'), valueOf(tags, 'og:description')]).toEqual([
      'A title that turns | Notes',
      ['A title that turns'],
      ['One two'],
    ]);
    expect(JSON.stringify(tags)).not.toMatch(/\\u0000|\u202e|\u2066|\u0007/u);
  });

  it('leave no empty tag behind', () => {
    const entry = anArticleEntry({ share: { description: '\u0000 ' }, authors: [] });
    expect(valueOf(tagsOf(aSite({ content: { entries: [entry] } }), '/blog/titles/'), 'og:description')).toEqual([]);
  });
});

describe('every page', () => {
  const site = aSite({
    content: {
      entries: [anArticleEntry({ title: 'T'.repeat(300), description: 'd'.repeat(900) }), anArticleEntry({ locale: 'it' }), aTermEntry({ aliases: ['OGP'] })],
      authors: [anAuthor({ accounts: { x: 'ada', mastodon: '@ada@a.example.org' } })],
    },
    config: aConfig({ accounts: { x: 'notes', mastodon: '@notes@a.example.org' } }),
  });
  const pages: [string, Page][] = site.all.map((page) => [page.path, page]);
  const stages = [
    /^title$/u,
    /^description$/u,
    /^canonical$/u,
    /^robots$/u,
    /^og:(?!image)/u,
    /^og:image/u,
    /^twitter:/u,
    /^(?:article|profile):/u,
    /^fediverse:creator$/u,
    /^theme-color$/u,
    /^(?:icon|apple-touch-icon|manifest)$/u,
    /^(?:alternate|prev|next|me)$/u,
    /^script$/u,
  ];

  it.each(pages)('keeps the order in which networks read: %s', (path) => {
    const order = tagsOf(site, path).map(({ tag, attrs }) => {
      const name = attrs['property'] ?? attrs['name'] ?? attrs['rel'] ?? tag;
      return stages.findIndex((stage) => stage.test(name));
    });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it.each(pages)('stays within what networks accept: %s', (path) => {
    const tags = tagsOf(site, path);
    const values = tags.flatMap(({ attrs }) => Object.values(attrs));
    const names = tags.flatMap(({ attrs }) => attrs['property'] ?? []).filter((name) => name.startsWith('og:'));
    // Synapse drops values of more than 1,000 characters, and all og: tags of a page with 50 or more.
    expect(Math.max(...values.map((value) => value.length))).toBeLessThan(1000);
    expect(new Set(names).size).toBeLessThan(50);
    expect(names.filter((name) => name === 'og:image')).toHaveLength(1);
    expect(values).not.toContain('');
  });

  it.each(pages)('says og: and article: by property, twitter: by name: %s', (path) => {
    const wrong = tagsOf(site, path).filter(
      ({ attrs }) => /^(?:og|article|profile):/u.test(attrs['name'] ?? '') || /^(?:twitter|fediverse):/u.test(attrs['property'] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('fits a preview’s tags into 3 KB of markup', () => {
    const tags = tagsOf(aSite(), '/blog/titles/');
    const markup = tags.slice(0, -1).map(
      ({ tag, attrs, content = '' }) =>
        `<${tag} ${Object.entries(attrs)
          .map(([name, value]) => `${name}="${value}"`)
          .join(' ')}>${content}`,
    );
    expect(markup.join('\n').length).toBeLessThan(3072);
  });
});
