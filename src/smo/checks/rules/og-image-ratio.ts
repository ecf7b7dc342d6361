import { z } from 'zod';
import { networks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { asksForSmallCard, pictureRepair, readPicture } from '../share-picture.ts';

export const ogImageRatio = defineRule({
  id: 'og-image-ratio',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The share picture is about twice as wide as it is high: 1.91 to 1.',
    why: 'Large previews are cropped to it, so that faces and words of another form are cut; WhatsApp shows none that is more than four times as wide as high.',
    breaks: ['facebook', 'linkedin', 'x', 'whatsapp'],
    source: 'https://developers.facebook.com/docs/sharing/webmasters/images',
  },
  options: z.strictObject({
    large: z.tuple([z.number(), z.number()]).default([1.85, 2.05]).describe('Smallest and largest width divided by height for the large card.'),
    small: z.tuple([z.number(), z.number()]).default([0.9, 2.05]).describe('The same for pages that ask for the small card, whose picture is square.'),
    extremes: z
      .tuple([z.number(), z.number()])
      .default([1 / 1.5, networks.whatsapp.preview.pictures.maxRatio.value])
      .describe('Outside of these there may be no picture at all.'),
  }),
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { width: 1200, height: 1200 } } },
    passes: { files: { 'cards/quiet-launch.jpg': { width: 1200, height: 600 } } },
  },
  *page(page, { site, options: { large, small, extremes } }) {
    const picture = readPicture(page, site);
    if (!picture) return;
    const { width, height } = picture.facts;
    const ratio = width / height;
    const [least, most] = asksForSmallCard(page) ? small : large;
    const place = { hint: 'take a picture of 1200×630 pixels', at: picture.meta.span, repair: pictureRepair };
    const is = `the share picture has ${width}×${height} pixels, a ratio of ${ratio.toFixed(2)}`;
    if (ratio < extremes[0] || ratio > extremes[1])
      yield { message: `${is}, expected 1.91: some networks show no picture of that form`, networks: ['whatsapp'], ...place };
    else if (ratio < least || ratio > most) yield { message: `${is}, expected ${least} to ${most}: large previews cut the rest off`, ...place };
  },
});
