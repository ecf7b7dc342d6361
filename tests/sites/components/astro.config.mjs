import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://notes.example.org',
  base: '/docs',
  trailingSlash: 'always',
  integrations: [mdx()],
  image: { layout: 'constrained', responsiveStyles: false },
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
