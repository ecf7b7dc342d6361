import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, htmlAt, pagesOf, type Dist } from '../../support/build-site.ts';
import { metaOf } from '../../support/built-html.ts';
import { filesHolding } from '../../support/found-bytes.ts';
import { brokenLinks } from '../../support/link-check.ts';
import { picture, post, siteFolder, term, type SiteFiles } from '../../support/site-folder.ts';

/** A post of which every part holds a word that stands nowhere else: `canarydraft…`. */
function canary(name: string, fields: Record<string, unknown>, color: Uint8Array): SiteFiles {
  const word = `canary${name}`;
  const cover = { image: `./${word}photo.jpg`, alt: `${word}alt` };
  const body = `## ${word}heading\n\nThe word ${word}body, and [a file](term:rime).\n\n<Download file="./${word}file.pdf" title="${word}download" />`;
  const folder = `content/blog/en/${word}slug`;
  return {
    [`${folder}/index.mdx`]: post(
      { id: `${word}id`, title: `${word}title`, description: `${word}description`, cover, authors: [`${word}author`], topics: [`${word}topic`], ...fields },
      body,
    ),
    [`${folder}/${word}photo.jpg`]: color,
    [`${folder}/${word}file.pdf`]: `%PDF ${word}bytes`,
    [`content/authors/${word}author.yaml`]: `name: ${word}name\nportrait: { image: ./${word}portrait.jpg, alt: { en: ${word}portraitalt } }\n`,
    [`content/authors/${word}portrait.jpg`]: color,
  };
}

const names = ['draft', 'scheduled', 'expired', 'unlisted'];
const topics = ['garden', ...names.map((name) => `canary${name}topic`)]
  .map((id) => `- { id: ${id}, label: { en: ${id} }, description: { en: ${id} } }\n`)
  .join('');

let root: string;
beforeAll(async () => {
  root = await siteFolder('leak', {
    'content/topics.yaml': topics,
    ...canary('draft', { draft: true }, await picture('#110000')),
    ...canary('scheduled', { published: '2026-12-24T08:00:00Z' }, await picture('#002200')),
    ...canary('expired', { expires: '2026-11-15' }, await picture('#000033')),
    ...canary('unlisted', { unlisted: true }, await picture('#444400')),
    'content/glossary/en/pointer.mdx': term({ id: 'pointer' }, names.map((name) => `[${name}](post:canary${name}id)`).join(', ')),
  });
});

/** The files of the built site in which anything of a post stands. */
const traces = (dist: Dist, name: string) => filesHolding(dist, `canary${name}`);

describe('in November', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await buildSite(root, { SMO_NOW: '2026-11-20T12:00:00Z' });
  });

  test.each(['draft', 'scheduled', 'expired'])('no byte of what is %s reaches the site: text, pictures, files, author, topic, search', (name) => {
    expect(traces(dist, name)).toEqual([]);
  });

  test('what leads to a page that does not exist is text', () => {
    expect(htmlAt(dist, '/glossary/pointer/')).toContain('draft, scheduled, expired, <a href="/blog/canaryunlistedslug/">unlisted</a>');
    expect(brokenLinks(dist, 'https://field.example.org')).toEqual([]);
  });

  test('an unlisted post is there for who has its address, and search engines are asked to stay away', () => {
    expect(metaOf(htmlAt(dist, '/blog/canaryunlistedslug/'))['robots']).toContain('noindex');
  });

  test('an unlisted post stands in no list, on no page that does not link it by hand, and not in the search', () => {
    const files = traces(dist, 'unlisted').filter((path) => !path.startsWith('_astro/') && !path.startsWith('files/'));
    const card = /^cards\/en-blog-canaryunlistedslug-[0-9a-f]{16}\.jpg$/u;
    expect(files).toEqual([
      'blog/canaryunlistedslug/embed/index.html',
      'blog/canaryunlistedslug/index.html',
      'blog/canaryunlistedslug/oembed.json',
      expect.stringMatching(card),
      'glossary/pointer/index.html',
      'glossary/pointer/index.md',
    ]);
  });
});

describe('on Christmas Eve', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await buildSite(root, { SMO_NOW: '2026-12-24T08:00:00Z' });
  });

  test('the scheduled post is out, with everything of it', () => {
    expect(pagesOf(dist)).toEqual(expect.arrayContaining(['/blog/canaryscheduledslug/', '/authors/canaryscheduledauthor/', '/topics/canaryscheduledtopic/']));
    const places = ['index.html', 'blog/index.html', 'glossary/pointer/index.html', 'files/article/canaryscheduledid/en/canaryscheduledfile.pdf'];
    expect(traces(dist, 'scheduled')).toEqual(expect.arrayContaining(places));
    expect(traces(dist, 'scheduled').filter((path) => path.startsWith('pagefind/fragment/'))).toHaveLength(1);
    expect([...dist.keys()].filter((path) => path.includes('canaryscheduledphoto')).length).toBeGreaterThan(0);
  });

  test.each(['draft', 'expired'])('nothing of what is %s is', (name) => {
    expect(traces(dist, name)).toEqual([]);
  });
});

test('before its end the expired post was a page like others', async () => {
  const dist = await buildSite(root, { SMO_NOW: '2026-11-14T12:00:00Z' });
  expect(pagesOf(dist)).toContain('/blog/canaryexpiredslug/');
});
