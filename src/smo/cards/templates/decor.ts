import { markIn } from '../parts.ts';
import type { Box, CardContext } from '../template.ts';

/**
 * The brand mark twice, larger than the side fields, as if the title stood between quotation marks: one points in from
 * the side where reading starts, its echo answers from the other. Cards that are not wide have them at their corners.
 */
export function quoted({ size: { width, height }, dir, mark }: CardContext, near: string, far: string): string {
  const edge = width / height > 1.3 ? height * 0.84 : width * 0.5;
  // How much of the mark is inside the card: its point stands clear of the column.
  const shown = width / height > 1.3 ? height * 0.4 : width * 0.3;
  const top = width / height > 1.3 ? (height - edge) / 2 : height - edge * 0.8;
  const left = (fill: string, box: Box) => markIn(mark, box, fill);
  const right = (fill: string, box: Box) => `<g transform="translate(${width} 0) scale(-1 1)">${markIn(mark, box, fill)}</g>`;
  const box = { x: shown - edge, y: top, width: edge, height: edge };
  const [start, end] = dir === 'rtl' ? [right, left] : [left, right];
  if (width / height > 1.3) return end(far, box) + start(near, box);
  return end(far, box);
}
