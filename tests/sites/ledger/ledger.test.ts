import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, htmlAt, siteEnv, tryBuild, type Dist } from '../../support/build-site.ts';
import { metaOf } from '../../support/built-html.ts';
import { astroConfig, post, siteFolder, writeFiles } from '../../support/site-folder.ts';
import type { SiteUserConfig } from '#smo';

const smo = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** The configuration as Astro reads it and as commands do. */
function configFiles(over: Partial<SiteUserConfig>) {
  const site = {
    name: 'Field notes',
    url: 'https://field.example.org',
    description: { en: 'What we saw outside.' },
    publisher: { name: 'Field Ltd' },
    demo: true,
    ...over,
  };
  return { 'astro.config.mjs': astroConfig(over), 'src/site/site.config.ts': `export default ${JSON.stringify(site)};\n` };
}

/** Runs `smo ledger` in a site as its owner does. */
async function ledger(root: string, ...args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const { NODE_COMPILE_CACHE = '' } = process.env;
    execFile(process.execPath, [smo, 'ledger', ...args], { cwd: root, env: siteEnv({ NODE_COMPILE_CACHE }) }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

const first = 'content/blog/en/second.mdx';
const moved = 'content/blog/en/moved.mdx';
const second = (over: object = {}) => post({ id: 'second', title: 'The second post', ...over });
const cardOf = (dist: Dist, path: string) => new URL(metaOf(htmlAt(dist, path))['og:image'] ?? '').pathname.slice(1);
const feedIds = (dist: Dist) =>
  dist
    .get('blog/atom.xml')
    ?.toString()
    .match(/<id>tag:[^<]*:en<\/id>/gu)
    ?.toSorted();
const whole = (dist: Dist) => [...dist].map(([path, bytes]) => [path, bytes.length]);

let root: string;
let published: Dist;
beforeAll(async () => {
  root = await siteFolder('ledger', { [first]: second(), ...configFiles({}) });
  published = await buildSite(root);
  const written = await ledger(root, '--write');
  expect(written).toEqual({ code: 0, output: expect.stringContaining('content/ledger.json is written') });
});

test('the build publishes a manifest, which the command finds equal to what is there', async () => {
  const manifest = JSON.parse(published.get('.well-known/passaparola.json')?.toString() ?? '{}');
  expect(manifest.pages['second:en']).toEqual({
    path: '/blog/second/',
    hash: expect.stringMatching(/^[0-9a-f]{16}$/u),
    cards: [cardOf(published, '/blog/second/').slice('cards/'.length)],
  });
  expect(await ledger(root, '--against', 'dist')).toEqual({ code: 0, output: expect.stringContaining('nothing to write down') });
});

describe('a post that has moved', () => {
  let dist: Dist;
  beforeAll(async () => {
    await writeFiles(root, { [first]: null, [moved]: second() });
    dist = await buildSite(root);
  });

  test('is found at its old address by everybody: a page that sends on, and a line for the host', () => {
    expect(htmlAt(dist, '/blog/second/')).toBe(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><title>The second post</title><meta http-equiv="refresh" content="0; url=/blog/moved/"><meta name="robots" content="noindex"><link rel="canonical" href="https://field.example.org/blog/moved/"></head><body><a href="/blog/moved/">The second post</a></body></html>\n`,
    );
    expect(dist.get('_redirects')?.toString()).toBe('/blog/second/ /blog/moved/ 301\n/blog/second /blog/moved/ 301\n');
  });

  test('keeps its id in feeds, and is named by its new address there and in the sitemap', () => {
    expect(feedIds(dist)).toEqual(feedIds(published));
    expect(feedIds(dist)?.length).toBeGreaterThan(1);
    expect([...dist].filter(([path, bytes]) => /\.(?:xml|json|txt)$/u.test(path) && bytes.includes('/blog/second/')).map(([path]) => path)).toEqual([]);
  });

  test('answers at the address that its card had, with the present card', () => {
    const [former, present] = [cardOf(published, '/blog/second/'), cardOf(dist, '/blog/moved/')];
    expect(former).not.toBe(present);
    expect(dist.get(former)?.equals(dist.get(present) ?? Buffer.alloc(0))).toBe(true);
  });

  test('is told by the command, which the build never writes down', async () => {
    const before = await readFile(join(root, 'content/ledger.json'), 'utf8');
    const { code, output } = await ledger(root);
    expect([code, output]).toEqual([0, expect.stringContaining('second:en  /blog/second/ → /blog/moved/')]);
    expect(await readFile(join(root, 'content/ledger.json'), 'utf8')).toBe(before);
    expect(await ledger(root, '--write')).toEqual({ code: 0, output: expect.stringContaining('is written') });
    expect(await ledger(root)).toEqual({ code: 0, output: expect.stringContaining('nothing to write down') });
  });
});

describe('a post that has been deleted', () => {
  let before: Dist;
  beforeAll(async () => {
    before = await buildSite(root);
    await writeFiles(root, { [moved]: null });
  });

  test('stops the build, which names it, its addresses and the repair, and leaves the former site whole', async () => {
    const { code, output, dist } = await tryBuild(root);
    expect(code).toBe(1);
    expect(output).toContain('second:en was published at "/blog/moved/", "/blog/second/", and nothing would answer there');
    expect(output).toContain("redirects: { gone: ['/blog/moved/', '/blog/second/'] } in src/site/site.config.ts");
    expect(whole(dist)).toEqual(whole(before));
    expect(await ledger(root)).toEqual({ code: 1, output: expect.stringContaining('nothing would answer there') });
  });

  test('is only told of by a build at another time', async () => {
    const { code, output, dist } = await tryBuild(root, { SMO_NOW: '2026-12-01T00:00:00Z' });
    expect([code, dist.has('blog/moved/index.html')]).toEqual([0, false]);
    expect(output).toContain('nothing would answer there');
  });

  test('declared gone, it is gone at all its addresses, for hosts that can say so', async () => {
    await writeFiles(root, configFiles({ redirects: { hosts: ['netlify', 'nginx', 'apache', 'json', 'vercel'], gone: ['/blog/moved/'] } }));
    const dist = await buildSite(root);
    expect(dist.get('_redirects')?.toString()).toBe('/blog/moved/ /404.html 410\n/blog/second/ /404.html 410\n');
    expect(dist.get('.htaccess')?.toString()).toContain('RedirectMatch 410 "^/blog/moved/?$"');
    expect([dist.has('redirects.nginx.conf'), dist.has('redirects.json'), dist.has('vercel.json'), dist.has('blog/second/index.html')]).toEqual([
      true,
      true,
      // It holds the headers, too.
      true,
      false,
    ]);
  });
});
