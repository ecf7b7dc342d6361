import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { asksForSmallCard, pictureRepair, readPicture } from '../share-picture.ts';

const facebook = networks.facebook.preview.pictures;

export const ogImageMinSize = defineRule({
  id: 'og-image-min-size',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The share picture is at least 200×200 pixels, and 1200 wide for a large preview.',
    why: 'Facebook shows nothing below 200×200 and a small square below 600×315; Google Discover asks for a width of 1200.',
    breaks: ['facebook', 'signal', 'linkedin', 'google'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/images',
  },
  options: z.strictObject({
    least: z.int().min(1).default(facebook.min.value.width).describe('Pixels of either side below which there is no picture: an error.'),
    large: z
      .strictObject({ width: z.int(), height: z.int() })
      .default(facebook.large.value)
      .describe('Pixels below which the picture is shown small: a warning. Pages that ask for the small card are left alone.'),
    sharpWidth: z
      .int()
      .min(1)
      .default(networks.google.preview.pictures.large.value.width)
      .describe('Width in pixels below which it is blurred on sharp screens: a warning.'),
  }),
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { width: 180, height: 95 } } },
    passes: { files: { 'cards/quiet-launch.jpg': { width: 1200, height: 628 } } },
  },
  *page(page, { site, options: { least, large, sharpWidth } }) {
    const picture = readPicture(page, site);
    if (!picture) return;
    const { width, height } = picture.facts;
    const is = `the share picture has ${width}×${height} pixels`;
    const place = { hint: 'take a picture of 1200×630 pixels', at: picture.meta.span, repair: pictureRepair };
    if (Math.min(width, height) < least) yield { message: `${is}, expected at least ${least}×${least}: below it Facebook shows none`, ...place };
    else if (asksForSmallCard(page)) return;
    else if (width < large.width || height < large.height)
      yield { message: `${is}, expected at least ${large.width}×${large.height}: below it the preview is a small square`, severity: 'warn', ...place };
    else if (width < sharpWidth) yield { message: `${is}, expected a width of ${sharpWidth}`, severity: 'warn', ...place };
  },
});
