import { staysOutOfSearch } from '../robots-directives.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isRedirectStub } from '../shared-page.ts';

/** Where share links lead to. */
const shareLink =
  /^https?:\/\/(?:(?:www\.|m\.)?facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|send))|(?:www\.)?(?:x|twitter)\.com\/(?:intent\/(?:tweet|post)|share\b)|(?:www\.)?linkedin\.com\/(?:sharing|shareArticle|cws\/share)|(?:wa\.me\/\?|(?:api|web)\.whatsapp\.com\/send\?)|(?:t|telegram)\.me\/share|bsky\.app\/intent|(?:www\.)?threads\.(?:com|net)\/intent|share\.joinmastodon\.org|(?:www\.)?reddit\.com\/submit|(?:www\.)?pinterest\.[a-z.]+\/pin\/create|(?:www\.)?tumblr\.com\/(?:widgets\/)?share|news\.ycombinator\.com\/submitlink)/iu;

export const noindexShared = defineRule({
  id: 'noindex-shared',
  group: 'robots',
  recommended: 'off',
  strict: 'warn',
  about: {
    what: 'A page that stays out of search has no share buttons.',
    why: 'Noindex speaks to search engines alone: Bluesky, Mastodon and the others still show the page to whoever gets its link.',
    breaks: ['bluesky', 'mastodon'],
    source: 'https://github.com/bluesky-social/social-app/issues/6736',
  },
  options: noOptions,
  examples: {
    fails: {
      head: { robots: '<meta name="robots" content="noindex">' },
      body: '<p><a href="https://bsky.app/intent/compose?text=Hello">Share on Bluesky</a></p>',
    },
    passes: { head: { robots: '<meta name="robots" content="noindex">' }, body: '<p>On <a href="https://bsky.app/profile/notes.example.org">Bluesky</a></p>' },
  },
  *page(page, { site }) {
    if (isRedirectStub(page) || site.site?.config.noindex || !staysOutOfSearch(page, site)) return;
    const links = page.anchors.filter(({ href }) => href !== undefined && shareLink.test(href.trim()));
    const [first] = links;
    if (!first) return;
    yield {
      message: `the page asks to stay out of search and has ${links.length === 1 ? 'a share link' : `${links.length} share links`}`,
      hint: 'take the share links out, or let the page be found',
      at: first.span,
      repair: [{ field: 'unlisted' }],
    };
  },
});
