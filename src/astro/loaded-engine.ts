import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const engine = new URL('../smo/', import.meta.url).href;

/** Where the engine's modules stand by their addresses, for modules of the same process. */
const REGISTER = 'passaparola.engine';

/**
 * Gives the modules of a build the engine that this process has loaded: to bundle, compile and warm up a second one takes
 * longer than to render some hundred pages. A bundle that is deployed to a server has its own.
 * @param digest of the programmes: what is kept by a module's text shall be made anew when the engine is another one
 */
export function loadedEngine(digest: string): Plugin {
  return {
    name: 'passaparola:engine',
    enforce: 'pre',
    // Astro reads the content with a server of its own.
    applyToEnvironment: (environment) =>
      environment.name === 'prerender' || (environment.name !== 'client' && environment.getTopLevelConfig().command === 'serve'),
    resolveId: {
      filter: { id: /\bsmo\b/u },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        const href = found ? pathToFileURL(found.id).href : '';
        return href.startsWith(engine) && href.endsWith('.ts') ? `\0${href}` : found;
      },
    },
    load: {
      filter: { id: /^\0file:/u },
      async handler(id) {
        const href = id.slice(1);
        const loaded: object = await import(/* @vite-ignore */ href);
        register().set(href, loaded);
        return `export const { ${Object.keys(loaded).join(', ')} } = globalThis[Symbol.for('${REGISTER}')].get(${JSON.stringify(href)}); // ${digest}`;
      },
    },
  };
}

function register(): Map<string, object> {
  const known: unknown = Reflect.get(globalThis, Symbol.for(REGISTER));
  const modules = known instanceof Map ? known : new Map<string, object>();
  Reflect.set(globalThis, Symbol.for(REGISTER), modules);
  return modules;
}
