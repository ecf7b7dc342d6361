import { mix } from '../color.ts';
import { frameOf } from '../frame.ts';
import { brandOf, colorTone, even, labelOf, rectangle, titleOf } from '../parts.ts';
import { defineCardTemplate } from '../template.ts';
import { quoted } from './decor.ts';

/** A word of the glossary and what it means. */
export const term = defineCardTemplate({
  id: 'term',
  version: 1,
  format: 'jpeg',
  render(data, context) {
    const { palette, size, mark } = context;
    const frame = frameOf(context);
    const tone = colorTone(palette.second, palette);
    const brand = brandOf(frame, data, tone, mark);
    const soft = (share: number) => mix(tone.ground, tone.ink, share);
    return {
      ground: rectangle({ x: 0, y: 0, ...size }, tone.ground) + quoted(context, soft(0.26), soft(0.1)) + brand.ground,
      quietGround: rectangle({ x: 0, y: 0, ...size }, tone.ground) + brand.ground,
      slots: [
        brand.slot,
        ...labelOf(frame, data.label, tone.ground, tone.ink),
        titleOf(frame, data.title, tone.ink, [84, frame.rows * 0.5], {
          stand: 'top',
          fit: { max: even((frame.tall ? 120 : 88) * frame.unit), min: Math.max(48, even(48 * frame.unit)) },
        }),
        {
          kind: 'text',
          id: 'definition',
          box: frame.at(0, 84, frame.columns, frame.rows - 84),
          below: { slot: 'title', gap: 26 * frame.unit },
          text: data.text ?? '',
          role: 'text',
          weight: 400,
          color: tone.ink,
          fit: { max: even((frame.tall ? 54 : 40) * frame.unit), min: even(26 * frame.unit) },
          lineHeight: 1.34,
          maxLines: 12,
          mayEnd: true,
          field: 'definition',
        },
      ],
    };
  },
});
