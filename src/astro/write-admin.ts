import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { SiteConfig } from '#smo';
import { adminFiles } from './admin-files.ts';
import type { ContentReader } from './content-reader.ts';

export interface WriteAdminOptions {
  readonly config: SiteConfig;
  readonly reader: ContentReader;
  readonly locales: readonly string[];
  /** Where the build is. */
  readonly folder: string;
  readonly logger: Pick<AstroIntegrationLogger, 'debug' | 'warn'>;
}

/** Writes the editor to /admin/, where the owner has switched it on. A page of the owner's at that address stands. */
export async function writeAdmin({ config, reader, locales, folder, logger }: WriteAdminOptions): Promise<void> {
  if (config.admin === false) return;
  const target = join(folder, 'admin');
  if (existsSync(join(target, 'index.html'))) return logger.warn('there is a page at /admin/ already: the editor is not written');
  for (const { path, bytes } of await adminFiles(config, reader, locales)) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), await bytes());
  }
  logger.debug('the editor is at /admin/');
}
