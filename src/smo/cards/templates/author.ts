import { mix } from '../color.ts';
import { frameOf } from '../frame.ts';
import { brandOf, even, paperTone, rectangle, titleOf } from '../parts.ts';
import { defineCardTemplate, type Slot, type TextSlot } from '../template.ts';
import { quoted } from './decor.ts';

/** Who writes: portrait, name, role and some words. */
export const author = defineCardTemplate({
  id: 'author',
  version: 1,
  format: 'jpeg',
  render(data, context) {
    const { palette, size, mark } = context;
    const frame = frameOf(context);
    const tone = { ...paperTone(palette), ground: palette.wash, quiet: palette.ink };
    const brand = brandOf(frame, data, tone, mark);
    const portraitEdge = frame.tall ? 280 : 176;
    const top = data.photo ? 84 + portraitEdge + 18 : 84;
    const line = (id: string, text: string | undefined, weight: number, after: string, gap: number, max: number, maxLines: number): TextSlot[] =>
      text
        ? [
            {
              kind: 'text',
              id,
              box: frame.at(0, top, frame.columns, frame.rows - top),
              below: { slot: after, gap: gap * frame.unit },
              text,
              role: 'text',
              weight,
              color: tone.ink,
              fit: { max: even(max * (frame.tall ? 1.4 : 1) * frame.unit), min: even(24 * frame.unit) },
              lineHeight: 1.34,
              maxLines: frame.tall ? 2 * maxLines : maxLines,
              mayEnd: true,
            },
          ]
        : [];
    const portrait: Slot[] = data.photo
      ? [{ kind: 'photo', id: 'portrait', box: frame.at(0, 84, portraitEdge, portraitEdge), photo: data.photo, shape: 'circle' }]
      : [];
    return {
      ground: rectangle({ x: 0, y: 0, ...size }, tone.ground) + quoted(context, palette.accent, mix(tone.ground, palette.accent, 0.12)) + brand.ground,
      quietGround: rectangle({ x: 0, y: 0, ...size }, tone.ground) + brand.ground,
      slots: [
        brand.slot,
        ...portrait,
        titleOf(frame, data.title, tone.ink, [top, top + (frame.rows - top) * 0.5], {
          stand: 'top',
          fit: { max: even((frame.tall ? 110 : 72) * frame.unit), min: Math.max(48, even(48 * frame.unit)) },
        }),
        ...line('role', data.role, 600, 'title', 12, 30, 2),
        ...line('bio', data.text, 400, data.role ? 'role' : 'title', 10, 28, 4),
      ],
    };
  },
});
