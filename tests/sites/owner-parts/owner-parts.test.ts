import { beforeAll, expect, test } from 'vitest';
import { buildSite, htmlAt, pagesOf, type Dist } from '../../support/build-site.ts';
import { astroConfig, siteFolder } from '../../support/site-folder.ts';

/** An integration that stands behind ours and adds a file to what is built. */
const stamp = `
const stamp = { name: 'stamp', hooks: { 'astro:build:done': async ({ dir }) => { await writeFile(new URL('stamp.txt', dir), 'stamped'); } } };
export default { ...site, integrations: [...site.integrations, stamp] };
`;

let dist: Dist;
beforeAll(async () => {
  const config = astroConfig({ theme: theme() }).replace('export default', 'const site =');
  const root = await siteFolder('owner-parts', {
    'astro.config.mjs': `import { writeFile } from 'node:fs/promises';\n${config}${stamp}`,
    'src/pages/till.astro':
      '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><title>The till</title><h1>The till</h1></html>\n',
    'src/pages/404.astro': '<!doctype html><html lang="en"><meta charset="utf-8"><title>Lost</title><h1>Lost</h1></html>\n',
    // A former build of a machine that lost its power: of no use to anybody, and no hindrance.
    'dist.next/half.html': 'half a page',
    'dist.former/old.html': 'an old page',
    'dist/gone.html': 'a page that is no more',
  });
  dist = await buildSite(root, { SMO_NOW: '2026-11-01T12:00:00Z' });
});

/** A theme that brings its own fonts: one by files of an installed package, one that the reader has. */
function theme() {
  const colors = {
    paper: '#ffffff',
    surface: '#eeeeee',
    ink: '#000000',
    muted: '#444444',
    line: '#cccccc',
    accent: '#0000cc',
    onAccent: '#ffffff',
    wash: '#ddddff',
    second: '#880000',
  };
  const files = [{ src: '@fontsource/literata/files/literata-latin-400-normal.woff2', weight: 400 }];
  return { light: colors, dark: colors, fonts: { display: { family: 'Gill Sans' }, text: { family: 'Literata', files } } };
}

test('a page of the owner stands beside the pages of the product, and takes the place of one', () => {
  expect(htmlAt(dist, '/till/')).toContain('<h1>The till</h1>');
  expect(htmlAt(dist, '/404.html')).toContain('<h1>Lost</h1>');
  expect(pagesOf(dist)).toContain('/blog/first-frost/');
});

test('what an integration adds to the build is published with it', () => {
  expect(dist.get('stamp.txt')?.toString()).toBe('stamped');
});

test('nothing of former builds is left', () => {
  expect(['gone.html', 'half.html', 'old.html'].filter((name) => dist.has(name))).toEqual([]);
});

test('fonts come from the site itself, or from the reader', () => {
  const html = htmlAt(dist, '/');
  expect(html).toContain('--font-display:"Gill Sans",sans-serif;');
  expect([...dist.keys()].filter((path) => path.endsWith('.woff2'))).toHaveLength(1);
  expect(html).toMatch(/<link rel="preload" href="\/_astro\/fonts\/[\w-]+\.woff2" as="font"/u);
});
