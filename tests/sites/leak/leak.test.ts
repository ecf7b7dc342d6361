import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { astroBin, buildSite, htmlAt, pagesOf, siteEnv, type Dist } from '../../support/build-site.ts';
import { metaOf } from '../../support/built-html.ts';
import { filesHolding } from '../../support/found-bytes.ts';
import { brokenLinks } from '../../support/link-check.ts';
import { page, post, siteFolder, term, type SiteFiles } from '../../support/site-folder.ts';

const states = ['draft', 'scheduled', 'expired', 'unlisted'] as const;
type State = (typeof states)[number];

/** The fields that take an entry out of sight in November. */
const hidden: Readonly<Record<State, Readonly<Record<string, unknown>>>> = {
  draft: { draft: true },
  scheduled: { published: '2026-12-24T08:00:00Z' },
  expired: { expires: '2026-11-15' },
  unlisted: { unlisted: true },
};
const colors: Readonly<Record<State, string>> = { draft: '#110000', scheduled: '#002200', expired: '#000033', unlisted: '#444400' };

/** A picture that says in its EXIF whose it is; large enough to stand for a page. */
async function signed(color: string, word: string): Promise<Uint8Array> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${color}"/><circle cx="600" cy="315" r="200" fill="#fff"/></svg>`;
  return sharp(Buffer.from(drawing))
    .withExif({ IFD0: { Copyright: `${word}exif`, Artist: `${word}exif` } })
    .jpeg()
    .toBuffer();
}

/**
 * Entries of every kind and in both languages of which every part holds a word that stands nowhere else:
 * `canarydrafttitle`, `canarydraftitbody`…
 */
async function canaries(state: State): Promise<SiteFiles> {
  const name = `canary${state}`;
  const photo = await signed(colors[state], name);
  const files: Record<string, string | Uint8Array> = {
    [`content/authors/${name}author.yaml`]: `name: ${name}name\nrole: { en: ${name}role }\nbio: { en: ${name}bio, it: ${name}itbio }\nurl: https://${name}url.example\naccounts: { mastodon: '@${name}@social.example' }\nportrait: { image: ./${name}portrait.jpg, alt: { en: ${name}portraitalt } }\n`,
    [`content/authors/${name}portrait.jpg`]: photo,
  };
  for (const locale of ['en', 'it']) {
    const word = locale === 'en' ? name : `${name}it`;
    const body = `## ${word}heading\n\nThe word ${word}body, and [a file](term:rime).\n\n![${word}bodyalt](./${word}inline.jpg)\n\n<Download file="./${word}file.pdf" title="${word}download" />\n\n\`\`\`js\n${word}code\n\`\`\``;
    const share = {
      title: `${word}sharetitle`,
      description: `${word}sharedescription`,
      image: `./${word}share.jpg`,
      alt: `${word}sharealt`,
      networks: { mastodon: { text: `${word}networktext` } },
    };
    const sources = [{ title: `${word}source`, url: `https://${word}source.example/` }];
    const folder = `content/blog/${locale}/${word}slug`;
    const fields = { id: `${name}id`, title: `${word}title`, ...hidden[state] };
    Object.assign(files, {
      [`${folder}/index.mdx`]: post(
        {
          ...fields,
          description: `${word}description`,
          cover: { image: `./${word}photo.jpg`, alt: `${word}alt`, credit: `${word}credit` },
          authors: [`${name}author`],
          topics: [`${name}topic`],
          series: `${name}series`,
          aliases: [`/${word}alias/`],
          share,
          sources,
        },
        body,
      ),
      [`${folder}/${word}photo.jpg`]: photo,
      [`${folder}/${word}inline.jpg`]: photo,
      [`${folder}/${word}share.jpg`]: await signed('#777777', name),
      [`${folder}/${word}file.pdf`]: `%PDF ${word}bytes`,
      [`content/glossary/${locale}/${word}termslug.mdx`]: term(
        {
          ...fields,
          id: `${name}termid`,
          title: `${word}termtitle`,
          definition: `${word}definition`,
          aliases: [`${word}termalias`],
          topics: [`${name}topic`],
          related: ['rime', ...(state === 'unlisted' ? [] : [`canaryunlistedtermid`])],
          broader: ['rime'],
          sources,
        },
        `The ${word}termbody.`,
      ),
      [`content/pages/${locale}/${word}pageslug.mdx`]: page(
        { ...fields, id: `${name}pageid`, title: `${word}pagetitle`, description: `${word}pagedescription`, aliases: [`/${word}pagealias/`] },
        `The ${word}pagebody.`,
      ),
    });
  }
  return files;
}

const listOf = (fields: (id: string) => string, ids: readonly string[]) => ids.map((id) => `- { id: ${id}, ${fields(id)} }\n`).join('');
const both = (word: string) => `{ en: ${word}, it: ${word}it }`;

let root: string;
beforeAll(async () => {
  const ids = states.map((state) => `canary${state}`);
  root = await siteFolder('leak', {
    'content/topics.yaml': listOf((id) => `label: ${both(`${id}label`)}, description: ${both(`${id}about`)}`, ['garden', ...ids.map((id) => `${id}topic`)]),
    'content/series.yaml': listOf(
      (id) => `title: ${both(`${id}title`)}, description: ${both(`${id}about`)}`,
      ids.map((id) => `${id}series`),
    ),
    ...Object.assign({}, ...(await Promise.all(states.map(canaries)))),
    // What is public points at all of it, and names its terms in its text.
    'content/glossary/en/pointer.mdx': term(
      { id: 'pointer', related: ids.map((id) => `${id}termid`), broader: ids.slice(0, 2).map((id) => `${id}termid`) },
      states.map((state) => `[${state}](post:canary${state}id)`).join(', '),
    ),
    'content/blog/it/neve.mdx': post({ id: 'snow', title: 'La neve' }, states.map((state) => `[${state}](term:canary${state}termid)`).join(', ')),
  });
});

/** The files of the built site in which anything of an entry stands. */
const traces = (dist: Dist, state: State) => filesHolding(dist, `canary${state}`);

describe('in November', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await buildSite(root, { SMO_NOW: '2026-11-20T12:00:00Z', DEPLOY_TOKEN: 'quincebramblesecret' });
  });

  test.each(['draft', 'scheduled', 'expired'] as const)(
    'no byte of what is %s reaches the site, in any language: text, pictures and what is written in them, files, author, topic, series, old addresses, search',
    (state) => {
      expect(traces(dist, state)).toEqual([]);
    },
  );

  test('nothing of who builds it is there: no environment, no path, no address of a commit’s author, no source map', () => {
    const home = process.env['HOME'] ?? '';
    const authors = execFileSync('git', ['log', '-50', '--format=%ae%n%ce'], { cwd: import.meta.dirname, encoding: 'utf8' });
    const traits = ['quincebramblesecret', root, ...(home.length > 2 ? [home] : []), ...new Set(authors.split('\n').filter((author) => author.includes('@')))];
    expect(traits.map((trait) => [trait, filesHolding(dist, trait)]).filter(([, files]) => files?.length)).toEqual([]);
    expect([...dist].filter(([path, bytes]) => path.endsWith('.map') || bytes.includes('sourceMappingURL=')).map(([path]) => path)).toEqual([]);
  });

  test('what leads to a page that does not exist is text', () => {
    expect(htmlAt(dist, '/glossary/pointer/')).toContain('draft, scheduled, expired, <a href="/blog/canaryunlistedslug/">unlisted</a>');
    expect(htmlAt(dist, '/it/blog/neve/')).toContain('draft, scheduled, expired, <a href="/it/glossary/canaryunlistedittermslug/">unlisted</a>');
    expect(brokenLinks(dist, 'https://field.example.org')).toEqual([]);
  });

  test('what is unlisted is there for who has its address, and search engines are asked to stay away', () => {
    const paths = pagesOf(dist).filter((path) => path.includes('canaryunlisted') && path.endsWith('slug/'));
    expect(paths).toEqual([
      '/blog/canaryunlistedslug/',
      '/canaryunlistedpageslug/',
      '/glossary/canaryunlistedtermslug/',
      '/it/blog/canaryunlisteditslug/',
      '/it/canaryunlisteditpageslug/',
      '/it/glossary/canaryunlistedittermslug/',
    ]);
    for (const path of paths) expect(metaOf(htmlAt(dist, path))['robots']).toContain('noindex');
  });

  test('what is unlisted stands only where a text or a field links it by hand, and in what carries that page on', () => {
    const own = /(?:^|\/)(?:canaryunlisted\w*(?:slug|alias)\/|cards\/\w+-(?:blog|glossary)?-?canaryunlisted|_astro\/|files\/)/u;
    const others = traces(dist, 'unlisted').filter((path) => !own.test(path));
    // What a page says that links it by hand is on that page, and in what carries that page on.
    expect([...new Set(others.map((path) => path.replace(/_[0-9a-f]{7}\./u, '_….')))]).toMatchInlineSnapshot(`
      [
        "glossary.csv",
        "glossary.json",
        "glossary/pointer/index.html",
        "glossary/pointer/index.md",
        "it/authors/mara/atom.xml",
        "it/authors/mara/feed.json",
        "it/authors/mara/rss.xml",
        "it/blog/atom.xml",
        "it/blog/feed.json",
        "it/blog/neve/index.html",
        "it/blog/neve/index.md",
        "it/blog/rss.xml",
        "it/topics/garden/atom.xml",
        "it/topics/garden/feed.json",
        "it/topics/garden/rss.xml",
        "pagefind/fragment/en_….pf_fragment",
        "pagefind/index/en_….pf_index",
      ]
    `);
  });
});

describe('a preview', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await buildSite(root, { SMO_NOW: '2026-11-20T12:00:00Z', SMO_DRAFTS: '1' });
  });

  test('shows drafts and what is scheduled, and still nothing of what has expired', () => {
    expect(pagesOf(dist)).toEqual(expect.arrayContaining(['/blog/canarydraftslug/', '/it/blog/canaryscheduleditslug/']));
    expect(traces(dist, 'expired')).toEqual([]);
  });

  test('says so on every page, and asks search engines to stay away from every file', () => {
    const pages = pagesOf(dist).filter((path) => !path.endsWith('alias/'));
    expect(pages.filter((path) => !/<p class="notice" role="note" data-pagefind-ignore><mark>(?:Preview|Anteprima)/u.test(htmlAt(dist, path)))).toEqual([]);
    expect(pages.filter((path) => !metaOf(htmlAt(dist, path))['robots']?.includes('noindex'))).toEqual([]);
    expect(dist.get('_headers')?.toString()).toContain('X-Robots-Tag: noindex');
    expect(dist.get('robots.txt')?.toString()).not.toContain('Sitemap:');
  });

  test('leaves nothing behind in the build after it', async () => {
    const next = await buildSite(root, { SMO_NOW: '2026-11-20T12:00:00Z' });
    expect([...traces(next, 'draft'), ...traces(next, 'scheduled')]).toEqual([]);
  });

  test('is refused where everybody would see it', () => {
    const build = () => execFileSync(process.execPath, [astroBin, 'build', '--drafts'], { cwd: root, env: siteEnv({ CI_PRODUCTION: '1' }), stdio: 'pipe' });
    expect(build).toThrow('drafts are asked for where CI_PRODUCTION says that everybody will see the site');
  });
});

describe('on Christmas Eve', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await buildSite(root, { SMO_NOW: '2026-12-24T08:00:00Z' });
  });

  test('what was scheduled is out, with everything of it', () => {
    expect(pagesOf(dist)).toEqual(
      expect.arrayContaining([
        '/blog/canaryscheduledslug/',
        '/it/blog/canaryscheduleditslug/',
        '/authors/canaryscheduledauthor/',
        '/topics/canaryscheduledtopic/',
      ]),
    );
    const places = ['index.html', 'blog/index.html', 'glossary/pointer/index.html', 'files/article/canaryscheduledid/en/canaryscheduledfile.pdf'];
    expect(traces(dist, 'scheduled')).toEqual(expect.arrayContaining(places));
    expect(traces(dist, 'scheduled').filter((path) => path.startsWith('pagefind/fragment/')).length).toBeGreaterThan(0);
    expect([...dist.keys()].filter((path) => path.includes('canaryscheduledphoto')).length).toBeGreaterThan(0);
  });

  test.each(['draft', 'expired'] as const)('nothing of what is %s is', (state) => {
    expect(traces(dist, state)).toEqual([]);
  });
});

test('before its end what expired was a page like others', async () => {
  const dist = await buildSite(root, { SMO_NOW: '2026-11-14T12:00:00Z' });
  expect(pagesOf(dist)).toEqual(expect.arrayContaining(['/blog/canaryexpiredslug/', '/glossary/canaryexpiredtermslug/', '/canaryexpiredpageslug/']));
});
