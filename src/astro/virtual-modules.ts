import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Clock, SiteConfig } from '#smo';
import type { BodyPart } from './compile-body.ts';
import type { ContentReader } from './content-reader.ts';
import { wordFiles } from './words-folder.ts';

interface Facts {
  readonly root: string;
  readonly config: SiteConfig;
  /** The build's clock; undefined in dev, where it runs. */
  readonly clock: Clock | undefined;
  /** Reads the content for all of them, so that a file is read and judged once. */
  readonly reader: ContentReader;
  /** Compiles the text of a file, with a compiler that is loaded when the first page asks for it. */
  readonly compile: (file: string) => Promise<readonly BodyPart[]>;
}

/**
 * What the routes know of the owner's project, as modules: the configuration and the words come from the owner's own
 * files where there are such, so that an edit of them is seen at once in dev.
 */
export function virtualModules(facts: Facts): Plugin {
  const id = 'virtual:passaparola';
  return {
    name: 'passaparola:virtual',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? siteModule(facts) : undefined),
  };
}

/** Where facts stand by the root of their project, for routes of the same process. */
const REGISTER = 'passaparola.facts';

/**
 * Leaves facts where routes find them as they are. Written into a module, a configuration would lose its functions, the
 * owner's card templates; and the time would make each build's pages depend on a module that is never the same.
 * @returns the expression by which a route takes them
 */
function handedOver(root: string, facts: Facts): string {
  const register: unknown = Reflect.get(globalThis, Symbol.for(REGISTER));
  const known = register instanceof Map ? register : new Map<unknown, unknown>();
  known.set(root, facts);
  Reflect.set(globalThis, Symbol.for(REGISTER), known);
  return `globalThis[Symbol.for(${JSON.stringify(REGISTER)})].get(${JSON.stringify(root)})`;
}

function siteModule(facts: Facts): string {
  const { root, clock } = facts;
  const handed = handedOver(root, facts);
  const words = Object.entries(wordFiles(root));
  const file = join(root, 'src/site/site.config.ts');
  return [
    ...words.map(([locale, path], index) => `import words${index} from ${JSON.stringify(path)}; // ${locale}`),
    existsSync(file) ? `import site from ${JSON.stringify(file)};` : '',
    `import { resolveSite } from ${JSON.stringify(fileURLToPath(new URL('../smo/index.ts', import.meta.url)))};`,
    existsSync(file)
      ? `export const config = { ...resolveSite(site, { SITE_URL: ${JSON.stringify(process.env['SITE_URL'] ?? '')} })${clock?.drafts ? ', noindex: true' : ''} };`
      : `export const config = ${handed}.config;`,
    `export const words = { ${words.map(([locale], index) => `${JSON.stringify(locale)}: words${index}`).join(', ')} };`,
    `export const root = ${JSON.stringify(root)};`,
    `export const packageRoot = ${JSON.stringify(fileURLToPath(new URL('../../', import.meta.url)))};`,
    `export const clock = ${clock ? `${handed}.clock` : 'undefined'};`,
    `export const reader = ${handed}.reader;`,
    `export const compile = ${handed}.compile;`,
  ].join('\n');
}
