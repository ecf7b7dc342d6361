import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, pictureTags } from '../share-picture.ts';
import { isShared } from '../shared-page.ts';

export const ogImageMissing = defineRule({
  id: 'og-image-missing',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Every page that can be shared names a picture for its previews in og:image.',
    why: 'Without one most networks show a bare line of text, and LinkedIn takes any picture of the page, an avatar as soon as a photo.',
    breaks: ['facebook', 'linkedin', 'whatsapp', 'mastodon', 'bluesky', 'slack', 'discord'],
    source: 'https://ogp.me/#metadata',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:image': '', 'og:image:type': '', 'og:image:width': '', 'og:image:height': '', 'og:image:alt': '' } },
    passes: {},
  },
  *page(page) {
    // An empty tag is the matter of og-empty-content.
    if (!isShared(page) || page.metas.some(({ key }) => key === 'og:image' || key === 'og:image:url')) return;
    const twitter = pictureTags(page).find(({ key }) => key.startsWith('twitter:'));
    const read = twitter ? `; ${twitter.key} is read by few networks` : '';
    yield {
      message: `the page names no share picture (og:image)${read}`,
      hint: `add <meta property="og:image" content="${twitter?.content.trim() ?? 'https://…/card.jpg'}">, a JPEG or PNG of 1200×630 pixels`,
      at: twitter?.span,
      repair: [...pictureRepair, { config: 'shareImage' }],
    };
  },
});
