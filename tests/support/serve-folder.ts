import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
};

/** How pages are sent. */
export interface ServeOptions {
  /** Whether a page arrives in pieces, as over a slow line, with time to paint after each. */
  readonly isSlow?: boolean;
}

/** A static host as small as can be: `index.html` for folders, `404.html` for what is not there. */
export async function serveFolder(folder: string, { isSlow = false }: ServeOptions = {}): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
    const isFound = await isFile(file);
    if (isFound && isSlow && extname(file) === '.html') await sendInPieces(response, file);
    else if (isFound) send(response, 200, file);
    else send(response, 404, join(folder, '404.html'));
  });
  const { promise: listening, resolve: listens } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listens);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => stop(server) };
}

const isFile = (file: string) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Cut after each tag of the header, where a line is filled from both ends, and then some thirty times. */
async function sendInPieces(response: ServerResponse, file: string): Promise<void> {
  const html = await readFile(file, 'latin1');
  response.writeHead(200, { 'content-type': TYPES['.html'] });
  const headerEnds = html.indexOf('</header>');
  const tags = [...html.matchAll(/>/gu)].map(({ index }) => index + 1).filter((end) => end > html.indexOf('<body'));
  const cuts = tags.filter((end, index) => end < headerEnds || index % Math.ceil(tags.length / 30) === 0);
  for (const [index, start] of [0, ...cuts].entries()) {
    response.write(Buffer.from(html.slice(start, cuts[index]), 'latin1'));
    await pause(35);
  }
  response.end();
}

function stop(server: ReturnType<typeof createServer>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // Browsers keep connections open.
  server.closeAllConnections();
  return promise;
}
