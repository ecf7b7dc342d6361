/** The sites that are built beside each other: ours, plain Astro with the same MDX, the usual assembly, Eleventy. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { contentFiles, postText, writeAll } from './build-content.ts';

export const ways = ['ours', 'plain', 'assembly', 'eleventy'] as const;
export type Way = (typeof ways)[number];

const scratch = fileURLToPath(new URL('../.tmp/bench/', import.meta.url));

export interface SiteSize {
  readonly posts: number;
  readonly terms: number;
}

/** Writes a site anew, without any cache. @returns its folder */
export async function writeSite(way: Way, { posts, terms }: SiteSize): Promise<string> {
  const root = join(scratch, `${way}-${posts}`);
  rmSync(root, { recursive: true, force: true });
  const picture = await sharp({ create: { width: 960, height: 540, channels: 3, background: '#7a8b5c' } })
    .jpeg()
    .toBuffer();
  writeAll(root, { 'package.json': '{ "type": "module", "private": true }\n', ...siteFiles[way]({ posts, terms }, picture) });
  return root;
}

type Files = Record<string, string | Uint8Array>;

const siteFiles: Readonly<Record<Way, (size: SiteSize, picture: Uint8Array) => Files>> = {
  ours: ({ posts, terms }, picture) => ({
    ...contentFiles(posts, terms, picture),
    'astro.config.mjs': `import { passaparola } from '../../../../src/astro/index.ts';
export default {
  cacheDir: './.cache/',
  integrations: passaparola({
    name: 'Field notes',
    url: 'https://field.example.org',
    description: { en: 'What we saw outside.' },
    publisher: { name: 'Field Ltd' },
    demo: true,
    failOn: 'never',
  }),
};
`,
    'src/content.config.ts': "export { collections } from '../../../../../src/astro/collections.ts';\n",
    'src/site/i18n/de.ts': "import en from '../../../../../../../src/site/i18n/en.ts';\nexport default { ...en, language: 'Deutsch', ogLocale: 'de_DE' };\n",
  }),
  plain: ({ posts }, picture) => ({
    ...contentFiles(posts, 0, picture),
    ...astroSite({ integrations: '[mdx()]', imports: "import mdx from '@astrojs/mdx';", page: plainPage }),
  }),
  assembly: ({ posts }, picture) => ({
    ...contentFiles(posts, 0, picture),
    ...astroSite({
      integrations: '[mdx()]',
      imports: "import mdx from '@astrojs/mdx';\nimport { unified } from '@astrojs/markdown-remark';\nimport rehypeSlug from 'rehype-slug';",
      more: 'markdown: { processor: unified({ rehypePlugins: [rehypeSlug] }) },',
      page: plainPage.replace(
        '<link rel="canonical" href={url}>',
        '<link rel="canonical" href={url}><meta property="og:title" content={entry.data.title}><meta property="og:image" content={new URL(`/og/${entry.id}.png`, Astro.site).href}>',
      ),
    }),
    'src/pages/og/[...slug].png.ts': naiveCards,
    'src/pages/rss.xml.ts': naiveFeed,
  }),
  eleventy: ({ posts }) => {
    const files: Files = {
      'eleventy.config.js': `import { EleventyRenderPlugin } from '@11ty/eleventy';
import ogImage from 'eleventy-plugin-og-image';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const font = createRequire(import.meta.url).resolve('@fontsource/literata/files/literata-latin-700-normal.woff');
export default (config) => {
  config.addPlugin(EleventyRenderPlugin);
  config.addPlugin(ogImage, { satoriOptions: { fonts: [{ name: 'Literata', data: readFileSync(font), weight: 700, style: 'normal' }] } });
  return { dir: { input: 'content', includes: '../_includes', output: 'dist' } };
};
`,
      'content/content.json': '{ "layout": "post.njk" }',
      'content/card.og.njk': '<div style="display:flex;width:100%;height:100%;padding:60px;background:#fbf7f0;color:#1d1a17;font-size:64px">{{ title }}</div>',
      '_includes/post.njk':
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}">{% ogImage "./card.og.njk", { title: title } %}</head><body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>',
    };
    for (let number = 0; number < posts; number++) {
      const { locale, slug, text } = postText(number, { plain: true });
      files[`content/blog/${locale}/${slug}.md`] = text.replace(/!\[.*\n/u, '').replace(/^(published): (.*)$/mu, 'date: $2');
    }
    return files;
  },
};

function astroSite({ integrations, imports, more = '', page }: { integrations: string; imports: string; more?: string; page: string }): Files {
  return {
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
${imports}
export default defineConfig({ site: 'https://field.example.org', cacheDir: './.cache/', ${more} integrations: ${integrations} });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
const schema = z.object({ id: z.string(), title: z.string(), description: z.string(), published: z.coerce.date(), authors: z.array(z.string()), topics: z.array(z.string()) });
export const collections = { blog: defineCollection({ loader: glob({ base: './content/blog', pattern: '**/*.mdx' }), schema }) };
`,
    'src/components/Callout.astro': '<aside class="callout"><slot /></aside>\n',
    'src/components/Quote.astro':
      '---\nconst { cite } = Astro.props;\n---\n<figure><blockquote><slot /></blockquote><figcaption>{cite}</figcaption></figure>\n',
    'src/pages/blog/[...slug].astro': page,
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const posts = await getCollection('blog');
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes</title></head><body><ul>{posts.map((post) => <li><a href={\`/blog/\${post.id}/\`}>{post.data.title}</a></li>)}</ul></body></html>
`,
  };
}

const plainPage = `---
import { getCollection, render } from 'astro:content';
import Callout from '../../components/Callout.astro';
import Quote from '../../components/Quote.astro';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const url = new URL(Astro.url.pathname, Astro.site).href;
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{entry.data.title}</title><meta name="description" content={entry.data.description}><link rel="canonical" href={url}></head>
<body><main><h1>{entry.data.title}</h1><Content components={{ Callout, Quote }} /></main></body></html>
`;

const naiveCards = `import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
const font = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('@fontsource/literata/files/literata-latin-700-normal.woff'));
export async function getStaticPaths() {
  return (await getCollection('blog')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
export async function GET({ props }) {
  const { title, description } = props.entry.data;
  const text = (fontSize, children) => ({ type: 'div', props: { style: { fontSize, display: 'flex' }, children } });
  const card = { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%', padding: 60, background: 'linear-gradient(#fbf7f0, #eadfcd)', color: '#1d1a17' }, children: [text(64, title), text(30, description), text(26, 'Field notes')] } };
  const svg = await satori(card, { width: 1200, height: 630, fonts: [{ name: 'Literata', data: font, weight: 700, style: 'normal' }] });
  return new Response(new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()), { headers: { 'content-type': 'image/png' } });
}
`;

const naiveFeed = `import rss from '@astrojs/rss';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getCollection, render } from 'astro:content';
import Callout from '../components/Callout.astro';
import Quote from '../components/Quote.astro';
export async function GET({ site }) {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]), astroConfig: { site: site.href } });
  const items = [];
  for (const entry of await getCollection('blog')) {
    const { Content } = await render(entry);
    const content = await container.renderToString(Content, { props: { components: { Callout, Quote } } });
    items.push({ title: entry.data.title, description: entry.data.description, pubDate: entry.data.published, link: \`/blog/\${entry.id}/\`, content });
  }
  return rss({ title: 'Field notes', description: 'What we saw outside.', site, items });
}
`;
