import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { pictureRepair, readPicture } from '../share-picture.ts';

export const ogImageMaxSize = defineRule({
  id: 'og-image-max-size',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'Neither side of the share picture is longer than 4096 pixels.',
    why: 'X is said to drop larger pictures, and every other network shrinks them to less than a third.',
    breaks: ['x'],
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image',
  },
  options: z.strictObject({
    max: z.int().min(1).default(networks.x.preview.pictures.max.value.width).describe('Longest side in pixels.'),
  }),
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { width: 6000, height: 3150 } } },
    passes: { files: { 'cards/quiet-launch.jpg': { width: 4096, height: 2150 } } },
  },
  *page(page, { site, options: { max } }) {
    const picture = readPicture(page, site);
    if (!picture || Math.max(picture.facts.width, picture.facts.height) <= max) return;
    const { width, height } = picture.facts;
    yield {
      message: `the share picture has ${width}×${height} pixels, expected at most ${max} on either side`,
      hint: 'scale it to 1200×630 pixels',
      at: picture.meta.span,
      repair: pictureRepair,
    };
  },
});
