import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

export const ogImageOrientation = defineRule({
  id: 'og-image-orientation',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The share picture is stored upright, not turned by its EXIF data.',
    why: 'Bluesky ignores the EXIF data and shows the picture lying on its side.',
    breaks: ['bluesky'],
    source: 'https://github.com/bluesky-social/social-app/issues/6303',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { orientation: 6 } } },
    passes: { files: { 'cards/quiet-launch.jpg': { orientation: 1 } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    const orientation = picture?.facts?.orientation ?? 1;
    // 0 is what some cameras write for "not known".
    if (!picture || orientation <= 1) return;
    yield {
      message: `the share picture is turned by its EXIF data (orientation ${orientation}), expected upright pixels`,
      hint: 'open it in an editor of pictures and export it again',
      at: picture.meta.span,
      repair: pictureRepair,
    };
  },
});
