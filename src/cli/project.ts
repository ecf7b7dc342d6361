import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError, makeSite, resolveSite, type Problem, type Site, type SiteConfig, type SiteUserConfig } from '#smo';
import { clockFrom } from '../astro/clock.ts';
import { ContentReader } from '../astro/content-reader.ts';
import { importWords } from '../astro/words-folder.ts';

const configFile = 'src/site/site.config.ts';

/** A site's folder as commands need it. */
export interface Project {
  /** Absolute path. */
  readonly root: string;
  readonly config: SiteConfig;
  /** Languages that have words, the default one first. */
  readonly locales: readonly string[];
  readonly reader: ContentReader;
}

/** Opens the site in a folder, or says why there is none. */
export async function openProject(folder: string): Promise<Project | { problems: readonly Problem[] }> {
  const root = resolve(folder);
  const path = join(root, configFile);
  if (!existsSync(path)) {
    const hint = 'start the command in the folder of the site, or name that folder: --root ../my-site';
    return { problems: [{ rule: 'config-missing', severity: 'error', page: configFile, message: `there is no such file in ${root}`, hint }] };
  }
  try {
    const module: { default: SiteUserConfig } = await import(pathToFileURL(path).href);
    const config = resolveSite(module.default, { SITE_URL: process.env['SITE_URL'] });
    const others = Object.keys(await importWords(root)).filter((locale) => locale !== config.defaultLocale);
    const locales = [config.defaultLocale, ...others];
    return { root, config, locales, reader: new ContentReader(root, config, locales) };
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.problems };
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { problems: [{ rule: 'config-unreadable', severity: 'error', page: configFile, message }] };
  }
}

/** The site as the next build would make it, or the problems that would stop it. `drafts` are pages too where that is asked for. */
export async function siteOf({ root, config, reader }: Project, { drafts = false } = {}): Promise<Site | { problems: readonly Problem[] }> {
  const { content, problems } = await reader.read();
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return makeSite({ content, config, words: await importWords(root), clock: drafts ? { ...clockFrom(process.env), drafts } : clockFrom(process.env) });
}
