import { headTags, type PagePictures, type Site } from '#smo';
import { describe, expect, it } from 'vitest';
import { aBody, aConfig, anArticleEntry, anAuthor, aPageEntry, aSite, aTermEntry, aTopic } from '../../../support/a-site.ts';
import { card, photo } from '../pictures.ts';

const home = 'https://notes.example.org/';
/** The graph as a reader of the page gets it. */
function graphOf(site: Site, path: string, pictures: PagePictures = { card }): Record<string, unknown>[] {
  const page = site.at(path);
  if (!page) throw new Error(`no page at ${path}`);
  const { '@context': context, '@graph': graph } = JSON.parse(headTags(page, site, pictures).at(-1)?.content ?? '');
  expect(context).toBe('https://schema.org');
  return graph;
}
const nodeOf = (graph: Record<string, unknown>[], type: string) => graph.find((node) => node['@type'] === type);
const typesOf = (graph: Record<string, unknown>[]) => graph.map((node) => node['@type']);

const webSite = {
  '@type': 'WebSite',
  '@id': `${home}#website`,
  name: 'Notes',
  url: home,
  description: 'Notes on how links travel.',
  inLanguage: ['en'],
  publisher: { '@id': `${home}#organization` },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
};
const organization = {
  '@type': 'Organization',
  '@id': `${home}#organization`,
  name: 'Notes Ltd',
  url: home,
  logo: { '@type': 'ImageObject', url: `${home}apple-touch-icon.png` },
};
const breadcrumbs = (path: string, ...steps: [name: string, item: string][]) => ({
  '@type': 'BreadcrumbList',
  '@id': `${home}${path}#breadcrumb`,
  itemListElement: steps.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item: `${home}${item}` })),
});

describe('the graph of', () => {
  it('an article', () => {
    const url = `${home}blog/titles/`;
    const entry = anArticleEntry({ authors: ['ada', 'desk'], updated: '2026-04-01T10:00:00+02:00', share: { title: 'Travel light' } });
    const authors = [anAuthor(), anAuthor({ id: 'desk', type: 'organization', name: 'The desk' })];
    expect(graphOf(aSite({ content: { entries: [entry], authors } }), '/blog/titles/', { card, photo })).toEqual([
      {
        '@type': 'BlogPosting',
        '@id': `${url}#article`,
        mainEntityOfPage: url,
        url,
        headline: 'Titles that travel',
        description: 'A title is read without its page more often than with it.',
        image: { '@type': 'ImageObject', url: photo.url, width: '1600 px', height: '900 px' },
        datePublished: '2026-03-03T09:00:00+01:00',
        dateModified: '2026-04-01T10:00:00+02:00',
        author: [
          { '@type': 'Person', '@id': `${home}#author-ada`, name: 'Ada Rossi', url: `${home}authors/ada/` },
          { '@type': 'Organization', '@id': `${home}#author-desk`, name: 'The desk', url: `${home}authors/desk/` },
        ],
        publisher: { '@id': `${home}#organization` },
        inLanguage: 'en',
        isPartOf: { '@id': `${home}#website` },
        wordCount: 476,
        about: [{ '@type': 'Thing', name: 'Link previews', url: `${home}topics/previews/` }],
      },
      breadcrumbs('blog/titles/', ['Home', ''], ['Blog', 'blog/'], ['Titles that travel', 'blog/titles/']),
      webSite,
      organization,
    ]);
  });

  it('a term, which names its set', () => {
    const url = `${home}glossary/open-graph/`;
    const terms = { '@id': `${home}glossary/#terms` };
    const sources = [
      { title: 'Wikidata', url: 'https://www.wikidata.org/wiki/Q1' },
      { title: 'The protocol', url: 'https://ogp.me/' },
    ];
    const site = aSite({ content: { entries: [aTermEntry({ aliases: ['OGP', 'OG tags'], sources })] } });
    expect(graphOf(site, '/glossary/open-graph/')).toEqual([
      {
        '@type': 'DefinedTerm',
        '@id': `${url}#term`,
        mainEntityOfPage: url,
        url,
        name: 'Open Graph',
        termCode: 'open-graph',
        description: 'Tags in the head of a page that say what its preview shall show.',
        alternateName: ['OGP', 'OG tags'],
        sameAs: ['https://www.wikidata.org/wiki/Q1'],
        inDefinedTermSet: terms,
      },
      { '@type': 'DefinedTermSet', ...terms, url: `${home}glossary/`, name: 'Glossary', description: site.wordsOf('en').glossaryDescription, inLanguage: 'en' },
      breadcrumbs('glossary/open-graph/', ['Home', ''], ['Glossary', 'glossary/'], ['Open Graph', 'glossary/open-graph/']),
      webSite,
      organization,
    ]);
  });

  it('an author', () => {
    const url = `${home}authors/ada/`;
    const authors = [anAuthor({ url: 'https://ada.example.org/', accounts: { mastodon: '@ada@social.example.org' } })];
    expect(graphOf(aSite({ content: { authors } }), '/authors/ada/', { card, photo })).toEqual([
      {
        '@type': 'ProfilePage',
        '@id': `${url}#page`,
        url,
        name: 'Ada Rossi',
        inLanguage: 'en',
        isPartOf: { '@id': `${home}#website` },
        mainEntity: {
          '@type': 'Person',
          '@id': `${home}#author-ada`,
          name: 'Ada Rossi',
          url,
          description: 'Ada writes about links.',
          jobTitle: 'Writer',
          image: photo.url,
          sameAs: ['https://ada.example.org/', 'https://social.example.org/@ada'],
        },
      },
      breadcrumbs('authors/ada/', ['Home', ''], ['Ada Rossi', 'authors/ada/']),
      webSite,
      organization,
    ]);
  });

  it('a topic', () => {
    const url = `${home}topics/previews/`;
    expect(graphOf(aSite(), '/topics/previews/')).toEqual([
      {
        '@type': 'CollectionPage',
        '@id': `${url}#page`,
        url,
        name: 'Link previews',
        description: 'What networks show.',
        inLanguage: 'en',
        isPartOf: { '@id': `${home}#website` },
        about: { '@type': 'Thing', name: 'Link previews', url },
      },
      breadcrumbs('topics/previews/', ['Home', ''], ['Link previews', 'topics/previews/']),
      webSite,
      organization,
    ]);
  });

  it('the home page', () => {
    expect(graphOf(aSite(), '/')).toEqual([
      {
        '@type': 'CollectionPage',
        '@id': `${home}#page`,
        url: home,
        name: 'Notes',
        description: 'Notes on how links travel.',
        inLanguage: 'en',
        isPartOf: { '@id': `${home}#website` },
        about: { '@id': `${home}#organization` },
      },
      webSite,
      organization,
    ]);
  });

  it('the blog, with the articles of that page', () => {
    const site = aSite({ content: { entries: [anArticleEntry(), anArticleEntry({ id: 'b', published: '2026-03-01T00:00:00Z' })] } });
    expect(nodeOf(graphOf(site, '/blog/'), 'CollectionPage')?.['mainEntity']).toEqual({
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: `${home}blog/titles/` },
        { '@type': 'ListItem', position: 2, url: `${home}blog/b/` },
      ],
    });
  });

  it('the glossary, which is a set of terms', () => {
    const graph = graphOf(aSite(), '/glossary/');
    expect(typesOf(graph)).toEqual(['CollectionPage', 'DefinedTermSet', 'BreadcrumbList', 'WebSite', 'Organization']);
    expect(nodeOf(graph, 'CollectionPage')?.['mainEntity']).toEqual({ '@id': nodeOf(graph, 'DefinedTermSet')?.['@id'] });
  });

  it.each([
    ['/about/', ['BreadcrumbList', 'WebSite', 'Organization']],
    ['/follow/', ['CollectionPage', 'BreadcrumbList', 'WebSite', 'Organization']],
    ['/search/', ['BreadcrumbList', 'WebSite', 'Organization']],
    ['/404.html', ['BreadcrumbList', 'WebSite', 'Organization']],
  ])('%s', (path, types) => {
    expect(typesOf(graphOf(aSite(), path))).toEqual(types);
  });
});

describe('an article', () => {
  const article = (site: Site, pictures?: PagePictures) => nodeOf(graphOf(site, '/blog/titles/', pictures), 'BlogPosting');

  it('shows the card where there is no photo', () => {
    expect(article(aSite())?.['image']).toEqual({ '@type': 'ImageObject', url: card.url, width: '1200 px', height: '630 px' });
  });

  it('says the dates that article:* says, to the letter', () => {
    for (const updated of [undefined, '2026-04-01T10:00:00+02:00']) {
      const site = aSite({ content: { entries: [anArticleEntry({ updated })] } });
      const page = site.at('/blog/titles/');
      const tags = page ? headTags(page, site, { card }) : [];
      const time = (name: string) => tags.find(({ attrs }) => attrs['property'] === name)?.attrs['content'];
      const node = article(site);
      expect([node?.['datePublished'], node?.['dateModified']]).toEqual([time('article:published_time'), time('article:modified_time')]);
      expect(node?.['dateModified']).toBe(updated ?? '2026-03-03T09:00:00+01:00');
    }
  });

  it('that is republished belongs to the original’s page', () => {
    const canonical = 'https://elsewhere.example.org/a';
    const node = article(aSite({ content: { entries: [anArticleEntry({ canonical })] } }));
    expect([node?.['@id'], node?.['mainEntityOfPage'], node?.['url']]).toEqual([`${home}blog/titles/#article`, canonical, canonical]);
  });

  it('has neither subjects nor authors’ addresses where there are none', () => {
    const node = article(aSite({ content: { entries: [anArticleEntry({ topics: [], unlisted: true })] } }));
    expect(node).not.toHaveProperty('about');
    expect(node?.['author']).toEqual([{ '@type': 'Person', '@id': `${home}#author-ada`, name: 'Ada Rossi' }]);
  });

  it('names the terms that its text links, by the nodes of their own pages', () => {
    const passages = [{ text: 'How Open Graph tags travel.', section: 0, free: [[0, 27] as const] }];
    const config = aConfig({ url: 'https://example.org/docs' });
    const site = aSite({ config, content: { entries: [anArticleEntry({ body: aBody({ passages }) }), aTermEntry()] } });
    const id = 'https://example.org/docs/glossary/open-graph/#term';
    expect(article(site)?.['mentions']).toEqual([{ '@type': 'DefinedTerm', '@id': id, name: 'Open Graph' }]);
    expect(nodeOf(graphOf(site, '/glossary/open-graph/'), 'DefinedTerm')?.['@id']).toBe(id);
    expect(article(aSite())).not.toHaveProperty('mentions');
  });

  it('speaks its own language', () => {
    const site = aSite({ content: { entries: [anArticleEntry({ locale: 'it', slug: 'titoli' })], topics: [aTopic()] } });
    const graph = graphOf(site, '/it/blog/titoli/');
    const posting = nodeOf(graph, 'BlogPosting');
    expect([posting?.['inLanguage'], posting?.['about']]).toEqual(['it', [{ '@type': 'Thing', name: 'Anteprime', url: `${home}it/topics/previews/` }]]);
    expect(nodeOf(graph, 'WebSite')).toMatchObject({
      description: 'Appunti su come viaggiano i link.',
      inLanguage: ['en', 'it'],
      potentialAction: { target: { urlTemplate: `${home}it/search/?q={search_term_string}` } },
    });
  });
});

describe('the publisher', () => {
  it('may be a person, with profiles, under a base path', () => {
    const config = aConfig({
      url: 'https://example.org/docs',
      publisher: { type: 'Person', name: 'Ada Rossi', logo: '/me.jpg', sameAs: ['https://www.linkedin.com/in/ada'] },
      accounts: { mastodon: '@ada@social.example.org' },
    });
    const graph = graphOf(aSite({ config }), '/');
    expect(nodeOf(graph, 'Person')).toEqual({
      '@type': 'Person',
      '@id': 'https://example.org/docs/#person',
      name: 'Ada Rossi',
      url: 'https://example.org/docs/',
      sameAs: ['https://www.linkedin.com/in/ada', 'https://social.example.org/@ada'],
      image: 'https://example.org/docs/me.jpg',
    });
    expect(nodeOf(graph, 'WebSite')?.['publisher']).toEqual({ '@id': 'https://example.org/docs/#person' });
  });
});

describe('what a text holds', () => {
  const video = {
    url: 'https://www.youtube.com/watch?v=BK1Irk0n2w4',
    title: 'A talk',
    uploaded: '2026-03-29',
    duration: 'PT3M20S',
    poster: 'content/pages/en/poster.jpg',
  };
  const posters = { 'content/pages/en/poster.jpg': `${home}_astro/poster.e5f6.jpg` };
  const withBody = (body: Parameters<typeof aBody>[0]) =>
    aSite({ content: { entries: [aPageEntry({ body: aBody(body) })] }, config: aConfig({ timeZone: 'Europe/Rome' }) });

  it('are videos with a poster and a date', () => {
    expect(nodeOf(graphOf(withBody({ videos: [video] }), '/about/', { card, posters }), 'VideoObject')).toEqual({
      '@type': 'VideoObject',
      name: 'A talk',
      description: 'Who writes here, and why.',
      url: video.url,
      embedUrl: 'https://www.youtube-nocookie.com/embed/BK1Irk0n2w4?autoplay=1',
      thumbnailUrl: `${home}_astro/poster.e5f6.jpg`,
      uploadDate: '2026-03-29T00:00:00+01:00',
      duration: 'PT3M20S',
    });
  });

  it('finds the poster that stands in public/', () => {
    const site = withBody({ videos: [{ ...video, description: 'How links travel.', poster: '/posters/talk.jpg' }] });
    expect(nodeOf(graphOf(site, '/about/'), 'VideoObject')).toMatchObject({ description: 'How links travel.', thumbnailUrl: `${home}posters/talk.jpg` });
  });

  it.each([
    ['a poster', { poster: undefined }],
    ['a poster that the caller knows', { poster: 'content/pages/en/other.jpg' }],
    ['a date', { uploaded: undefined }],
    ['a possible date', { uploaded: '2026-02-30' }],
  ])('is silent about a video without %s', (_, over) => {
    expect(nodeOf(graphOf(withBody({ videos: [{ ...video, ...over }] }), '/about/', { card, posters }), 'VideoObject')).toBeUndefined();
  });

  it('are questions with their answers', () => {
    const questions = [
      { question: 'How long?', answer: 'An afternoon.' },
      { question: 'Why <b>?', answer: 'Because.' },
    ];
    expect(nodeOf(graphOf(withBody({ questions }), '/about/'), 'FAQPage')).toEqual({
      '@type': 'FAQPage',
      '@id': `${home}about/#faq`,
      inLanguage: 'en',
      isPartOf: { '@id': `${home}#website` },
      mainEntity: [
        { '@type': 'Question', name: 'How long?', acceptedAnswer: { '@type': 'Answer', text: 'An afternoon.' } },
        { '@type': 'Question', name: 'Why <b>?', acceptedAnswer: { '@type': 'Answer', text: 'Because.' } },
      ],
    });
  });
});

describe('every graph', () => {
  const attack = '</script><script>alert("1")</script> &quot; \u0000\u202e\u2028 <!--';
  const entries = [
    anArticleEntry({ title: attack, description: attack, body: aBody({ questions: [{ question: attack, answer: attack }] }) }),
    anArticleEntry({ locale: 'it' }),
    aTermEntry({ title: attack, aliases: [attack] }),
    aPageEntry({ title: attack }),
  ];
  const site = aSite({ content: { entries, authors: [anAuthor({ name: attack, bio: { en: attack } })], topics: [aTopic({ label: { en: attack } })] } });

  it.each(site.all.map((page) => page.path))('can stand in a script and be read back: %s', (path) => {
    const page = site.at(path);
    const script = page && headTags(page, site, { card }).at(-1)?.content;
    expect(script).not.toMatch(/[<>&\u2028\u2029\u202e]|\\u0000/u);
    expect(JSON.parse(script ?? '')).toMatchObject({ '@context': 'https://schema.org' });
  });

  it('keeps the words of a hostile title', () => {
    expect(nodeOf(graphOf(site, '/blog/titles/'), 'BlogPosting')?.['headline']).toBe('</script><script>alert("1")</script> &quot; <!--');
  });

  it.each(site.all.map((page) => page.path))('refers by @id only to what it or another page describes: %s', (path) => {
    const described = new Set(site.all.flatMap((page) => graphOf(site, page.path).map((node) => node['@id'])));
    const referred: unknown[] = [];
    JSON.stringify(graphOf(site, path), (_, value: unknown) => {
      if (value !== null && typeof value === 'object' && '@id' in value && Object.keys(value).length === 1) referred.push(value['@id']);
      return value;
    });
    expect(referred.filter((id) => !described.has(id))).toEqual([]);
    expect(referred.length).toBeGreaterThan(0);
  });

  it.each(site.all.map((page) => page.path))('has no type at the top that Mastodon would take its title from: %s', (path) => {
    expect(typesOf(graphOf(site, path)).filter((type) => type === 'WebPage' || type === 'NewsArticle')).toEqual([]);
  });
});
