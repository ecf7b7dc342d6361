import { frameOf } from '../frame.ts';
import { brandOf, labelOf, metaOf, paperTone, rectangle, titleOf } from '../parts.ts';
import { defineCardTemplate, type CardContext, type CardData, type CardDesign } from '../template.ts';
import { quoted } from './decor.ts';

/** A post: its title between the brand and who wrote it when; over its cover, darkened, where it has one. */
export const article = defineCardTemplate({
  id: 'article',
  version: 1,
  format: 'jpeg',
  render: (data, context) => (data.photo ? overPhoto(data, context) : onPaper(data, context)),
});

function onPaper(data: CardData, context: CardContext): CardDesign {
  const { palette, size, mark } = context;
  const frame = frameOf(context);
  const tone = paperTone(palette);
  const brand = brandOf(frame, data, tone, mark);
  return {
    ground: rectangle({ x: 0, y: 0, ...size }, tone.ground) + quoted(context, palette.accent, palette.wash) + brand.ground,
    quietGround: rectangle({ x: 0, y: 0, ...size }, tone.ground) + brand.ground,
    slots: [
      brand.slot,
      ...labelOf(frame, data.topic, palette.accent, palette.surface),
      titleOf(frame, data.title, tone.ink, [66, frame.rows - 88]),
      ...metaOf(frame, data, tone),
    ],
  };
}

function overPhoto(data: CardData, context: CardContext): CardDesign {
  const { night, size, mark } = context;
  const frame = frameOf(context);
  const tone = { ground: night.paper, mark: night.accent, ink: night.ink, quiet: night.ink };
  const brand = brandOf(frame, data, tone, mark);
  return {
    ground: rectangle({ x: 0, y: 0, ...size }, night.paper),
    slots: [
      ...(data.photo
        ? [{ kind: 'photo' as const, id: 'cover', box: { x: 0, y: 0, ...size }, photo: data.photo, shape: 'rectangle' as const, scrim: { color: night.paper } }]
        : []),
      brand.shape,
      brand.slot,
      ...labelOf(frame, data.topic, night.onAccent, night.accent),
      titleOf(frame, data.title, tone.ink, [66, frame.rows - 88]),
      ...metaOf(frame, data, tone),
    ],
  };
}
