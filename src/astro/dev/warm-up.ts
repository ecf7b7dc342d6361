import type { ViteDevServer } from 'vite';

/** How long a server listens before it takes nobody to be waiting, in milliseconds. */
const REST_MS = 300;

/**
 * Asks for the home page as soon as the server has nothing to do: the first page of all loads the programmes of the others
 * too and makes the site, and an editor who has yet to open the browser should not wait for that. Whoever asks before is
 * served alone.
 */
export function warmUp(server: Pick<ViteDevServer, 'middlewares' | 'httpServer' | 'resolvedUrls'>): void {
  let isAsked = false;
  server.middlewares.use((_request, _response, next) => {
    isAsked = true;
    next();
  });
  server.httpServer?.once('listening', () => {
    const begin = () => {
      const [home] = server.resolvedUrls?.local ?? [];
      // What is wrong with it is told to who opens it.
      if (!isAsked && home !== undefined) void fetch(home, { headers: { accept: 'text/html' } }).catch(() => undefined);
    };
    setTimeout(begin, REST_MS).unref();
  });
}
