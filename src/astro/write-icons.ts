import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { SiteConfig } from '#smo';

/** What every page links: `npm run smo -- icons` draws them into public/, where an owner may put his own. */
export const names = ['icon.svg', 'favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'site.webmanifest', 'share.jpg'];

export interface WriteIconsOptions {
  readonly config: SiteConfig;
  readonly root: string;
  /** The build's output, with the files of public/ in it. */
  readonly folder: string;
  readonly logger: AstroIntegrationLogger;
}

/** Draws the icons that the project has no files for, so that no page links what is not there. */
export async function writeIcons({ config, root, folder, logger }: WriteIconsOptions): Promise<void> {
  const missing = names.filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return;
  const { makeIcons } = await import('./icons/make-icons.ts');
  const own = join(root, 'src/site/brand/mark.svg');
  const { accent, paper, ink } = config.theme.light;
  const svg = existsSync(own) ? await readFile(own, 'utf8') : plainMark(accent, paper);
  const drawn = await makeIcons({ svg, name: config.name, themeColor: accent, paper, ink });
  await Promise.all(drawn.filter(({ name }) => missing.includes(name)).map(({ name, data }) => writeFile(join(folder, name), data)));
  logger.info(`drew ${missing.join(', ')}; \`npm run smo -- icons\` writes them into public/`);
}

/** A site without a mark of its own gets none of somebody else's: a ring in its colours. */
function plainMark(accent: string, paper: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="28" fill="${accent}"/><circle cx="32" cy="32" r="11" fill="${paper}"/></svg>\n`;
}
