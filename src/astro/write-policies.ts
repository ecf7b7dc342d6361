import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isTrusted, toUrl, type Site } from '#smo';
import { oembedPaths } from '#smo/feeds/index.ts';
import { withContentPolicy } from '#smo/security/index.ts';
import { pageFile } from './built-pages.ts';

const sha256 = (text: string): string => hash('sha256', text, 'base64');

/**
 * Writes into each page of the site the policy by which browsers refuse what is not its own. The last step that touches
 * pages: hashes hold for what stands in them now. Pages of the owner's that the site does not know stay as they are.
 */
export function writePolicies(site: Site, folder: string): void {
  const { config } = site;
  if (!config.security.policy) return;
  for (const page of site.all) {
    const trusted = page.source !== undefined && isTrusted(page.source.file, config.trust.full);
    const card = oembedPaths(page, site)?.card;
    for (const path of [page.path, ...(card === undefined ? [] : [card])]) {
      const file = pageFile(folder, { path });
      // An owner may have replaced the routes by his own.
      if (!existsSync(file)) continue;
      writeFileSync(file, withContentPolicy(readFileSync(file, 'utf8'), { config, url: toUrl(config.url, path), trusted, sha256 }));
    }
  }
}
