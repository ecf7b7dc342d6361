import { hasMedia } from '../media-on-page.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

export const twitterPlayerUnintended = defineRule({
  id: 'twitter-player-unintended',
  group: 'networks',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Only a page with something to watch or hear has a twitter:player.',
    why: 'Mastodon and Misskey put the player in place of the preview: readers of a text see an empty frame.',
    breaks: ['mastodon', 'misskey'],
    source: 'https://github.com/mastodon/mastodon app/lib/link_details_extractor.rb',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'twitter:player': '<meta name="twitter:player" content="https://video.example.org/embed/1">' } },
    passes: {
      head: { 'twitter:player': '<meta name="twitter:player" content="https://video.example.org/embed/1">' },
      body: '<p>Ten readers speak.</p><iframe src="https://video.example.org/embed/1" title="Ten readers speak"></iframe>',
    },
  },
  *page(page) {
    const meta = metaOf(page, 'twitter:player');
    if (!isShared(page) || !meta || meta.content.trim() === '' || hasMedia(page)) return;
    if (/^(?:video|music)\./u.test(metaOf(page, 'og:type')?.content ?? '')) return;
    yield {
      message: `the page has a twitter:player, ${quoted(meta.content)}, but nothing to watch or hear`,
      hint: 'leave the tag out',
      at: meta.span,
      repair: [layoutPlace],
    };
  },
});
