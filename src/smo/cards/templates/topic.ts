import { mix } from '../color.ts';
import { frameOf } from '../frame.ts';
import { brandOf, colorTone, descriptionOf, even, labelOf, rectangle, titleOf } from '../parts.ts';
import { defineCardTemplate } from '../template.ts';
import { quoted } from './decor.ts';

/** A topic and what is told about it. */
export const topic = defineCardTemplate({
  id: 'topic',
  version: 1,
  format: 'jpeg',
  render(data, context) {
    const { palette, size, mark } = context;
    const frame = frameOf(context);
    const tone = colorTone(palette.accent, palette);
    const brand = brandOf(frame, data, tone, mark);
    const soft = (share: number) => mix(tone.ground, tone.ink, share);
    return {
      ground: rectangle({ x: 0, y: 0, ...size }, tone.ground) + quoted(context, soft(0.3), soft(0.1)) + brand.ground,
      quietGround: rectangle({ x: 0, y: 0, ...size }, tone.ground) + brand.ground,
      slots: [
        brand.slot,
        ...labelOf(frame, data.label, tone.ground, tone.ink),
        titleOf(frame, data.title, tone.ink, [84, frame.rows * 0.64], {
          stand: 'bottom',
          fit: { max: even((frame.tall ? 130 : 96) * frame.unit), min: Math.max(48, even(48 * frame.unit)) },
        }),
        descriptionOf(frame, data.text ?? '', tone.ink),
      ],
    };
  },
});
