import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { toUrl, type Site } from '#smo';
import { oembedPaths } from '#smo/feeds/index.ts';
import { withContentPolicy } from '#smo/security/index.ts';
import { pageFile } from './built-pages.ts';
import { pagePolicy } from './page-policy.ts';
import { pageDigest } from './page-store.ts';

/**
 * Makes sure that each page of the site has the policy by which browsers refuse what is not its own. Pages get it as they
 * are finished; what somebody has changed since (another integration, an owner who made the routes his own) gets it anew,
 * since its hashes hold for one text only. The last step that touches pages. Those that the site does not know stay as they are.
 * @param finished digests of pages as they were finished, by their file in the output
 */
export function writePolicies(site: Site, folder: string, finished: ReadonlyMap<string, string>): void {
  if (!site.config.security.policy) return;
  for (const page of site.all) {
    const card = oembedPaths(page, site)?.card;
    for (const path of [page.path, ...(card === undefined ? [] : [card])]) {
      const file = pageFile(folder, { path });
      if (!existsSync(file)) continue;
      // Nearly all are as they were finished: their bytes are never made a text.
      const bytes = readFileSync(file);
      if (finished.get(relative(folder, file).replaceAll(sep, '/')) === pageDigest(bytes)) continue;
      const { pathname } = new URL(toUrl(site.config.url, path));
      writeFileSync(file, withContentPolicy(bytes.toString('utf8'), pagePolicy(page, site, pathname)));
    }
  }
}
