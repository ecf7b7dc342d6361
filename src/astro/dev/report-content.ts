import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { formatProblems, sortProblems, type Problem } from '#smo';
import type { ContentReader } from '../content-reader.ts';
import { watchContent } from '../watch-content.ts';

/**
 * Shows the content's problems while an editor works: all in the terminal, when the server is ready and when they are
 * news, and the first error over the page. The server goes on with what is sound; Astro reloads the page when content changes.
 */
export function reportContent(server: ViteDevServer, reader: ContentReader, root: string, logger: AstroIntegrationLogger): void {
  const socket = server.environments['client']?.hot;
  let told = '';
  const report = async () => {
    const { problems } = await reader.read();
    const errors = sortProblems(problems.filter((problem) => problem.severity === 'error'));
    const text = problems.length > 0 ? formatProblems(problems) : '';
    if (text !== told) {
      if (errors.length > 0) logger.error(`\n${text}`);
      else if (text) logger.warn(`\n${text}`);
      else logger.info('the content has no problems');
    }
    told = text;
    const [first] = errors;
    if (first) socket?.send(overlay(first, errors.length - 1, root));
  };
  const reportSafely = () => void report().catch((error: unknown) => logger.error(String(error)));
  watchContent(server.watcher, root, logger, report);
  // A page that is opened while errors stand is covered too.
  socket?.on('vite:client:connect', reportSafely);
  server.httpServer?.once('listening', reportSafely);
}

/** A problem as Astro's overlay shows it; it adds the lines of the file around the place. */
function overlay({ field, message, hint, place }: Problem, others: number, root: string): ErrorPayload & { err: { title: string; hint?: string } } {
  const what = field ? `${field}: ${message}` : message;
  const more = others > 0 ? `\n\n${others === 1 ? 'One more error is' : `${others} more errors are`} told in the terminal.` : '';
  return {
    type: 'error',
    err: {
      title: 'An error in the content',
      plugin: 'passaparola',
      message: `${what}${more}`,
      stack: '',
      ...(hint && { hint: `repair: ${hint}` }),
      // A copy, since Astro writes into it.
      ...(place && { loc: { ...place, file: join(root, place.file) } }),
    },
  };
}
