import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

export const cardBlank = defineRule({
  id: 'card-blank',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The share picture shows something: its pixels are not all of one colour.',
    why: 'A card whose drawing failed is an even surface; it is a valid picture, so that nobody notices before readers do.',
    breaks: ['people'],
    source: 'house',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { blank: true } } },
    passes: { files: { 'cards/quiet-launch.jpg': { blank: false } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    if (picture?.facts?.blank !== true) return;
    yield {
      message: `the share picture ${quoted(picture.address)} is a surface of one colour`,
      hint: 'draw the card again, or name another picture in share.image',
      at: picture.meta.span,
      repair: pictureRepair,
    };
  },
});
