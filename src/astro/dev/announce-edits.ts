import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { watchContent } from '../watch-content.ts';

/**
 * Tells the gallery's open pages that content has been saved. Astro tells so as well, but only when it has read all of
 * the content anew, which takes seconds where there is much of it.
 */
export function announceEdits(server: ViteDevServer, root: string, logger: AstroIntegrationLogger): void {
  const socket = server.environments['client']?.hot;
  watchContent(server.watcher, root, logger, async () => {
    // Loaded when there is something to tell, since the gallery is large.
    const { editedEvent } = await import('#smo/gallery/index.ts');
    socket?.send({ type: 'custom', event: editedEvent });
  });
}
