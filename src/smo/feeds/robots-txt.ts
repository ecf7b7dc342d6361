import type { Site } from '../site.ts';
import { toUrl } from '../url.ts';
import { newsSitemap } from './news-sitemap.ts';
import { previewCrawlers, searchCrawlers, trainingCrawlers, type Crawlers } from './robots/crawlers.ts';

/**
 * The text of robots.txt (RFC 9309). Link previews and search have groups of their own, written first: a crawler that
 * finds its name reads nothing else, so no rule for others reaches them, and the configuration refuses rules by their
 * names. Training has a group of its own too.
 */
export function robotsTxt(site: Site): string {
  const { robots, url, noindex } = site.config;
  const sitemaps = noindex ? [] : ['/sitemap.xml', newsSitemap(site)?.path].filter((path) => path !== undefined);
  return [
    ['# Link previews: always allowed.', ...names(previewCrawlers), 'Allow: /'],
    ['# Search, and answers that name their sources: always allowed.', ...names(searchCrawlers), 'Allow: /'],
    ['# Training of models: robots.ai in the configuration.', ...names(trainingCrawlers), robots.ai === 'deny' ? 'Disallow: /' : 'Allow: /'],
    ...robots.rules.map(({ agent, allow, disallow }) => [
      `User-agent: ${agent}`,
      ...disallow.map((path) => `Disallow: ${path}`),
      ...allow.map((path) => `Allow: ${path}`),
      ...(allow.length + disallow.length === 0 ? ['Allow: /'] : []),
    ]),
    ...(robots.rules.some(({ agent }) => agent === '*') ? [] : [['User-agent: *', 'Allow: /']]),
    sitemaps.map((path) => `Sitemap: ${toUrl(url, path)}`),
  ]
    .filter((group) => group.length > 0)
    .map((group) => `${group.join('\n')}\n`)
    .join('\n');
}

function names({ agents }: Crawlers): string[] {
  return Object.keys(agents).map((agent) => `User-agent: ${agent}`);
}
