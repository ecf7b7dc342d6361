import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ConfigError, type SiteConfig, type Words } from '#smo';

/** The files of UI words by locale: the ones that come with the product, and the site's own in `src/site/i18n/` over them. */
export function wordFiles(root: string): Record<string, string> {
  return { ...filesIn(fileURLToPath(new URL('../site/i18n', import.meta.url))), ...filesIn(join(root, 'src/site/i18n')) };
}

/**
 * The locales that have words.
 * @throws a ConfigError when the default one has none
 */
export function localesOf(root: string, { defaultLocale }: SiteConfig): string[] {
  const locales = Object.keys(wordFiles(root));
  if (locales.includes(defaultLocale)) return locales;
  const message = `there are no words for "${defaultLocale}", expected one of ${locales.join(', ')}`;
  const hint = `add src/site/i18n/${defaultLocale}.ts: copy en.ts and translate it`;
  throw new ConfigError([{ rule: 'words-missing', severity: 'error', page: 'src/site/site.config.ts', field: 'defaultLocale', message, hint }]);
}

function filesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*\.ts$/u.test(name));
  return Object.fromEntries(files.toSorted().map((name) => [name.slice(0, -3), join(folder, name)]));
}

/** The words themselves, for the command line, where no bundler resolves modules. */
export async function importWords(root: string): Promise<Record<string, Words>> {
  const pairs = Object.entries(wordFiles(root)).map(async ([locale, file]): Promise<[string, Words]> => {
    const module: { default: Words } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return [locale, module.default];
  });
  return Object.fromEntries(await Promise.all(pairs));
}
