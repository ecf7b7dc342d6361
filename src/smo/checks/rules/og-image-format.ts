import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

/** What happens to a format that is no JPEG and no PNG. */
const troubles = {
  gif: 'networks show its first frame alone, in 256 colours',
  webp: 'LinkedIn shows no WebP',
  avif: 'Signal, Mastodon, X and LinkedIn show no AVIF',
  heic: 'no network shows HEIC',
  svg: 'no network shows SVG, and Microsoft Teams drops the whole preview',
  tiff: 'no network shows TIFF',
  ico: 'an icon is no picture for a preview',
} as const;

export const ogImageFormat = defineRule({
  id: 'og-image-format',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The share picture is a JPEG or PNG by its bytes, and can be opened.',
    why: 'These two are the only formats that every network shows; LinkedIn leaves out WebP, Signal and Mastodon AVIF, and all of them SVG.',
    breaks: ['linkedin', 'signal', 'mastodon', 'x', 'teams'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { format: 'svg' } } },
    passes: { files: { 'cards/quiet-launch.jpg': { format: 'png' } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    if (!picture?.facts) return;
    const { format, damage } = picture.facts;
    const place = { at: picture.meta.span, repair: pictureRepair };
    if (damage !== undefined) yield { message: `the share picture cannot be opened: ${damage}`, hint: 'export the picture again as JPEG', ...place };
    else if (format === 'unknown')
      yield { message: 'the file of the share picture is no picture, expected a JPEG or PNG', hint: 'export the picture as JPEG', ...place };
    else if (format !== 'jpeg' && format !== 'png') {
      const severity = format === 'gif' || format === 'webp' ? 'warn' : 'error';
      yield {
        message: `the share picture is ${format.toUpperCase()}, expected JPEG or PNG: ${troubles[format]}`,
        hint: 'export the picture as JPEG',
        severity,
        ...place,
      };
    }
  },
});
