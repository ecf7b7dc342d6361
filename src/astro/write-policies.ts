import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toUrl, type Site } from '#smo';
import { withContentPolicy } from '#smo/security/index.ts';
import { fileAt } from './page-file.ts';
import { pagePolicy } from './page-policy.ts';
import { pageDigest } from './page-store.ts';
import { renderedPaths } from './rendered-paths.ts';

export interface WritePoliciesOptions {
  readonly site: Site;
  readonly folder: string;
  /** Digests of pages as they were finished, by their file in the folder. */
  readonly finished: ReadonlyMap<string, string>;
  /** Whether a page is a published one, which got its policy then. */
  readonly isPublished: (file: string) => boolean;
}

/**
 * Makes sure that each page of the site has the policy by which browsers refuse what is not its own. Pages get it as they
 * are finished; what somebody has changed since (another integration, an owner who made the routes his own) gets it anew,
 * since its hashes hold for one text only. The last step that touches pages. Those that the site does not know stay as they are.
 */
export function writePolicies({ site, folder, finished, isPublished }: WritePoliciesOptions): void {
  if (!site.config.security.policy) return;
  for (const page of site.all) {
    for (const path of renderedPaths(page, site)) {
      const name = fileAt(path);
      const file = join(folder, name);
      if (isPublished(name) || !existsSync(file)) continue;
      // Nearly all are as they were finished: their bytes are never made a text.
      const bytes = readFileSync(file);
      if (finished.get(name) === pageDigest(bytes)) continue;
      const { pathname } = new URL(toUrl(site.config.url, path));
      writeFileSync(file, withContentPolicy(bytes.toString('utf8'), pagePolicy(page, site, pathname)));
    }
  }
}
