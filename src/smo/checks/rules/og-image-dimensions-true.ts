import { defineRule, noOptions } from '../rule.ts';
import { pictureProperty, readPicture } from '../share-picture.ts';

export const ogImageDimensionsTrue = defineRule({
  id: 'og-image-dimensions-true',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The width and height that the page declares are those of the picture.',
    why: 'Facebook and Discord lay the preview out by the declared size before they have the picture: a wrong one gives the wrong layout, or none.',
    breaks: ['facebook', 'discord'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/images',
  },
  options: noOptions,
  examples: {
    fails: { head: { 'og:image:height': '<meta property="og:image:height" content="600">' } },
    passes: { files: { 'cards/quiet-launch.jpg': { width: 1200, height: 630 } } },
  },
  *page(page, { site }) {
    const picture = readPicture(page, site);
    if (!picture) return;
    const declared = [pictureProperty(page, 'width'), pictureProperty(page, 'height')];
    const [width, height] = declared.map((meta) => Number(meta?.content.trim()));
    // One that is missing or no number is the matter of og-image-dimensions-declared.
    if (!width || !height) return;
    const { facts } = picture;
    const turned = facts.orientation > 4 && width === facts.height && height === facts.width;
    if (turned || (width === facts.width && height === facts.height)) return;
    yield {
      message: `the page declares a share picture of ${width}×${height} pixels, but the file has ${facts.width}×${facts.height}`,
      hint: `write <meta property="og:image:width" content="${facts.width}"><meta property="og:image:height" content="${facts.height}">`,
      at: declared[0]?.span,
      repair: [{ field: 'share.image' }, { config: 'shareImage' }],
    };
  },
});
