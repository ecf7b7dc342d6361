/** What is known of a picture file from its own bytes. */
export interface PictureFacts {
  /** By the first bytes, whatever the name says; `unknown` for what is no picture. */
  readonly format: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'svg' | 'tiff' | 'ico' | 'unknown';
  /** Size of the file. */
  readonly bytes: number;
  /** Pixels as stored, before any rotation; 0 where they cannot be read. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  /** Whether some pixel is not opaque; false where the format has no alpha. */
  readonly transparent: boolean;
  readonly frames: number;
  /** Colour space: `srgb`, `cmyk`, `gray`, `rgb16`, or the embedded profile's name. */
  readonly color: string;
  /** Whether all pixels have nearly one colour; undefined where nobody looked. */
  readonly blank?: boolean | undefined;
  /** Why the file cannot be shown: truncated, broken; undefined where it can. */
  readonly damage?: string | undefined;
}

export const mimeOf: Readonly<Record<PictureFacts['format'], string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  svg: 'image/svg+xml',
  tiff: 'image/tiff',
  ico: 'image/x-icon',
  unknown: 'application/octet-stream',
};
