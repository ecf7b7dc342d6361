/** Largest picture that is taken as it is, in bytes, and the width that larger ones get, in pixels. */
const limits = { bytes: 1_500_000, width: 2400 } as const;

/**
 * The bytes of a picture or sound for the site: as they are, a drawing as PNG, a huge picture smaller.
 * @throws where a picture cannot be read
 */
export async function siteBytes(bytes: Uint8Array, to: string, from: string): Promise<Uint8Array> {
  const isDrawing = /\.png$/iu.test(to) && !/\.png$/iu.test(from);
  if (!/\.(?:jpe?g|png|webp|avif|gif)$/iu.test(to)) return bytes;
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { density: isDrawing ? 144 : 72, limitInputPixels: 200_000_000 });
  const { width } = await picture.metadata();
  if (isDrawing) return picture.resize({ width: limits.width, withoutEnlargement: true }).png().toBuffer();
  if (bytes.length <= limits.bytes || /\.gif$/iu.test(to)) return bytes;
  const smaller = picture.autoOrient().resize({ width: Math.min(width, limits.width), withoutEnlargement: true });
  const packed = await (
    /\.png$/iu.test(to)
      ? smaller.png({ compressionLevel: 9 })
      : /\.webp$/iu.test(to)
        ? smaller.webp()
        : /\.avif$/iu.test(to)
          ? smaller.avif()
          : smaller.jpeg({ quality: 82, mozjpeg: true })
  ).toBuffer();
  return packed.length < bytes.length ? packed : bytes;
}
