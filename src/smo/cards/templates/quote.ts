import { frameOf } from '../frame.ts';
import { brandOf, even, metaOf, paperTone, rectangle, titleOf } from '../parts.ts';
import { defineCardTemplate } from '../template.ts';
import { quoted } from './decor.ts';

/** The title as something said, in the text face. For posts that are one thought; chosen by `share.card: quote`. */
export const quote = defineCardTemplate({
  id: 'quote',
  version: 1,
  format: 'jpeg',
  render(data, context) {
    const { palette, size, mark } = context;
    const frame = frameOf(context);
    const tone = paperTone(palette);
    const brand = brandOf(frame, data, tone, mark);
    return {
      ground: rectangle({ x: 0, y: 0, ...size }, tone.ground) + quoted(context, palette.second, palette.surface) + brand.ground,
      quietGround: rectangle({ x: 0, y: 0, ...size }, tone.ground) + brand.ground,
      slots: [
        brand.slot,
        titleOf(frame, data.title, tone.ink, [84, frame.rows - 88], {
          role: 'text',
          weight: 600,
          tracking: -0.01,
          lineHeight: 1.2,
          fit: { max: even(72 * frame.unit), min: Math.max(48, even(48 * frame.unit)) },
        }),
        ...metaOf(frame, data, tone),
      ],
    };
  },
});
