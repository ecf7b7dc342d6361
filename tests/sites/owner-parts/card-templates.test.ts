import sharp from 'sharp';
import { expect, test } from 'vitest';
import { buildSite, htmlAt, tryBuild, type Dist } from '../../support/build-site.ts';
import { metaOf } from '../../support/built-html.ts';
import { post, siteFolder } from '../../support/site-folder.ts';

/** A template that is one colour: to be known again in the picture. */
const template = (name: string, id: string, color: string) =>
  `const ${name} = defineCardTemplate({ id: '${id}', version: 1, format: 'jpeg', render: (_, { size }) => ({ ground: \`<rect width="\${size.width}" height="\${size.height}" fill="${color}"/>\`, slots: [] }) });`;
const site = `{
  name: 'Field notes', url: 'https://field.example.org', description: { en: 'What we saw outside.' }, publisher: { name: 'Field Ltd' }, demo: true, rules: { 'card-blank': 'off' },
  cards: { templates: [gala], article: plain, topic: 'gala' },
}`;
const templates = `import { defineCardTemplate } from '../../../src/smo/cards/index.ts';\n${template('gala', 'gala', '#00aa00')}\n${template('plain', 'plain', '#0000aa')}\n`;
const content = { 'content/blog/en/second.mdx': post({ id: 'second', share: { card: 'gala' } }) };

async function colorAt(dist: Dist, path: string): Promise<string> {
  const card = new URL(metaOf(htmlAt(dist, path))['og:image'] ?? '').pathname.slice(1);
  const [r = 0, g = 0, b = 0] = await sharp(dist.get(card)).raw().toBuffer();
  return g > 150 && r < 20 ? 'green' : b > 150 && r < 20 ? 'blue' : 'other';
}
const colors = async (dist: Dist) =>
  Promise.all(['/blog/first-frost/', '/blog/second/', '/topics/garden/', '/glossary/rime/'].map((path) => colorAt(dist, path)));

test('templates of the owner come by the configuration’s module: by kind as a value, by id, and by share.card', async () => {
  const root = await siteFolder('card-templates', {
    ...content,
    'src/site/site.config.ts': `${templates.replace('../../../', '../../../../../')}export default ${site};\n`,
    'astro.config.mjs': `import { passaparola } from '../../../src/astro/index.ts';\nimport site from './src/site/site.config.ts';\nexport default { integrations: passaparola(site) };\n`,
  });
  expect(await colors(await buildSite(root))).toEqual(['blue', 'green', 'green', 'other']);
});

test('and as well from the Astro configuration itself', async () => {
  const root = await siteFolder('card-templates-inline', {
    ...content,
    'astro.config.mjs': `import { passaparola } from '../../../src/astro/index.ts';\n${templates}export default { integrations: passaparola(${site}) };\n`,
  });
  expect(await colors(await buildSite(root))).toEqual(['blue', 'green', 'green', 'other']);
});

test('share.card that names none stops the build with its place, the near name and the list', async () => {
  const root = await siteFolder('card-templates-wrong', {
    'content/blog/en/second.mdx': post({ id: 'second', share: { card: 'galla' } }),
    'astro.config.mjs': `import { passaparola } from '../../../src/astro/index.ts';\n${templates}export default { integrations: passaparola(${site}) };\n`,
  });
  const { code, output } = await tryBuild(root);
  expect([code, output]).toEqual([
    1,
    expect.stringMatching(
      /content\/blog\/en\/second\.mdx:\d+:\d+ {2}share\.card: unknown card template "galla"\. Did you mean "gala"\?\n(?:.*\n){0,2}.*another of article, author, list, quote, term, topic, plain/u,
    ),
  ]);
});
