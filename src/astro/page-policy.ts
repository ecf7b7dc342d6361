import { hash } from 'node:crypto';
import { isTrusted, type Page, type Site } from '#smo';
import type { PolicyContext } from '#smo/security/index.ts';

/** What the policy of a page, or of the frame that shows it, is made with. */
export function pagePolicy({ source }: Page, { config }: Site, pathname: string): PolicyContext {
  return {
    config,
    url: new URL(pathname, config.url).href,
    trusted: source !== undefined && isTrusted(source.file, config.trust.full),
    sha256: (text) => hash('sha256', text, 'base64'),
  };
}
