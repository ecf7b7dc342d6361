import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

export const ogImageAnimated = defineRule({
  id: 'og-image-animated',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The share picture does not move.',
    why: 'X and Mastodon show its first frame alone, which is often the emptiest, and the others pay for all its bytes.',
    breaks: ['x', 'mastodon'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { format: 'gif', frames: 24 } } },
    passes: { files: { 'cards/quiet-launch.jpg': { format: 'gif', frames: 1 } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    const frames = picture?.facts?.frames ?? 1;
    if (!picture || frames <= 1) return;
    yield {
      message: `the share picture has ${frames} frames, expected one: networks show the first`,
      hint: 'export the frame that says most as JPEG',
      at: picture.meta.span,
      repair: pictureRepair,
    };
  },
});
