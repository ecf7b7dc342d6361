import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';

export const fediverseCreatorFormat = defineRule({
  id: 'fediverse-creator-format',
  group: 'fediverse',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'One meta tag fediverse:creator, with the attribute name, holds a whole account: @user@host.',
    why: 'Mastodon and Misskey look the account up as it is written; a bare name or a profile’s address gives no byline.',
    breaks: ['mastodon', 'misskey'],
    source: 'https://docs.joinmastodon.org/user/profile/',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'fediverse:creator': '<meta name="fediverse:creator" content="https://social.example.org/@ada">' } },
    passes: { head: { 'fediverse:creator': '<meta name="fediverse:creator" content="@ada@social.example.org">' } },
  },
  *page(page) {
    const metas = page.metas.filter(({ key }) => key === 'fediverse:creator');
    const repair = [{ config: 'accounts.mastodon' }];
    for (const { content, form, span: at } of metas) {
      if (!/^@[^@\s/]+@(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d+)?$/iu.test(content.trim()))
        yield { message: `fediverse:creator is ${quoted(content)}, expected @user@host`, hint: `content="${accountIn(content)}"`, at, repair };
      if (form !== 'name')
        yield {
          message: `fediverse:creator stands in the attribute ${form}, expected name`,
          hint: `<meta name="fediverse:creator" content="${content.trim()}">`,
          at,
        };
    }
    // One element with both attributes is one tag.
    const tags = new Set(metas.map(({ span }) => span.start));
    if (tags.size > 1)
      yield { message: `the page has ${tags.size} fediverse:creator tags, expected one`, hint: 'keep the tag of the first author', at: metas[1]?.span };
  },
});

/** The account that an address of a profile or a bare handle means. */
function accountIn(content: string): string {
  const [, host, user] = /^https?:\/\/([^/]+)\/(?:@|users\/)([^/@]+)\/?$/iu.exec(content.trim()) ?? [];
  if (host && user) return `@${user}@${host}`;
  return /^[^@\s]+@[^@\s]+$/u.test(content.trim()) ? `@${content.trim()}` : '@user@host';
}
