import { defineConfig } from 'astro/config';
import { passaparola } from './src/astro/index.ts';
import site from './src/site/site.config.ts';

export default defineConfig({
  integrations: [passaparola(site)],
});
