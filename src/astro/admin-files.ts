import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteConfig } from '#smo';
import { adminConfig, adminPage, adminStart } from '#smo/admin/index.ts';
import type { ContentReader } from './content-reader.ts';

/** A file of /admin/, by its path there. */
export interface AdminFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The files of /admin/: a page, what it offers, and the editor with its fonts from its package: nothing comes from elsewhere. */
export async function adminFiles(config: SiteConfig, reader: ContentReader, locales: readonly string[]): Promise<readonly AdminFile[]> {
  const made = (path: string, type: string, text: () => string | Promise<string>): AdminFile => ({
    path,
    type,
    bytes: async () => new TextEncoder().encode(await text()),
  });
  return [
    made('index.html', 'text/html; charset=utf-8', () => adminPage(config)),
    made('start.js', 'text/javascript', () => adminStart),
    made('config.json', 'application/json', async () => {
      const { content } = await reader.read();
      return `${JSON.stringify(adminConfig({ config, content, locales }), undefined, 1)}\n`;
    }),
    ...(await editorFiles()),
  ];
}

/** The build of Sveltia that brings its fonts along; its maps are three times as large and stay in the package. */
async function editorFiles(): Promise<readonly AdminFile[]> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@sveltia/cms')));
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile() && extname(name.name) !== '.map').map((name) => join(name.parentPath, name.name));
  const licence = { path: 'editor/LICENSE.txt', type: types['.txt'] ?? '', bytes: () => readFile(join(folder, '../LICENSE.txt')) };
  const parts = files.map((file) => ({
    path: `editor${file.slice(folder.length).replaceAll('\\', '/')}`,
    type: types[extname(file)] ?? 'application/octet-stream',
    bytes: () => readFile(file),
  }));
  return [licence, ...parts];
}
