import type { Metadata } from 'sharp';
import type { PictureFacts } from '#smo/built/index.ts';
import { isRaster, pictureFormat } from '#smo/cards/index.ts';
import { iccName } from './icc-name.ts';
import { jpegHeader, missingEnd, pngChunks } from './picture-end.ts';

/** Beyond this, pixels are not looked at; a photo of a camera has 24 million. */
const jpegPixels = 30_000_000;
const otherPixels = 4_000_000;

/** Colour channels that differ less than this, of 255, over the whole picture show nothing. */
const blankSpread = 8;

/**
 * Bytes that a blank picture never needs: 0.006 a pixel as JPEG, 0.015 as PNG, and some for profiles. A card with words
 * needs 0.08, so it is not decoded: that takes 3 ms for a JPEG of 1200 × 630, 15 ms for a PNG.
 */
const blankBytes = ({ width, height }: Header) => 2000 + width * height * 0.03;

/** What a decoder reads before any pixel. */
type Header = Omit<Metadata, 'size'>;
/**
 * The headers of JPEGs that were read, by their bytes: all cards of a site have one, and a decoder takes half a millisecond
 * to read it. Only short ones are kept, which have no profile and no thumbnail.
 */
const jpegHeaders = new Map<string, Header>();
const keptHeaders = 100;
const shortHeader = 2000;

export interface ReadPictureOptions {
  /** Whether to say if the picture is blank; asked of pictures that stand for a page. */
  readonly look?: boolean;
}

/** What a picture's bytes say of it. Never throws: what cannot be read is `damage`, what is no picture `unknown`. */
export async function readPicture(bytes: Uint8Array, { look = false }: ReadPictureOptions = {}): Promise<PictureFacts> {
  const format = pictureFormat(bytes) ?? (isIcon(bytes) ? 'ico' : 'unknown');
  const facts: PictureFacts = { format, bytes: bytes.byteLength, width: 0, height: 0, orientation: 1, transparent: false, frames: 1, color: 'srgb' };
  if (bytes.byteLength === 0) return { ...facts, damage: 'the file is empty' };
  if (format === 'svg') return { ...facts, ...svgSize(bytes) };
  if (format === 'ico') return { ...facts, ...iconSize(bytes) };
  // The decoder at hand knows no HEVC; no network shows it anyway.
  if (format === 'unknown' || format === 'heic' || !isRaster(format)) return facts;
  return { ...facts, ...(await rasterFacts(bytes, format, look)) };
}

async function rasterFacts(bytes: Uint8Array, format: PictureFacts['format'], look: boolean): Promise<Partial<PictureFacts>> {
  const cut = missingEnd(bytes, format);
  let facts: Partial<PictureFacts> = cut ? { damage: cut } : {};
  try {
    const header = await headerOf(bytes, format);
    const { width, height, orientation = 1 } = header;
    facts = { ...facts, width, height, orientation, frames: framesOf(bytes, format, header), color: colorOf(header) };
    if (cut) return facts;
    const mayBeBlank = look && bytes.byteLength < blankBytes(header);
    if (look) facts = { ...facts, blank: false };
    if (!mayBeBlank && !header.hasAlpha) return facts;
    if (width * height > (format === 'jpeg' ? jpegPixels : otherPixels)) return { ...facts, transparent: header.hasAlpha, blank: undefined };
    return { ...facts, ...(await seen(bytes, header, mayBeBlank)) };
  } catch (error) {
    return { ...facts, damage: facts.damage ?? reasonOf(error) };
  }
}

async function headerOf(bytes: Uint8Array, format: PictureFacts['format']): Promise<Header> {
  const key = format === 'jpeg' ? jpegHeader(bytes) : undefined;
  if (key === undefined || key.length > shortHeader) return decodedHeader(bytes);
  const known = jpegHeaders.get(key);
  if (known) return known;
  const header = await decodedHeader(bytes);
  if (jpegHeaders.size >= keptHeaders) jpegHeaders.clear();
  jpegHeaders.set(key, header);
  return header;
}

/** The header alone; its size may be any. */
async function decodedHeader(bytes: Uint8Array): Promise<Header> {
  // Loaded for the first picture: a folder without any needs no decoder.
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: false }).metadata();
}

/** What only the pixels tell. */
async function seen(bytes: Uint8Array, { format, hasAlpha }: Header, mayBeBlank: boolean): Promise<Partial<PictureFacts>> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: 'error' });
  // A JPEG is decoded at an eighth of its size; other formats have no such door, and a shrunk alpha channel would hide a pixel.
  const small = format === 'jpeg' ? picture.resize(64, 64, { fit: 'outside', withoutEnlargement: true, kernel: 'linear' }) : picture;
  const { data, info } = await small.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const least = new Uint8Array(4).fill(255);
  const most = new Uint8Array(4);
  for (let at = 0, channel = 0; at < data.length; at++, channel = channel + 1 === info.channels ? 0 : channel + 1) {
    const value = data[at] ?? 0;
    if (value < (least[channel] ?? 0)) least[channel] = value;
    if (value > (most[channel] ?? 0)) most[channel] = value;
  }
  const spread = Math.max(...Array.from({ length: info.channels }, (_, channel) => (most[channel] ?? 0) - (least[channel] ?? 0)));
  return { transparent: hasAlpha && (least[info.channels - 1] ?? 255) < 255, ...(mayBeBlank && { blank: spread < blankSpread }) };
}

/** Frames of an animation; of an animated PNG, which the decoder takes for a still one, from its control chunk. */
function framesOf(bytes: Uint8Array, format: PictureFacts['format'], { pages = 1 }: Header): number {
  if (format !== 'png') return format === 'tiff' ? 1 : pages;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const control = pngChunks(bytes, view).find(({ type }) => type === 'acTL');
  return control ? view.getUint32(control.start) : 1;
}

function colorOf({ space, icc }: Header): string {
  if (space === 'cmyk') return 'cmyk';
  if (space === 'b-w') return 'gray';
  if (space === 'grey16') return 'gray16';
  if (space === 'rgb16') return 'rgb16';
  const profile = icc && iccName(icc);
  // “c2” is the small sRGB profile that Facebook made.
  return profile && !/srgb|^c2(?:ci)?$/iu.test(profile) ? profile : space === 'srgb' ? 'srgb' : space;
}

/** Width and height that an SVG gives itself: by its attributes, else by its view box; 0 where there is none. Nothing of it is drawn. */
function svgSize(bytes: Uint8Array): Pick<PictureFacts, 'width' | 'height'> {
  const head = new TextDecoder().decode(bytes.subarray(0, 65_536));
  const start = head.search(/<svg[\s>]/iu);
  const tag = start < 0 ? '' : head.slice(start, start + 4000).split('>', 1)[0];
  const length = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*(\\d{1,6}(?:\\.\\d{1,6})?)(?:px)?\\s*["']`, 'u').exec(tag ?? '')?.[1] ?? 0);
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]{1,20}[\s,]{1,9}[-\d.e]{1,20}[\s,]{1,9}([\d.]{1,20})[\s,]{1,9}([\d.]{1,20})\s*["']/u.exec(tag ?? '');
  return { width: Math.round(length('width') || Number(box?.[1]) || 0), height: Math.round(length('height') || Number(box?.[2]) || 0) };
}

/** Icons and pointers of Windows: 0, 1, and how many there are. */
function isIcon(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0 && (bytes[4] ?? 0) > 0;
}

/** The largest icon of the file; 0 stands for 256 pixels. */
function iconSize(bytes: Uint8Array): Pick<PictureFacts, 'width' | 'height'> {
  const entries = Array.from({ length: bytes[4] ?? 0 }, (_, index) => 6 + index * 16).filter((at) => at + 16 <= bytes.byteLength);
  return { width: Math.max(0, ...entries.map((at) => bytes[at] || 256)), height: Math.max(0, ...entries.map((at) => bytes[at + 1] || 256)) };
}

/** What a decoder says, in one line and without its name. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n').find((text) => text.trim() !== '') ?? '';
  return line
    .replace(/^\w+: /u, '')
    .replace(/\.$/u, '')
    .trim();
}
