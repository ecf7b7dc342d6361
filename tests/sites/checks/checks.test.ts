import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '#smo/checks/index.ts';
import { tryBuild, type Build } from '../../support/build-site.ts';
import { runSmo, type Answer } from '../../support/run-smo.ts';
import { post, siteFolder, writeFiles, type SiteFiles } from '../../support/site-folder.ts';

const env = { SMO_NOW: '2026-06-01T12:00:00Z' };

/** A site.config.ts, with a rule of the owner's own as a value. */
function siteConfig(keys: string): string {
  return `import { z } from 'zod';
import { defineSite } from '#smo';
import { defineRule, noOptions } from '#smo/checks/index.ts';

const noCompetitor = defineRule({
  id: 'no-competitor',
  group: 'text',
  recommended: 'error',
  strict: 'error',
  about: { what: 'No title names the Meadow Post.', why: 'It is not ours.', breaks: ['people'], source: 'house' },
  options: z.strictObject({ name: z.string().default('Meadow Post').describe('Whose name.') }),
  examples: { fails: { head: { 'og:title': '<meta property="og:title" content="Meadow Post">' } }, passes: {} },
  *page(page, { options }) {
    const title = page.metas.find(({ key }) => key === 'og:title')?.content ?? '';
    if (title.includes(options.name)) yield { message: \`the title names \${options.name}\`, hint: 'take the name out', repair: [{ field: 'title' }] };
  },
});

export default defineSite({
  name: 'Field notes',
  url: 'https://field.example.org',
  description: { en: 'What we saw outside.' },
  publisher: { name: 'Field Ltd' },
  extend: { rules: [noCompetitor] },
${keys}
});
`;
}

const long = 'What the garden says on the first cold morning of the year, which nobody has ever written down before, and what to do';
const faults: SiteFiles = {
  'astro.config.mjs':
    "import { passaparola } from '../../../src/astro/index.ts';\nimport site from './src/site/site.config.ts';\nexport default { integrations: passaparola(site) };\n",
  'content/blog/en/long.mdx': post({ id: 'long', title: long }),
  'content/blog/en/dead-end.mdx': post({ id: 'dead-end', title: 'A road that ends at the Meadow Post' }, '## Before noon\n\nSee [the evening](#evning).'),
  'content/blog/en/aside.mdx': post({
    id: 'aside',
    title: `${long}, aside`,
    share: {
      ignore: [
        { rule: 'og-title-length', reason: 'It is the title of a song.' },
        { rule: 'link-hash-missing', reason: 'There was a link once.' },
      ],
    },
  }),
};
const former: SiteFiles = { 'dist/index.html': 'the former page', 'dist/blog/kept/index.html': 'another' };

let root: string;

/** The part of a report that is about one rule. */
function section(output: string, rule: string): string {
  const start = output.search(new RegExp(`^[✖!] ${rule}\\b`, 'mu'));
  if (start < 0) return `nothing about ${rule}`;
  const rest = output.slice(start);
  return rest.slice(0, /\n\n(?=[✖!] |\d+ pages)/u.exec(rest)?.index ?? rest.length);
}

describe('a build with errors on its pages', () => {
  let build: Build;
  beforeAll(async () => {
    const keys =
      "  rules: {\n    'og-title-lenght': 'off',\n    'og-description-length': ['warn', { mx: 300 }],\n    'no-competitor': ['error', { name: 'Meadow' }],\n  },";
    root = await siteFolder('checks', { ...faults, ...former, 'src/site/site.config.ts': siteConfig(keys) });
    build = await tryBuild(root, env);
  });

  test('fails, and leaves the former site as it was and nothing beside it', () => {
    expect(build.code).toBe(1);
    expect([...build.dist].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
      ['blog/kept/index.html', 'another'],
      ['index.html', 'the former page'],
    ]);
    expect(['dist.next', 'dist.former'].filter((name) => existsSync(join(root, name)))).toEqual([]);
  });

  test('names file, line and field, shows the line and the repair, and whom it concerns', () => {
    expect(section(build.output, 'og-title-length')).toMatchInlineSnapshot(`
      "✖ og-title-length: The shared title is short enough to be shown whole. (1 error)

        content/blog/en/long.mdx:2:8  title: og:title has 117 characters, expected at most 60: "What the garden says on the first cold …ver written down before, and what to do"
          2 | title: What the garden says on the first cold morning of the year, which nobody
            |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          repair: write a shorter one for sharing, in share.title
          concerns: Discord, X, Discourse, Misskey"
    `);
    expect(section(build.output, 'link-hash-missing')).toMatchInlineSnapshot(`
      "✖ link-hash-missing: The place within a page that a link names is there. (1 error)

        content/blog/en/dead-end.mdx:14:19  the link "#evning" leads to "#evning", but no element there has that id
          14 | See [the evening](#evning).
             |                   ^^^^^^^
          repair: take the part from # on away, or give the heading that id
          concerns: people"
    `);
  });

  test('says that an ignore hides nothing, where it stands', () => {
    expect(section(build.output, 'ignore-unused')).toMatchInlineSnapshot(`
      "! ignore-unused (1 warning)

        content/blog/en/aside.mdx:15:13  share.ignore[1]: "link-hash-missing" finds nothing on this page any more
          15 |     - rule: link-hash-missing
             |             ^^^^^^^^^^^^^^^^^
          repair: delete this entry of share.ignore"
    `);
  });

  test('finds what an own rule looks for, with the options that it was given', () => {
    expect(section(build.output, 'no-competitor')).toMatchInlineSnapshot(`
      "✖ no-competitor: No title names the Meadow Post. (1 error)

        content/blog/en/dead-end.mdx:2:8  title: the title names Meadow
          2 | title: A road that ends at the Meadow Post
            |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          repair: take the name out
          concerns: people"
    `);
  });

  test('names rules and options that there are not, with the near miss and the line of the configuration', () => {
    expect(section(build.output, 'rule-unknown')).toMatchInlineSnapshot(`
      "✖ rule-unknown (1 error)

        src/site/site.config.ts:26:5  rules.og-title-lenght: there is no rule "og-title-lenght"
          26 |     'og-title-lenght': 'off',
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^
          repair: did you mean "og-title-length"?"
    `);
    expect(section(build.output, 'rule-options')).toMatchInlineSnapshot(`
      "✖ rule-options (1 error)

        src/site/site.config.ts:27:5  rules.og-description-length: the options are none that og-description-length takes: unknown option "mx", did you mean "max"?
          27 |     'og-description-length': ['warn', { mx: 300 }],
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          repair: \`npm run smo -- explain og-description-length\` lists its options"
    `);
  });

  test('takes a placeholder address for an error', () => {
    expect(section(build.output, 'url-not-local')).toMatchInlineSnapshot(`
      "✖ url-not-local: No address that the site hands out leads to the builder's own machine, to a preview of a deploy, to a placeholder such as example.com, or to the site itself over http. (1 error)

        src/site/site.config.ts:21:3  url: the site's address is "https://field.example.org", a placeholder
          21 |   url: 'https://field.example.org',
             |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          repair: set url to the address where the site is served, or demo: true where it is one
          concerns: Facebook, X, LinkedIn, Mastodon, search, readers"
    `);
  });

  test('counts, and ends in what to do, without a stack', () => {
    expect(build.output).toMatch(/^\d+ pages and \d+ feeds judged: \d+ errors, \d+ warnings?, \d+ findings? put aside with a reason$/mu);
    const end = build.output
      .slice(build.output.indexOf('What to do:'))
      .replaceAll(/\d+ (errors|problems)/gu, 'N $1')
      .replace(/^[\d:]+ /mu, '<time> ')
      .trim();
    expect(end).toMatchInlineSnapshot(`
      "What to do: mend the N errors above; each names the line and the repair. \`npm run smo -- explain link-hash-missing\` says why, and which options there are.
      Where a page is right as it is, say so in its front matter: share: { ignore: [{ rule: …, reason: … }] }.

      <time> [ERROR] [passaparola:publishing] An unhandled error occurred while running the "astro:build:done" hook
      [ProblemsError] N problems in the built site, listed above.
        Hint:
          Mend the places named above and build again."
    `);
    expect(build.output).not.toMatch(/\n\s+at |node_modules|src\/astro/u);
  });
});

describe('the same site from a first day on', () => {
  const keys = "  demo: true,\n  preset: 'strict',\n";
  let first: Build;
  let saved: Answer;
  let checked: Answer;
  let explained: Answer;
  let green: Build;
  let red: Build;
  beforeAll(async () => {
    await writeFiles(root, { 'src/site/site.config.ts': siteConfig(`${keys}  failOn: 'never',`) });
    first = await tryBuild(root, env);
    saved = await runSmo(root, 'audit', '--save');
    checked = await runSmo(root, 'check', 'dist', '--format', 'json');
    explained = await runSmo(root, 'explain', 'no-competitor');
    await writeFiles(root, { 'src/site/site.config.ts': siteConfig(`${keys}  failOn: 'warn',\n  baseline: '.smo-baseline.json',`) });
    green = await tryBuild(root, env);
    await writeFiles(root, {
      'content/blog/en/new.mdx': post({ id: 'new', title: 'A day that begins like any other day' }, '## Noon\n\nSee [the evening](#evning).'),
    });
    red = await tryBuild(root, env);
  });

  test('is built by failOn: never, and says what stops nothing', () => {
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/^Nothing of this stops a build \(failOn: 'never'\)\./mu);
    expect(section(first.output, 'og-title-length')).toContain('(1 error)');
  });

  test('may stand at a placeholder address that is one on purpose', () => {
    expect(['url-not-local', 'site-url-configured'].map((rule) => section(first.output, rule))).toEqual([
      'nothing about url-not-local',
      'nothing about site-url-configured',
    ]);
  });

  test('is judged more strictly by the strict preset', () => {
    const strictOnly = /^! (?:og-title-vs-h1|rel-me-present|google-image-photo|jsonld-glossary|favicon-google-size|feed-item-image|article-tags)\b/mu;
    expect(first.output).toMatch(strictOnly);
  });

  test('has a score, and a baseline of what there is', async () => {
    expect({ code: saved.code, score: saved.out.split('\n')[0] }).toEqual({ code: 0, score: expect.stringMatching(/^Score: \d\d(?:\.\d)? of 100$/u) });
    expect(JSON.parse(await readFile(join(root, '.smo-baseline.json'), 'utf8'))).toMatchObject({
      'og-title-length': { '/blog/long/': 1 },
      'link-hash-missing': { '/blog/dead-end/': 1 },
    });
  });

  test('is judged again by the command line as by its build, with the lines of its sources', () => {
    const { problems } = reportSchema.parse(JSON.parse(checked.out));
    expect({ code: checked.code, err: checked.err, at: problems.find(({ rule }) => rule === 'og-title-length')?.place }).toEqual({
      code: 0,
      err: '',
      at: { file: 'content/blog/en/long.mdx', line: 2, column: 8 },
    });
    expect(first.output).toContain(`${problems.filter(({ severity }) => severity === 'error').length} errors, `);
  });

  test('has its own rules explained as the product’s', () => {
    expect({ code: explained.code, options: /^ {2}name .*$/mu.exec(explained.out)?.[0] }).toEqual({
      code: 0,
      options: '  name (default: "Meadow Post"): Whose name.',
    });
  });

  test('is built by failOn: warn while nothing is worse than the baseline', () => {
    expect({ code: green.code, told: /^.*\d+ problems are in the baseline.*$/mu.exec(green.output)?.[0].replace(/^.*\d+ /u, '') }).toEqual({
      code: 0,
      told: 'problems are in the baseline',
    });
  });

  test('is not built with one fault more, which alone is told', () => {
    expect(red.code).toBe(1);
    expect(section(red.output, 'link-hash-missing')).toContain('content/blog/en/new.mdx:');
    expect(section(red.output, 'link-hash-missing')).not.toContain('dead-end');
    expect(section(red.output, 'og-title-length')).toBe('nothing about og-title-length');
    expect(red.dist.has('blog/new/index.html')).toBe(false);
  });
});
