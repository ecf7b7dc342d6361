import type { DevEnvironment, RunnableDevEnvironment, ViteDevServer } from 'vite';

const STORE = '\0astro:data-layer-content';
/** What Astro tells its server environments when the content store is written. */
const CHANGED = 'astro:content-changed';

/**
 * Lets pages see the content store as it is written. Astro 7.3.5 marks the modules that have read it as changed, but its
 * collector of styles may load them again before a page does; the page then takes them for known and keeps the old store,
 * in which a new entry is missing, until something else changes. So they are forgotten at once.
 */
export function renewStore(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnable(environment)) continue;
    const { hot } = environment;
    const send: (...message: Parameters<typeof hot.send>) => void = hot.send.bind(hot);
    hot.send = (...message: unknown[]) => {
      if (message[0] === CHANGED) forgetReaders(environment.runner.evaluatedModules);
      // What came in by the same signature goes on.
      send(...(message as Parameters<typeof hot.send>));
    };
  }
}

function isRunnable(environment: DevEnvironment): environment is RunnableDevEnvironment {
  return 'runner' in environment;
}

/** Forgets the store and all that depends on it, so that the next page evaluates it anew. */
function forgetReaders(modules: RunnableDevEnvironment['runner']['evaluatedModules']): void {
  const seen = new Set([STORE]);
  for (const id of seen) {
    const module = modules.getModuleById(id);
    if (!module) continue;
    for (const importer of module.importers) seen.add(importer);
    modules.invalidateModule(module);
  }
}
