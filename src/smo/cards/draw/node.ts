import satori from 'satori';
import type { CardFonts } from '../fonts/fonts.ts';
import type { NodeSlot } from '../template.ts';

/** A node slot as SVG. The outermost box counts its padding in, so that nothing is pushed over its edge. */
export async function nodeToSvg({ box, node }: NodeSlot, { all }: CardFonts): Promise<string> {
  const root = { type: 'div', key: null, props: { style: { display: 'flex', boxSizing: 'border-box', width: '100%', height: '100%' }, children: node } };
  // Satori asks for React's node type, of which ours is the part that it reads.
  const tree = root as Parameters<typeof satori>[0];
  // A fresh array: satori adds to the one it is given. Its weights are a union of the hundreds, which all our files have.
  const fonts = all.map(({ family, weight, sfnt }) => ({ name: family, weight: weight as 400, data: Uint8Array.from(sfnt).buffer }));
  return satori(tree, { width: Math.round(box.width), height: Math.round(box.height), fonts });
}
