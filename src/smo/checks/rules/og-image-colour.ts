import { defineRule, noOptions } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

/** Colour that every decoder reads alike: sRGB by any of its profiles' names (`c2` is a short one), grey, or no profile. */
const plain = /srgb|^c2(?:ci)?$|^gr[ae]y(?!16)|^b-w$|^rgb$|^$|^unknown$/iu;

export const ogImageColour = defineRule({
  id: 'og-image-colour',
  group: 'picture',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'The share picture is in sRGB with eight bits a channel.',
    why: 'Networks shrink pictures with decoders of their own; CMYK, wide gamuts and 16 bits come out pale, inverted or not at all.',
    breaks: ['bluesky', 'whatsapp', 'linkedin'],
    source: 'https://github.com/bluesky-social/social-app/issues',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { color: 'cmyk' } } },
    passes: { files: { 'cards/quiet-launch.jpg': { color: 'sRGB IEC61966-2.1' } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    const color = picture?.facts?.color.trim();
    if (!picture || color === undefined || plain.test(color)) return;
    yield {
      message: `the colours of the share picture are ${color === 'rgb16' ? 'of 16 bits' : `in ${color}`}, expected sRGB with 8 bits`,
      hint: 'export it for the web: sRGB, 8 bits',
      at: picture.meta.span,
      repair: pictureRepair,
    };
  },
});
