import sharp from 'sharp';

/** Pixels in a CSS inch: the density at which an SVG is drawn at the size its `viewBox` says. */
const CSS_DENSITY = 72;

/**
 * The mark as a transparent square PNG of `side` pixels, drawn at that size so that its edges are sharp. The style for dark
 * colour schemes has no effect here: the drawing is the light one.
 */
export async function markPng(svg: string, side: number): Promise<Buffer> {
  const input = Buffer.from(svg);
  const { width = side, height = side } = await sharp(input).metadata();
  const density = (CSS_DENSITY * side) / Math.max(width, height);
  return sharp(input, { density }).resize(side, side, { fit: 'contain', background: 'transparent' }).png({ compressionLevel: 9 }).toBuffer();
}

/** The mark in the middle of an opaque square; `share` is the part of the side that the mark takes, from 0 to 1. */
export async function markOnGround(svg: string, side: number, share: number, ground: string): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: ground } })
    .composite([{ input: await markPng(svg, Math.round(side * share)) }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
