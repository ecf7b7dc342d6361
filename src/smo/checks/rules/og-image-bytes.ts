import { z } from 'zod';
import { networks, previewNetworks } from '../../networks/index.ts';
import { defineRule } from '../rule.ts';
import { pictureRepair, sharePicture } from '../share-picture.ts';

const smallest = networks.whatsapp.preview.pictures.maxBytes.value;

const inKilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} KB`;

export const ogImageBytes = defineRule({
  id: 'og-image-bytes',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The file of the share picture has at most 300 KB; more than 600 KB is an error.',
    why: 'WhatsApp drops pictures above 600 KB, Bluesky and Signal above about a megabyte, X and LinkedIn above five; a light one is also there when the first reader shares.',
    breaks: ['whatsapp', 'bluesky', 'signal', 'x', 'linkedin', 'facebook', 'mastodon'],
    source: 'house',
  },
  options: z.strictObject({
    warn: z.int().min(1).default(300_000).describe('Bytes that a file should not exceed: a warning.'),
    max: z.int().min(1).default(smallest).describe('Bytes that it must not exceed: an error.'),
  }),
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { bytes: 790_000 } } },
    passes: { files: { 'cards/quiet-launch.jpg': { bytes: 290_000 } } },
  },
  *page(page, { site, options: { warn, max } }) {
    const picture = sharePicture(page, site);
    const bytes = picture?.facts?.bytes ?? 0;
    if (!picture || bytes <= Math.min(warn, max)) return;
    const lost = previewNetworks().filter(({ preview: { pictures } }) => bytes > (pictures.maxBytes?.value ?? Infinity));
    const names = lost.map(({ name }) => name).join(', ');
    const reader = lost.length > 0 ? `: no picture on ${names}` : `; WhatsApp drops it from ${inKilobytes(smallest)} on`;
    yield {
      message: `the share picture has ${inKilobytes(bytes)}, expected at most ${inKilobytes(bytes > max ? max : warn)}${reader}`,
      hint: 'export it as JPEG of quality 80 to 85 at 1200×630 pixels',
      at: picture.meta.span,
      repair: pictureRepair,
      severity: bytes > max ? undefined : 'warn',
      networks: lost.length > 0 ? lost.map(({ id }) => id) : ['whatsapp'],
    };
  },
});
