import { metaContent } from '../../built/built-page.ts';
import { articleNode } from '../json-ld-graph.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { layoutPlace, metaOf } from '../social-tags.ts';

const types = ['website', 'article', 'book', 'profile', 'payment.link'].concat(
  ['music.song', 'music.album', 'music.playlist', 'music.radio_station'],
  ['video.movie', 'video.episode', 'video.tv_show', 'video.other'],
);
/** Of the first years of Open Graph; networks still take them. Pinterest wants `article` or `blog`. */
const former = ['blog', 'product', 'product.group', 'product.item', 'place', 'business.business', 'object', 'video', 'profile.person', 'restaurant.restaurant'];

export const ogTypeValid = defineRule({
  id: 'og-type-valid',
  group: 'open-graph',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The type of the page, og:type, is one that Open Graph knows: article for a post, website for a home page or a list.',
    why: 'Mastodon lists only articles among its news, Pinterest makes rich pins of articles alone, and both believe a home page that calls itself one.',
    breaks: ['mastodon', 'pinterest', 'facebook'],
    source: 'https://ogp.me/#types',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:type': '<meta property="og:type" content="website">' } },
    passes: { head: { 'og:type': '<meta property="og:type" content="Article">' } },
  },
  *page(page, { kind, page: known }) {
    const meta = metaOf(page, 'og:type');
    const type = meta?.content.trim().toLowerCase() ?? '';
    if (!isShared(page) || !meta || type === '') return;
    const at = meta.span;
    const repair = [layoutPlace];
    // A namespace of one's own, `shop:offer`, is allowed.
    if (!types.includes(type) && !former.includes(type) && !type.includes(':'))
      return yield {
        message: `og:type is ${quoted(meta.content)}, expected one of ${types.join(', ')}`,
        hint: `write "${isPost() ? 'article' : 'website'}"`,
        at,
        repair,
      };
    if (isPost() && type === 'website')
      return yield { message: 'og:type is "website" on an article', hint: 'write <meta property="og:type" content="article">', at, repair };
    if (isFront() && type === 'article')
      yield {
        message: `og:type is "article" on ${known?.kind === 'list' ? 'a list' : 'the home page'}`,
        hint: 'write <meta property="og:type" content="website">',
        at,
        repair,
      };

    function isPost(): boolean {
      if (known) return kind === 'article';
      return !isFront() && (metaContent(page, 'article:published_time') !== undefined || articleNode(page) !== undefined);
    }
    function isFront(): boolean {
      return known ? kind === 'home' || kind === 'list' : page.path === '/';
    }
  },
});
