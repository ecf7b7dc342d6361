import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tryBuild, type Dist } from '../../support/build-site.ts';
import { astroConfig, picture, post, siteFolder, term, writeFiles, type SiteFiles } from '../../support/site-folder.ts';

const env = { SMO_NOW: '2026-06-01T09:00:00Z' };
const body = 'A card is what a network shows. See [the other one](post:other).';
const apart = (share: string) =>
  post({ id: 'apart', topics: ['stones'], published: '2026-04-01' }, `Stones, <Stat value="${share}" label="of all" source="https://example.org/survey" />.`);
const files: SiteFiles = {
  'astro.config.mjs': astroConfig({}),
  'content/topics.yaml': ['garden', 'stones'].map((id) => `- id: ${id}\n  label: { en: ${id} }\n  description: { en: 'All about it.' }\n`).join(''),
  'content/authors/mara.yaml': 'name: Mara Neri\nbio: { en: Digs. }\n',
  'content/blog/en/one.mdx': post({ id: 'one', topics: ['garden'], cover: { image: './one.jpg', alt: 'A field' } }, body),
  'content/blog/en/other.mdx': post({ id: 'other', topics: ['garden'], published: '2026-02-01' }, 'Bread and butter.'),
  'content/blog/en/apart.mdx': apart('12%'),
  'content/glossary/en/card.mdx': term({ id: 'card', title: 'Card' }),
};

let root: string;
let made: { readonly dist: Dist; readonly output: string };

async function build(): Promise<typeof made> {
  const { code, output, dist } = await tryBuild(root, env);
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${output}`);
  return { dist, output };
}

/** The same site with nothing of earlier builds but its drawn cards and pictures. */
async function cleanDist(): Promise<Dist> {
  const cache = join(root, 'node_modules/.astro');
  const kept = ['dist', 'sealed.json', 'published.json', 'incremental-build.json', 'data-store.json', 'judgements'];
  await Promise.all([...kept.map((name) => join(cache, name)), join(root, 'dist')].map((path) => rm(path, { recursive: true, force: true })));
  return (await build()).dist;
}

/** What was said of the site that was built last, and all that others see of it. */
const said = () => Promise.all(['problems.json', 'snapshot.json'].map((file) => readFile(join(root, 'smo-report', file), 'utf8')));

/** How many pages were rendered, and how many cards drawn. */
const counts = (output: string) => [/(\d+) made/u.exec(output)?.[1], /(\d+) drawn/u.exec(output)?.[1]].map(Number);

const differences = (a: Dist, b: Dist): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => !a.get(path)?.equals(b.get(path) ?? Buffer.of(0)));

beforeAll(async () => {
  root = await siteFolder('incremental', { ...files, 'content/blog/en/one.jpg': await picture() });
  made = await build();
});

describe('a build after another', () => {
  test('does nothing when nothing has changed: no file is written, and what was said is said again', async () => {
    const before = await stat(join(root, 'dist/index.html'));
    const types = () => readFile(join(root, '.astro/content.d.ts'), 'utf8');
    const typesBefore = await types();
    const { output, dist } = await build();
    expect(output).toContain('nothing has changed');
    expect(await types()).toBe(typesBefore);
    expect(differences(made.dist, dist)).toEqual([]);
    const after = await stat(join(root, 'dist/index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('builds again what is the same when it is told to, and what is published stays untouched meanwhile', async () => {
    const stamp = async () => {
      const { ino, mtimeMs } = await stat(join(root, 'dist/index.html'));
      return [ino, mtimeMs];
    };
    const before = await stamp();
    const { code, output, dist } = await tryBuild(root, env, ['--force']);
    expect([code, counts(output)[0]]).toEqual([0, Number(/(\d+) pages?:/u.exec(output)?.[1])]);
    expect(differences(made.dist, dist)).toEqual([]);
    expect(await stamp()).toEqual(before);
  });

  test('does not take the site for what a build would give, once a build has failed', async () => {
    await writeFiles(root, { 'content/blog/en/broken.mdx': '---\ntitle: [\n---\n' });
    expect((await tryBuild(root, env)).code).not.toBe(0);
    await rm(join(root, 'content/blog/en/broken.mdx'));
    const { output, dist } = await build();
    expect(output).not.toContain('nothing has changed');
    expect(differences(made.dist, dist)).toEqual([]);
  });

  test('builds again when somebody has touched the published site', async () => {
    await writeFiles(root, { 'dist/index.html': 'Mine.' });
    const { output, dist } = await build();
    expect(output).not.toContain('nothing has changed');
    expect(differences(made.dist, dist)).toEqual([]);
  });

  test.each<[string, SiteFiles, (made: number, all: number) => boolean]>([
    [
      'two posts, one of them in a component alone',
      {
        'content/blog/en/one.mdx': post(
          { id: 'one', title: 'Called otherwise', topics: ['garden'], cover: { image: './one.jpg', alt: 'A field' } },
          `${body} More.`,
        ),
        'content/blog/en/apart.mdx': apart('13%'),
      },
      (made, all) => made < all,
    ],
    [
      'a term, which a post names now',
      { 'content/glossary/en/card.mdx': term({ id: 'card', title: 'Card', definition: 'What a network shows.', aliases: ['stones'] }) },
      () => true,
    ],
    [
      'an author and the configuration',
      { 'content/authors/mara.yaml': 'name: Mara Verdi\nbio: { en: Digs. }\n', 'astro.config.mjs': astroConfig({ name: 'Stone notes' }) },
      (made, all) => made === all,
    ],
  ])('gives what a clean build gives, after an edit of %s', async (_, edit, rendered) => {
    await writeFiles(root, edit);
    const { dist, output } = await build();
    const all = Number(/(\d+) pages?:/u.exec(output)?.[1]);
    expect(rendered(counts(output)[0] ?? NaN, all), output).toBe(true);
    const before = await said();
    expect(differences(await cleanDist(), dist)).toEqual([]);
    expect(await said()).toEqual(before);
  });

  test('draws one card and keeps most files after an edit of one post', async () => {
    const inodes = () =>
      Promise.all(['dist/glossary/rime/index.html', 'smo-report/pages/glossary~rime.html'].map(async (file) => (await stat(join(root, file))).ino));
    await build();
    const before = await inodes();
    await writeFiles(root, {
      'content/blog/en/other.mdx': post({ id: 'other', title: 'A third title', topics: ['garden'], published: '2026-02-01' }, 'Bread and butter.'),
    });
    const { output } = await build();
    expect(counts(output)[1]).toBe(1);
    expect(await inodes()).toEqual(before);
  });

  /** The post itself, its frame for other sites, and the page that is made in every build. */
  const ofOnePost = 3;
  const other = (title: string, text: string) => ({
    'content/blog/en/other.mdx': post({ id: 'other', title, topics: ['garden'], published: '2026-02-01' }, text),
  });
  const after = async (files: SiteFiles) => {
    await writeFiles(root, files);
    return build();
  };

  test('makes one post anew after an edit of its prose, no list; its lists too after an edit of its title', async () => {
    expect(counts((await after(other('A third title', 'Bread, and butter.'))).output)[0]).toBe(ofOnePost);
    const { dist, output } = await after(other('A fourth title', 'Bread, and butter.'));
    expect(counts(output)[0]).toBeGreaterThan(ofOnePost);
    expect(String(dist.get('blog/index.html'))).toContain('A fourth title');
  });

  test('makes a list anew after an edit of prose that the layout of its owner shows there', async () => {
    const route = await readFile(new URL('../../../src/pages/[...path].astro', import.meta.url), 'utf8');
    await after({
      'src/pages/[...path].astro': route.replace('#site/layouts/Home.astro', '../Home.astro'),
      'src/Home.astro': `---
import Base from '#site/layouts/Base.astro';
const { site, page } = Astro.locals.smo;
---
<Base><h1>News</h1>{site.of('article', page.locale).map(({ body }) => <p>{body.text}</p>)}</Base>
`,
    });
    for (const text of ['Bread alone.', 'Butter alone.']) {
      const { dist, output } = await after(other('A fourth title', text));
      expect(counts(output)[0]).toBeLessThan(Number(/(\d+) pages?:/u.exec(output)?.[1]));
      expect(String(dist.get('index.html'))).toContain(text);
      expect(differences(await cleanDist(), dist)).toEqual([]);
    }
  });

  test('takes no page from a cache that somebody has damaged', async () => {
    const { dist } = await build();
    await writeFiles(root, {
      'node_modules/.astro/dist/blog/one/index.html': 'Half a pa',
      'content/blog/en/apart.mdx': post({ id: 'apart', topics: ['stones'], published: '2026-04-01' }, 'Only stones.'),
    });
    const again = await build();
    expect(again.dist.get('blog/one/index.html')).toEqual(dist.get('blog/one/index.html'));
  });

  test('finds on a page that is as it was that what it links to has gone', async () => {
    const apart = 'content/blog/en/apart.mdx';
    const tool =
      '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><title>Tool</title><p><a href="/blog/apart/">Stones</a></p>';
    await writeFiles(root, { 'public/tool/index.html': tool });
    await build();
    await writeFiles(root, { [apart]: null });
    const { code, output } = await tryBuild(root, env);
    expect(code).not.toBe(0);
    expect(output).toMatch(/dist\/tool\/index\.html:\d+:\d+  the link "\/blog\/apart\/"/u);
    await writeFiles(root, { [apart]: post({ id: 'apart', topics: ['stones'], published: '2026-04-01' }, 'Only stones.') });
    expect((await build()).output).not.toContain('the link "/blog/apart/"');
  });
});
