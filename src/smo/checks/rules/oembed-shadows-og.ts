import { metaContent } from '../../built/built-page.ts';
import { oembedDocuments } from '../oembed-documents.ts';
import { oembedExample } from '../oembed-example.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';

export const oembedShadowsOg = defineRule({
  id: 'oembed-shadows-og',
  group: 'oembed',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The oEmbed answer of a page with a share card is of the type "rich".',
    why: 'Mastodon asks oEmbed first: the types link, photo and video replace the card, so that description and picture are lost; only "rich" leaves it as it is.',
    breaks: ['mastodon'],
    source: 'https://github.com/mastodon/mastodon app/services/fetch_oembed_service.rb',
  },
  options: noOptions,
  examples: { fails: oembedExample({ type: 'link' }), passes: oembedExample() },
  *page(page, { site }) {
    if (!isShared(page) || metaContent(page, 'og:title') === undefined) return;
    for (const { link, answer } of oembedDocuments(page, site)) {
      const type = answer?.['type'];
      if (type !== 'link' && type !== 'photo' && type !== 'video') continue;
      // A page that is a video or a photo may want its player shown in place of the card.
      if (metaContent(page, 'og:type')?.startsWith('video.')) continue;
      yield { message: `the oEmbed answer is of the type ${quoted(type)}, expected "rich" beside an Open Graph card`, hint: '"type": "rich"', at: link.span };
    }
  },
});
