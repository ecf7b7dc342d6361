import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { pictureProperty, sharePicture } from '../share-picture.ts';

export const ogImageDimensionsDeclared = defineRule({
  id: 'og-image-dimensions-declared',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Width and height of the share picture stand in og:image:width and og:image:height.',
    why: 'Without them Facebook fetches the picture later, so that the first person who shares the page sees none; Discord needs them for the large picture.',
    breaks: ['facebook', 'discord'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/images',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:image:width': '', 'og:image:height': '' } },
    passes: { head: { 'og:image:width': '<meta property="og:image:width" content="1200">' } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    if (!picture) return;
    const sides = ['width', 'height'] as const;
    const wrong = sides.filter((side) => !/^[1-9]\d*$/u.test(pictureProperty(page, side)?.content.trim() ?? ''));
    if (wrong.length === 0) return;
    const { width = 0, height = 0 } = picture.facts ?? {};
    const wished = { width: width || '1200', height: height || '630' };
    const given = wrong.flatMap((side) => pictureProperty(page, side) ?? []);
    const keys = wrong.map((side) => `og:image:${side}`).join(' and ');
    yield {
      message:
        given.length > 0 ? `${keys}: ${given.map(({ content }) => quoted(content)).join(', ')}, expected whole pixels` : `the share picture has no ${keys}`,
      hint: `add ${wrong.map((side) => `<meta property="og:image:${side}" content="${wished[side]}">`).join('')}`,
      at: (given[0] ?? picture.meta).span,
    };
  },
});
