import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { authorsOf } from './authors.ts';
import { named, type HeadTag } from './head-tag.ts';

/** Whom Mastodon credits under a link: the first author with an account, else the site. */
export function fediverse(page: Page, site: Site): HeadTag[] {
  const accounts = [...authorsOf(page), site.config].map(({ accounts }) => fediverseAccount(accounts));
  return accounts
    .flatMap((account) => account ?? [])
    .slice(0, 1)
    .map(({ handle }) => named('fediverse:creator', handle));
}

/** The account that a list of accounts names `@user@host`, with the address of its profile; nothing when it is not of that form. */
export function fediverseAccount(accounts: Readonly<Record<string, string>>): { handle: string; profile: string } | undefined {
  const match = /^@?([^@\s/]+)@([a-z0-9.-]+)$/iu.exec(accounts['mastodon'] ?? '');
  if (!match) return undefined;
  const [, user = '', host = ''] = match;
  return { handle: `@${user}@${host}`, profile: `https://${host}/@${user}` };
}

/** The publisher's profiles elsewhere: what rel=me and sameAs name. */
export function publisherProfiles({ config }: Site): string[] {
  const fediverse = fediverseAccount(config.accounts)?.profile;
  return [...new Set([...config.publisher.sameAs, ...(fediverse ? [fediverse] : [])])];
}
