import { defineConfig } from 'astro/config';
import { passaparola } from '../../../src/astro/index.ts';

export default defineConfig({
  integrations: passaparola({
    name: 'Field notes',
    url: 'https://field.example.org',
    description: { en: 'What we saw outside.' },
    publisher: { name: 'Field Ltd' },
    demo: true,
  }),
});
