import type { SiteConfig } from '#smo';

/**
 * What of the configuration is plain data, so that its digest tells all of it. Rules and card templates are programmes:
 * whether they have changed, only the digest of their files tells (see `sourceDigest`).
 */
export function plainConfig(config: SiteConfig): Omit<SiteConfig, 'extend' | 'cards'> {
  const { extend: _rules, cards: _templates, ...data } = config;
  return data;
}
