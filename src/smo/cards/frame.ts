import type { Box, CardContext } from './template.ts';

/** Where things stand on a card of any size. All boxes are mirrored for languages that are read from the right. */
export interface Frame {
  /** Pixels of one unit: the card's own, so that type is as large in proportion at every size. */
  readonly unit: number;
  /**
   * The column that every crop keeps: the middle square of a wide card less its margins, the whole width of others.
   * WhatsApp and mail clients show the square, others 2:1.
   */
  readonly column: Box;
  /** The column widened to the card's margins, for words that are too long for it. */
  readonly wide: Box;
  /** The side fields beside the column; without width on cards that are not wide. */
  readonly side: number;
  /** A box given by its distance from the column's reading side and top, in units. */
  at(x: number, y: number, width: number, height: number): Box;
  /** Whether the card is as high as wide or higher, with room for larger words. */
  readonly tall: boolean;
  /** The column's size in units. */
  readonly columns: number;
  readonly rows: number;
}

/** What networks lay over the edges of a story: its head of 250 px and its foot of 340 px, of 1920 (Instagram, stories ads specifications). */
const STORY_HEAD = 250 / 1920;
const STORY_FOOT = 340 / 1920;

export function frameOf({ size: { width, height }, dir }: Pick<CardContext, 'size' | 'dir'>): Frame {
  const landscape = width / height > 1.3;
  const story = height / width > 1.6;
  const unit = landscape ? height / 630 : Math.min(width / 720, (height / 900) * 1.1);
  const inset = (landscape ? 36 : 56) * unit;
  const top = story ? height * STORY_HEAD : (landscape ? 48 : 60) * unit;
  const bottom = story ? height * STORY_FOOT : (landscape ? 48 : 60) * unit;
  const side = landscape ? (width - height) / 2 : 0;
  const column = { x: side + inset, y: top, width: width - 2 * (side + inset), height: height - top - bottom };
  const margin = landscape ? 64 * unit : inset;
  return {
    unit,
    column,
    wide: { ...column, x: margin, width: width - 2 * margin },
    side,
    tall: !landscape,
    columns: column.width / unit,
    rows: column.height / unit,
    at(x, y, boxWidth, boxHeight) {
      const [w, h] = [boxWidth * unit, boxHeight * unit];
      const left = dir === 'rtl' ? column.x + column.width - x * unit - w : column.x + x * unit;
      return { x: left, y: column.y + y * unit, width: w, height: h };
    },
  };
}
