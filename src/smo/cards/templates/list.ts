import { frameOf } from '../frame.ts';
import { brandOf, descriptionOf, labelOf, paperTone, rectangle, titleOf } from '../parts.ts';
import { defineCardTemplate } from '../template.ts';
import { quoted } from './decor.ts';

/** The home page, the blog, the glossary, and pages that are no post: a name and what one finds there. */
export const list = defineCardTemplate({
  id: 'list',
  version: 1,
  format: 'jpeg',
  render(data, context) {
    const { palette, size, mark } = context;
    const frame = frameOf(context);
    const tone = { ...paperTone(palette), ground: palette.surface };
    const brand = brandOf(frame, data, tone, mark);
    return {
      ground: rectangle({ x: 0, y: 0, ...size }, tone.ground) + quoted(context, palette.accent, palette.wash) + brand.ground,
      quietGround: rectangle({ x: 0, y: 0, ...size }, tone.ground) + brand.ground,
      slots: [
        brand.slot,
        ...labelOf(frame, data.label, palette.accent, palette.paper),
        titleOf(frame, data.title, tone.ink, [84, frame.rows * 0.62], { stand: 'bottom' }),
        descriptionOf(frame, data.text ?? '', tone.quiet),
      ],
    };
  },
});
