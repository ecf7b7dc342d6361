import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';

export interface KeepPublishedOptions {
  readonly astro: Pick<AstroConfig, 'root'>;
  /** Where a build is made; gone at the end. */
  readonly staging: URL;
  /** Says that all is as it was. */
  readonly say: () => void;
}

/**
 * Gives Astro nothing to build, where the published site is what would be built: a project without a page, whose output
 * nobody takes. An integration cannot end a build that has begun otherwise than by failing.
 */
export function keepPublished({ astro, staging, say }: KeepPublishedOptions): {
  readonly srcDir: URL;
  readonly publicDir: URL;
  readonly outDir: URL;
  readonly cacheDir: URL;
  readonly integrations: AstroIntegration[];
} {
  const empty = new URL('empty/', staging);
  mkdirSync(new URL('pages/', empty), { recursive: true });
  const types = new URL('.astro/content.d.ts', astro.root);
  const formerTypes = textOf(types);
  const last: AstroIntegration = {
    name: 'passaparola:published',
    hooks: {
      'astro:build:done': () => {
        // Astro has written that the project has no collections.
        if (formerTypes !== undefined) writeFileSync(types, formerTypes);
        rmSync(fileURLToPath(staging), { recursive: true, force: true });
        say();
      },
    },
  };
  return { srcDir: empty, publicDir: empty, outDir: new URL('out/', staging), cacheDir: new URL('cache/', staging), integrations: [last] };
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
