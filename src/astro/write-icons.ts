import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { SiteConfig } from '#smo';
import type { PublishedFiles } from './published-files.ts';
import { valueDigest } from './value-digest.ts';

/** What every page links: `npm run smo -- icons` draws them into public/, where an owner may put his own. */
export const names = ['icon.svg', 'favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'site.webmanifest', 'share.jpg'];

export interface WriteIconsOptions {
  readonly config: SiteConfig;
  readonly root: string;
  /** The build's output, with the files of public/ in it. */
  readonly folder: string;
  /** Files that need not be made again. */
  readonly published: Pick<PublishedFiles, 'take' | 'note'>;
  readonly logger: Pick<AstroIntegrationLogger, 'info'>;
}

/** Draws the icons that the project has no files for, so that no page links what is not there; those of the same mark as before are taken from the published site. */
export async function writeIcons({ config, root, folder, published, logger }: WriteIconsOptions): Promise<void> {
  const missing = names.filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return;
  const own = join(root, 'src/site/brand/mark.svg');
  const { accent, paper, ink } = config.theme.light;
  const svg = existsSync(own) ? await readFile(own, 'utf8') : plainMark(accent, paper);
  const input = { svg, name: config.name, themeColor: accent, paper, ink };
  const key = valueDigest(input);
  const changed = missing.filter((name) => !published.take(name, key));
  if (changed.length > 0) {
    const { makeIcons } = await import('./icons/make-icons.ts');
    for (const { name, data } of await makeIcons(input)) {
      if (!changed.includes(name)) continue;
      await writeFile(join(folder, name), data);
      published.note(name, key);
    }
  }
  logger.info(`${changed.length > 0 ? 'drew' : 'kept'} ${missing.join(', ')}; \`npm run smo -- icons\` writes them into public/`);
}

/** A site without a mark of its own gets none of somebody else's: a ring in its colours. */
function plainMark(accent: string, paper: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="28" fill="${accent}"/><circle cx="32" cy="32" r="11" fill="${paper}"/></svg>\n`;
}
