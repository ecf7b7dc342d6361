import { z } from 'zod';
import { metaContent } from '../../built/built-page.ts';
import { defineRule } from '../rule.ts';

export const relMePresent = defineRule({
  id: 'rel-me-present',
  group: 'fediverse',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'A site that credits a fediverse account has a page that links to a profile with rel="me", over https and in a page that servers read whole.',
    why: 'Mastodon proves that site and profile are of one owner by that link; without it the profile shows the address unproven.',
    breaks: ['mastodon'],
    source: 'https://docs.joinmastodon.org/user/profile/#verification',
  },
  options: z.strictObject({
    maxBytes: z.int().min(1).default(1_048_576).describe('The most bytes of a page that Mastodon reads: 1 MB.'),
  }),
  examples: {
    fails: {
      files: {
        'index.html': '<!DOCTYPE html><html lang="en"><head><title>Notes</title></head><body><a href="/blog/quiet-launch/">A quiet launch</a></body></html>',
      },
    },
    passes: { body: '<p>Ada is <a rel="me" href="https://social.example.org/@ada">on Mastodon</a> too.</p>' },
  },
  collect(page) {
    const account = metaContent(page, 'fediverse:creator');
    const profiles = [...page.links, ...page.anchors]
      .filter(({ rel, href }) => rel.includes('me') && /^https?:/iu.test(href ?? ''))
      .map(({ href = '' }) => href);
    return account === undefined && profiles.length === 0 ? undefined : { account, profiles, bytes: page.bytes };
  },
  *judge(kept, { options }) {
    const credited = kept.find(({ fact }) => fact.account !== undefined);
    if (!credited) return;
    const linking = kept.filter(({ fact }) => fact.profiles.length > 0);
    const [, user = 'user', host = 'host'] = /^@?([^@]+)@(.+)$/u.exec(credited.fact.account ?? '') ?? [];
    const hint = `<a rel="me" href="https://${host}/@${user}">Mastodon</a>`;
    const first = linking[0];
    if (!first)
      yield {
        message: `the site credits ${credited.fact.account}, but no page links to a profile with rel="me"`,
        hint,
        repair: [{ config: 'accounts.mastodon' }],
      };
    else if (!linking.some(({ fact }) => fact.profiles.some((href) => /^https:/iu.test(href))))
      yield { on: first.ref, message: `rel="me" leads to "${first.fact.profiles[0]}", expected an https address`, hint };
    else if (linking.every(({ fact }) => fact.bytes > options.maxBytes))
      yield {
        on: first.ref,
        message: `the page with rel="me" has ${first.fact.bytes} bytes, expected at most ${options.maxBytes}`,
        hint: 'put the link on a shorter page',
      };
  },
});
