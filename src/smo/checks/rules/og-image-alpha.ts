import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

export const ogImageAlpha = defineRule({
  id: 'og-image-alpha',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'No pixel of the share picture is transparent.',
    why: 'Each network puts its own ground behind it, white or black: dark words on nothing cannot be read at night.',
    breaks: ['matrix', 'discord', 'slack', 'signal'],
    source: 'https://github.com/element-hq/synapse synapse/media/thumbnailer.py',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { format: 'png', transparent: true } } },
    passes: { files: { 'cards/quiet-launch.jpg': { format: 'png', transparent: false } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    // A vector drawing is turned away for its format already.
    if (!picture?.facts?.transparent || picture.facts.format === 'svg') return;
    yield {
      message: 'the share picture has transparent pixels, expected a ground of its own',
      hint: 'export it as JPEG, or put a colour behind it',
      at: picture.meta.span,
      repair: pictureRepair,
    };
  },
});
