import { luminance, rgbOf } from '../color.ts';
import type { CardFace, CardFonts } from '../fonts/fonts.ts';
import type { CardPlan } from '../plan.ts';
import type { Box, PhotoSlot } from '../template.ts';
import { composeCard, type Composition } from './compose.ts';
import type { PlacedGlyph } from './lay-text.ts';

/** One thing to paint; layers are painted in their order. `key` is the same wherever the pixels are, so they can be kept. */
export type Layer =
  | { readonly kind: 'ground'; readonly key: string; readonly svg: string }
  | { readonly kind: 'picture'; readonly key: string; readonly box: Box; readonly svg: string }
  | {
      readonly kind: 'photo';
      readonly key: string;
      readonly box: Box;
      readonly slot: PhotoSlot;
      /** Line boxes that the scrim must make legible. */ readonly behind: readonly { readonly box: Box; readonly luminance: number }[];
    }
  | { readonly kind: 'pill'; readonly box: Box; readonly color: string }
  | {
      readonly kind: 'glyphs';
      readonly id: string;
      readonly size: number;
      readonly color: string;
      readonly rows: readonly GlyphRow[];
      readonly boxes: readonly Box[];
    };

/** Glyphs of one face: id, x and y of each in turn. A third of the memory of objects, since thousands of cards may wait to be painted. */
interface GlyphRow {
  readonly face: CardFace;
  readonly places: readonly number[];
}

/**
 * The layers of a card. Texts are shaped by HarfBuzz and come as placed glyphs, right in every script; satori is loaded
 * only for templates with nodes.
 * @throws Error when the card has problems; ask `cardProblems` first
 */
export async function drawLayers(plan: CardPlan, fonts: CardFonts, composition: Composition = composeCard(plan, fonts)): Promise<Layer[]> {
  const [problem] = composition.problems;
  if (problem) throw new Error(`the card of ${plan.page} cannot be drawn: ${problem.message}`);
  const { width, height, design } = plan;
  const ground = composition.texts.some((text) => text.wide) ? (design.quietGround ?? design.ground) : design.ground;
  const layers: Layer[] = [{ kind: 'ground', key: `${width}×${height} ${ground}`, svg: svgOf(width, height, ground) }];
  for (const slot of design.slots) {
    if (slot.kind === 'text') layers.push(...textLayers(slot.id, composition, fonts));
    else if (slot.kind === 'shape') layers.push(pictureOf(slot.box, svgOf(slot.box.width, slot.box.height, slot.svg)));
    else if (slot.kind === 'node') layers.push(pictureOf(slot.box, await nodeSvg(slot, fonts)));
    else layers.push(photoLayer(slot, composition));
  }
  return layers;
}

async function nodeSvg(slot: Extract<CardPlan['design']['slots'][number], { kind: 'node' }>, fonts: CardFonts): Promise<string> {
  const { nodeToSvg } = await import('./node.ts');
  return nodeToSvg(slot, fonts);
}

function textLayers(id: string, { texts }: Composition, fonts: CardFonts): Layer[] {
  const text = texts.find((candidate) => candidate.slot.id === id);
  if (!text) return [];
  const { slot, size, glyphs, emoji, boxes } = text;
  const pills = slot.pill
    ? boxes.map((box): Layer => ({ kind: 'pill', color: slot.pill?.fill ?? slot.color, box: grown(box, slot.pill?.paddingX ?? 0, slot.pill?.paddingY ?? 0) }))
    : [];
  const pictures = emoji.flatMap(({ name, box }) => {
    const svg = fonts.emoji(name);
    return svg === undefined ? [] : [pictureOf(box, svg)];
  });
  return [...pills, { kind: 'glyphs', id, size, color: slot.color, rows: rowsOf(glyphs), boxes }, ...pictures];
}

function rowsOf(glyphs: readonly PlacedGlyph[]): GlyphRow[] {
  return [...Map.groupBy(glyphs, ({ face }) => face)].map(([face, placed]) => ({ face, places: placed.flatMap(({ id, x, y }) => [id, x, y]) }));
}

function photoLayer(slot: PhotoSlot, { texts }: Composition): Layer {
  const covers = (box: Box) =>
    box.x < slot.box.x + slot.box.width && box.x + box.width > slot.box.x && box.y < slot.box.y + slot.box.height && box.y + box.height > slot.box.y;
  const behind = texts
    .filter((text) => !text.slot.pill)
    .flatMap((text) => text.boxes.filter(covers).map((box) => ({ box, luminance: luminance(rgbOf(text.slot.color)) })));
  const { photo, box, shape } = slot;
  return { kind: 'photo', key: `${photo.digest} ${box.width}×${box.height} ${shape}`, box, slot, behind };
}

const pictureOf = (box: Box, svg: string): Layer => ({ kind: 'picture', key: `${box.width}×${box.height} ${svg}`, box, svg });

const grown = ({ x, y, width, height }: Box, byX: number, byY: number): Box => ({ x: x - byX, y: y - byY, width: width + 2 * byX, height: height + 2 * byY });

const svgOf = (width: number, height: number, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
