import { hash } from 'node:crypto';
import { isTrusted, type Page, type Site } from '#smo';
import type { PolicyContext } from '#smo/security/index.ts';

/** What the policy of a page, or of the frame that shows it, is made with. */
export function pagePolicy({ source }: Page, { config }: Site, pathname: string): PolicyContext {
  return {
    config,
    url: new URL(pathname, config.url).href,
    trusted: source !== undefined && isTrusted(source.file, config.trust.full),
    sha256,
  };
}

/** Pages have few styles and scripts of their own: most are the same as those of others. */
const digests = new Map<string, string>();

function sha256(text: string): string {
  const digest = digests.get(text) ?? hash('sha256', text, 'base64');
  // One site in one build; a limit, for whoever builds many.
  if (digests.size < 1000) digests.set(text, digest);
  return digest;
}
