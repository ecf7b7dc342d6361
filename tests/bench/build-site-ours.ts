import { contentFiles, type Files, type SiteSize } from './build-content.ts';

export const oursConfig = 'astro.config.mjs';

/** Passaparola with everything on. What it says of the texts is told and stops nothing. */
export async function ours(size: SiteSize): Promise<Files> {
  return {
    ...(await contentFiles(size)),
    [oursConfig]: `import { passaparola } from '../../../../src/astro/index.ts';
import { defaultTheme } from '../../../../src/smo/theme-default.ts';
export default {
  cacheDir: './.cache/',
  integrations: passaparola({
    name: 'Field notes',
    url: 'https://field.example.org',
    description: { en: 'What we saw outside.' },
    publisher: { name: 'Field Ltd' },
    demo: true,
    failOn: 'never',
    theme: { ...defaultTheme, light: { ...defaultTheme.light, accent: '#0b57d0' } },
  }),
};
`,
    'src/content.config.ts': "export { collections } from '../../../../../src/astro/collections.ts';\n",
    'src/site/i18n/de.ts': "import en from '../../../../../../../src/site/i18n/en.ts';\nexport default { ...en, language: 'Deutsch', ogLocale: 'de_DE' };\n",
  };
}
