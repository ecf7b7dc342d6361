/** Formats that networks show, or that can be turned into one of them. */
const rasterFormats = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const;
export type RasterFormat = (typeof rasterFormats)[number];
export type PictureFormat = RasterFormat | 'svg' | 'heic';

/** Where these bytes begin, and the format that they tell; one Latin-1 character a byte. */
const signatures: readonly (readonly [RegExp, RasterFormat])[] = [
  [/^\u00ff\u00d8\u00ff/u, 'jpeg'],
  [/^\u0089PNG\r\n\u001a\n/u, 'png'],
  [/^GIF8[79]a/u, 'gif'],
  [/^RIFF[^]{4}WEBP/u, 'webp'],
  [/^(?:II\*\0|MM\0\*)/u, 'tiff'],
  // The brands of an ISO file: the box's length, `ftyp`, the major brand, a version, the compatible ones.
  [/^[^]{4}ftyp(?:avi[fs]|[^]{8}(?:[^]{4}){0,8}?avi[fs])/u, 'avif'],
];

/** As far as the longest signature reads, that of AVIF. Bytes. */
const SIGNED = 52;
/** As far as a drawing may begin with white space. Bytes. */
const BLANK = 512;

/** The format of a picture by its first bytes, whatever its file is called; undefined where it is none that is known. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SIGNED));
  const raster = signatures.find(([signature]) => signature.test(head))?.[1];
  if (raster) return raster;
  if (/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/u.test(head)) return 'heic';
  const opening = String.fromCharCode(...bytes.subarray(0, BLANK));
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!|svg)/iu.test(opening) && /<svg[\s>]/iu.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
    ? 'svg'
    : undefined;
}

export function isRaster(format: PictureFormat | undefined): format is RasterFormat {
  return rasterFormats.some((known) => known === format);
}
