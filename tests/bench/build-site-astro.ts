/** Plain Astro with the same MDX, and the usual assembly on top of it. */
import { contentFiles, type Files, type SiteSize } from './build-content.ts';

export const plainTemplate = 'src/layouts/Page.astro';

/** Astro with its defaults: a page for each post and term, a list of them, the same pictures. */
export const plain = (size: SiteSize): Promise<Files> => astroSite(size, { imports: '', more: '', head: '' });

/** What people put together for the same task: unified with rehype-slug, a card for each page, a feed with rendered content. */
export async function assembly(size: SiteSize): Promise<Files> {
  return {
    ...(await astroSite(size, {
      imports: "import { unified } from '@astrojs/markdown-remark';\nimport rehypeSlug from 'rehype-slug';",
      more: 'markdown: { processor: unified({ rehypePlugins: [rehypeSlug] }) },',
      head: '<meta property="og:title" content={title}><meta property="og:image" content={new URL(`/og/${collection}/${id}.png`, Astro.site).href}>',
    })),
    'src/pages/og/[...slug].png.ts': naiveCards,
    'src/pages/rss.xml.ts': naiveFeed,
  };
}

/** The least that each component of the texts can be. */
const components: Readonly<Record<string, string>> = {
  Callout: '<aside class="callout"><slot /></aside>',
  Definition: '---\nconst { term } = Astro.props;\n---\n<aside class="definition">{term}</aside>',
  FAQ: '<div class="faq"><slot /></div>',
  Flow: '---\nconst { path } = Astro.props;\n---\n<p class="flow">{path}</p>',
  Post: '---\nconst { author, url } = Astro.props;\n---\n<blockquote><slot /><a href={url}>{author}</a></blockquote>',
  Question: '---\nconst { q } = Astro.props;\n---\n<details><summary>{q}</summary><slot /></details>',
  Quote: '---\nconst { cite } = Astro.props;\n---\n<figure><blockquote><slot /></blockquote><figcaption>{cite}</figcaption></figure>',
  Stat: '---\nconst { value, label, source } = Astro.props;\n---\n<p class="stat"><strong>{value}</strong> <a href={source}>{label}</a></p>',
  Steps: '<div class="steps"><slot /></div>',
  Table: '---\nconst { caption } = Astro.props;\n---\n<figure><figcaption>{caption}</figcaption><slot /></figure>',
  Video: '---\nconst { title, url } = Astro.props;\n---\n<p class="video"><a href={url}>{title}</a></p>',
};
const names = Object.keys(components);

async function astroSite(size: SiteSize, { imports, more, head }: { readonly imports: string; readonly more: string; readonly head: string }): Promise<Files> {
  return {
    ...(await contentFiles(size)),
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
${imports}
export default defineConfig({ site: 'https://field.example.org', cacheDir: './.cache/', ${more} integrations: [mdx()] });
`,
    'src/content.config.ts': contentConfig,
    ...Object.fromEntries(names.map((name) => [`src/components/${name}.astro`, `${components[name]}\n`])),
    'src/components/index.ts': `${names.map((name) => `import ${name} from './${name}.astro';`).join('\n')}\nexport const components = { ${names.join(', ')} };\n`,
    [plainTemplate]: `---
const { title, description, collection, id } = Astro.props;
const url = new URL(Astro.url.pathname, Astro.site).href;
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta name="description" content={description}><link rel="canonical" href={url}>${head}</head>
<body><main><h1>{title}</h1><slot /></main></body></html>
`,
    'src/pages/blog/[...slug].astro': entryPage(
      'blog',
      'description',
      '{entry.data.cover && <Image src={entry.data.cover.image} alt={entry.data.cover.alt} />}',
    ),
    'src/pages/glossary/[...slug].astro': entryPage('glossary', 'definition', '<p>{entry.data.definition}</p>'),
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const entries = [...await getCollection('blog'), ...await getCollection('glossary')];
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes</title></head><body><ul>{entries.map(({ collection, id, data }) => <li><a href={\`/\${collection}/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>
`,
  };
}

const contentConfig = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const entry = { title: z.string(), topics: z.array(z.string()) };
const from = (base) => glob({ base, pattern: '**/*.mdx' });
export const collections = {
  blog: defineCollection({
    loader: from('./content/blog'),
    schema: ({ image }) => z.object({ ...entry, description: z.string(), published: z.coerce.date(), authors: z.array(z.string()), cover: z.object({ image: image(), alt: z.string() }).optional() }),
  }),
  glossary: defineCollection({ loader: from('./content/glossary'), schema: z.object({ ...entry, definition: z.string(), aliases: z.array(z.string()) }) }),
};
`;

const entryPage = (collection: string, description: string, opening: string): string => `---
import { getCollection, render } from 'astro:content';
import { Image } from 'astro:assets';
import Page from '../../layouts/Page.astro';
import { components } from '../../components/index.ts';
export async function getStaticPaths() {
  return (await getCollection('${collection}')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Page title={entry.data.title} description={entry.data.${description}} collection="${collection}" id={entry.id}>${opening}<Content components={components} /></Page>
`;

const naiveCards = `import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
const font = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('@fontsource/literata/files/literata-latin-700-normal.woff'));
export async function getStaticPaths() {
  const entries = [...await getCollection('blog'), ...await getCollection('glossary')];
  return entries.map((entry) => ({ params: { slug: \`\${entry.collection}/\${entry.id}\` }, props: { title: entry.data.title, description: entry.data.description ?? entry.data.definition } }));
}
export async function GET({ props: { title, description } }) {
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
import { components } from '../components/index.ts';
export async function GET({ site }) {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]), astroConfig: { site: site.href } });
  const items = [];
  for (const entry of await getCollection('blog')) {
    const { Content } = await render(entry);
    const content = await container.renderToString(Content, { props: { components } });
    items.push({ title: entry.data.title, description: entry.data.description, pubDate: entry.data.published, link: \`/blog/\${entry.id}/\`, content });
  }
  return rss({ title: 'Field notes', description: 'What we saw outside.', site, items });
}
`;
