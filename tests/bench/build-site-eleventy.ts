import { postText, termText, type Files, type SiteSize } from './build-content.ts';
import { locales } from './build-words.ts';

/** Eleventy with the same texts in Markdown, and a card for each page by its og-image plug-in. It takes pictures as they are. */
export function eleventy({ posts, terms }: SiteSize): Files {
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
    const { locale, slug, text } = postText(number, { plain: true, terms });
    // `published` is called `date` there; what it does not know it leaves alone.
    files[`content/blog/${locale}/${slug}.md`] = text.replace(/^published: (.*)$/mu, 'date: $1');
  }
  for (let number = 0; number < terms; number++) for (const locale of locales) files[`content/glossary/${locale}/term-${number}.md`] = termText(number, locale);
  return files;
}
