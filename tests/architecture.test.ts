import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { components } from '#smo/mdx/components.ts';
import { networks } from '#smo/networks/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();

const sources = filesOf('src/**/*.{ts,astro}');

/** What a file imports or exports from elsewhere, by the words of its statements; comments do not count. */
function importsOf(file: string): string[] {
  const code = read(file)
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/^\s*\/\/.*$/gmu, '');
  const statements = code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gmu);
  return [...statements].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

const aliases: Readonly<Record<string, string>> = { '#smo': 'src/smo/index.ts', '#smo/': 'src/smo/', '#astro/': 'src/astro/', '#site/': 'src/site/' };

/** The file of this project that an import names; undefined for packages. */
function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
  const alias = Object.keys(aliases).find((name) => specifier === name || (name.endsWith('/') && specifier.startsWith(name)));
  return alias && (specifier === alias ? aliases[alias] : `${aliases[alias]}${specifier.slice(alias.length)}`);
}

const layerOf = (file: string) => ['smo', 'astro', 'site', 'cli'].find((layer) => file.startsWith(`src/${layer}/`)) ?? 'pages';

/** Which part may know which: each line only what stands to its left in the data's way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  smo: ['smo'],
  astro: ['smo', 'astro'],
  cli: ['smo', 'astro', 'cli'],
  site: ['smo', 'astro', 'site'],
  pages: ['smo', 'astro', 'site', 'pages'],
};

/** The packages that run without a host and whose work the engine shall not do again. */
const enginePackages = [
  'zod',
  'yaml',
  'parse5',
  'hast',
  'hast-util-from-parse5',
  'mdast',
  'mdast-util-mdx',
  'rehype-slug',
  'github-slugger',
  'fastest-levenshtein',
  'schema-dts',
  'fast-xml-builder',
  'csv-stringify/browser/esm/sync',
  'hast-util-to-html',
  'hast-util-sanitize',
  'hast-util-to-mdast',
  'mdast-util-to-markdown',
  'mdast-util-gfm',
  'html-to-text',
  'saxes',
  'robots-parser',
  'satori',
  'satori/jsx',
  'bidi-js',
  'harfbuzzjs',
  'csv-parse/browser/esm/sync',
  'mdast-util-from-markdown',
  'micromark-extension-gfm',
  'smol-toml',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
];

describe('the import law', () => {
  const edges = sources.flatMap((file) => importsOf(file).map((specifier) => ({ file, specifier, to: target(file, specifier) })));

  test('is looked at with all its edges', () => {
    expect(edges.length).toBeGreaterThan(400);
    expect(importsOf('src/astro/components/Head.astro')).toEqual(['#smo', '#smo/feeds/index.ts', '../page-pictures.ts']);
    expect(edges.filter(({ to }) => to !== undefined && !existsSync(`${root}${to.replace(/\?(?:raw|url)$/u, '')}`))).toEqual([]);
  });

  test('holds: smo ← astro ← site, pages and cli', () => {
    const broken = edges.filter(({ file, to }) => to !== undefined && !(mayImport[layerOf(file)] ?? []).includes(layerOf(to)));
    expect(broken.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('holds within the engine: a stage knows the ground floor and the stages before it', () => {
    const stages = [
      'schedule',
      'mdx',
      'glossary',
      'cards',
      'content',
      'admin',
      'metadata',
      'finish',
      'built',
      'networks',
      'unfurl',
      'checks',
      'surfaces',
      'feeds',
      'coverage',
      'fixes',
      'security',
      'ledger',
      'gallery',
      'diff',
      'importers',
    ];
    const stageOf = (file: string) => /^src\/smo\/([a-z-]+)\//u.exec(file)?.[1];
    const inside = edges.filter(({ file, to }) => layerOf(file) === 'smo' && to !== undefined && stageOf(to) !== undefined && stageOf(file) !== stageOf(to));
    expect(inside.length).toBeGreaterThan(100);
    // The configuration is put together from what the stages ask of it; the site names its terms; the public API names all.
    const backwards = inside.filter(({ file, to }) => {
      const from = stageOf(file);
      if (['src/smo/site.ts', 'src/smo/late-facts.ts'].includes(file)) return stageOf(to ?? '') !== 'glossary';
      if (from === undefined) return !['src/smo/index.ts', 'src/smo/config.ts'].includes(file);
      return stages.indexOf(from) < 0 || stages.indexOf(from) < stages.indexOf(stageOf(to ?? '') ?? '');
    });
    expect(backwards.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('keeps the engine pure: no host, no package but a few', () => {
    const foreign = edges.filter(({ file, to, specifier }) => layerOf(file) === 'smo' && to === undefined && !enginePackages.includes(specifier));
    expect(foreign.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('lets others into the engine by its public API, or by the door of one stage', () => {
    const inside = edges.filter(
      ({ file, to }) => layerOf(file) !== 'smo' && to !== undefined && layerOf(to) === 'smo' && !/^src\/smo\/(?:[a-z-]+\/)?index\.ts$/u.test(to),
    );
    expect(inside.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });
});

describe('names', () => {
  test('say what is inside: there is no drawer for the rest', () => {
    const drawers = filesOf('{src,tests}/**/*').filter(
      (file) => /\/(?:utils?|helpers?|libs?|common|misc|core)(?:\/|\.ts$)/u.test(file) && !file.includes('/.tmp/'),
    );
    expect(drawers).toEqual([]);
  });

  test('are kebab-case, and PascalCase for components', () => {
    const odd = [...sources, ...filesOf('tests/**/*.ts')]
      .filter((file) => !file.includes('/.'))
      .filter((file) => {
        const name = basename(file);
        if (file.startsWith('src/pages/')) return false;
        return !(name.endsWith('.astro') ? /^[A-Z][A-Za-z0-9]*\.astro$/u : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.bench|\.config|\.d)?\.ts$/u).test(name);
      });
    expect(odd).toEqual([]);
  });
});

describe('registers', () => {
  const names = Object.keys(components);

  test('every component has a contract and a file', () => {
    const files = filesOf('src/astro/components/mdx/*.astro').map((file) => basename(file, '.astro'));
    expect(names.filter((name) => !files.includes(name))).toEqual([]);
    const registered = read('src/astro/components/mdx/index.ts');
    expect(files.filter((name) => !registered.includes(`./${name}.astro`))).toEqual([]);
  });

  test.each(['content/pages/en/components.mdx', 'content/pages/it/componenti.mdx'])('every component is shown at work in %s', (file) => {
    const text = read(file);
    expect(names.filter((name) => !new RegExp(`<${name}[\\s>/]`, 'u').test(text))).toEqual([]);
  });

  test('every network file is registered', () => {
    const files = filesOf('src/smo/networks/*.ts')
      .map((file) => basename(file, '.ts'))
      .filter((name) => !['index', 'network', 'preview', 'networks-table'].includes(name));
    expect(files.length).toBeGreaterThan(20);
    expect(
      Object.values(networks)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(files.toSorted());
  });
});

describe('the demo', () => {
  const idsIn = (pattern: string) =>
    filesOf(pattern)
      .map((file) => String(parseYaml(/^---\n(.*?)\n---/su.exec(read(file))?.[1] ?? '')?.id))
      .toSorted();

  test.each([
    ['posts', 'content/blog', '{*.mdx,*/index.mdx}', 12],
    ['terms', 'content/glossary', '{*.mdx,*/index.mdx}', 60],
    ['pages', 'content/pages', '{*.mdx,*/index.mdx}', 4],
  ])('has all its %s in both languages', (_, folder, files, atLeast) => {
    const english = idsIn(`${folder}/en/${files}`);
    expect(english.length).toBeGreaterThanOrEqual(atLeast);
    expect(english).toEqual([...new Set(english)]);
    expect(idsIn(`${folder}/it/${files}`)).toEqual(english);
  });
});
