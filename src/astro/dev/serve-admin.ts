import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { SiteConfig } from '#smo';
import { basePath } from '#smo';
import { adminFiles } from '../admin-files.ts';
import type { ContentReader } from '../content-reader.ts';

/** Serves the editor at /admin/ while the site is written, where the owner has switched it on. */
export function serveAdmin(server: Pick<ViteDevServer, 'middlewares'>, config: SiteConfig, reader: ContentReader, locales: readonly string[]): void {
  if (config.admin === false) return;
  const send = async (wanted: string, response: ServerResponse) => {
    const file = (await adminFiles(config, reader, locales)).find(({ path }) => path === wanted);
    if (file) response.writeHead(200, { 'content-type': file.type }).end(await file.bytes());
    return file !== undefined;
  };
  const home = `${basePath(config.url)}/admin`;
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/u, '');
    if (path === home) {
      response.writeHead(302, { location: `${home}/` }).end();
      return;
    }
    const wanted = path.startsWith(`${home}/`) ? path.slice(home.length + 1) || 'index.html' : undefined;
    if (wanted === undefined) return next();
    send(wanted, response).then((found) => found || next(), next);
  });
}
