import type { Source } from '../entry.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { isRaster, type PictureFormat } from './picture-format.ts';
import { cardAddress, encoderSettings, pageSource, saidAlt, type CardPlan } from './plan.ts';
import { cardSizes, type CardPhoto } from './template.ts';

/** Counted up when a picture is brought to its form otherwise. */
const TREATMENT = 1;

/** Facebook shows what is smaller as a small square (Meta, webmasters/images). Pixels. */
const LEAST = { width: 600, height: 315 };
/** WhatsApp shows nothing wider than 4:1, and feeds cut off what is narrower than 1:1.5. Width by height. */
const RATIOS = { widest: 4, narrowest: 1 / 1.5 };
const META = 'https://developers.facebook.com/docs/sharing/webmasters/images/';
const WHATSAPP = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews';

/** What is known of a picture file once it has been read whole. */
export interface PictureFacts {
  /** By its first bytes. */
  readonly format?: PictureFormat | undefined;
  /** Pixels, upright: after the orientation that a camera noted. Absent: it cannot be read. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  readonly frames?: number | undefined;
  /** Why it cannot be read. */
  readonly fault?: string | undefined;
}

/** The editor's own picture of a page as it will be served: a JPEG at most 1200 px wide, upright, opaque, sRGB, one frame. */
export interface SharePicturePlan extends Pick<CardPlan, 'path' | 'fingerprint' | 'alt' | 'width' | 'height' | 'type' | 'page' | 'source' | 'problems'> {
  /** The file, from the project's root. */
  readonly picture: string;
  /** What shows through where the picture is transparent. */
  readonly ground: string;
}

/**
 * Plans the picture that a page's front matter names, and judges it. One that is refused has a plan too, with an error
 * among its problems and, where its size is not known, that of a card.
 */
export function planSharePicture(page: Page, site: Site, { file, digest }: CardPhoto, facts: PictureFacts, toolchain = ''): SharePicturePlan {
  const source = pageSource(page);
  const ground = site.config.theme.light.paper;
  const { width: most } = cardSizes.link;
  const { width, height } = facts.size ?? cardSizes.link;
  const size = width <= most ? { width, height } : { width: most, height: Math.max(1, Math.round((most * height) / width)) };
  const address = cardAddress(page, ['picture', TREATMENT, digest, ground, most, encoderSettings, toolchain]);
  const problems = judgeSharePicture(facts, writtenPath(file, source)).map((problem): Problem => ({ ...problem, ...imageField(page, source) }));
  return { ...address, ...size, type: 'image/jpeg', alt: saidAlt(page, site), page: page.path, source, problems, picture: file, ground };
}

type Judgement = Pick<Problem, 'rule' | 'severity' | 'message' | 'hint' | 'source'>;

/**
 * What stands against sharing a picture: errors where networks would not show it, warnings where they show it badly.
 * @param name the picture as the editor wrote it
 */
export function judgeSharePicture({ format, size, frames = 1, fault }: PictureFacts, name: string): Judgement[] {
  if (!isRaster(format)) return [wrongFormat(format, name)];
  const readable = fault === undefined && size !== undefined;
  return readable
    ? [tooSmall(size, name), wrongRatio(size, name), moving(format, frames, name)].filter((found) => found !== undefined)
    : [unreadable(format, fault, name)];
}

const best = `${cardSizes.link.width}×${cardSizes.link.height}`;
const names: Readonly<Record<PictureFormat, string>> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  gif: 'GIF',
  avif: 'AVIF',
  tiff: 'TIFF',
  svg: 'SVG',
  heic: 'HEIC',
};
const withEnding = (name: string, ending: string): string => `${name.replace(/\.\w+$/u, '')}.${ending}`;

function wrongFormat(format: PictureFormat | undefined, name: string): Judgement {
  const what = format ? `is ${names[format]}, which no network shows` : 'is in no known format of pictures';
  const ending = format === 'svg' ? 'png' : 'jpg';
  return {
    rule: 'share-picture-format',
    severity: 'error',
    message: `"${name}" ${what}; expected JPEG, PNG, WebP, GIF, AVIF or TIFF`,
    hint: `save it as ${ending === 'png' ? 'PNG' : 'JPEG'} of at least ${best} pixels beside the text, and write\nimage: ${withEnding(name, ending)}`,
  };
}

function unreadable(format: PictureFormat, fault: string | undefined, name: string): Judgement {
  return {
    rule: 'share-picture-unreadable',
    severity: 'error',
    message: `"${name}" cannot be read to its end as ${names[format]}${fault ? ` (${fault})` : ''}: the file is cut short or damaged`,
    hint: `copy it again from where it came, or save it anew and write\nimage: ${withEnding(name, 'jpg')}`,
  };
}

function tooSmall({ width, height }: { width: number; height: number }, name: string): Judgement | undefined {
  const isError = width < LEAST.width || height < LEAST.height;
  if (!isError && width >= cardSizes.link.width && height >= cardSizes.link.height) return undefined;
  return {
    rule: 'share-picture-small',
    severity: isError ? 'error' : 'warn',
    message: `"${name}" has ${width}×${height} pixels, expected at least ${isError ? `${LEAST.width}×${LEAST.height}, better ` : ''}${best}: networks show it ${isError ? 'as a small square or not at all' : 'blurred'}`,
    hint: `put it there in a larger size, ${best} or more; without the line "image: ${name}" the page gets a drawn card`,
    source: META,
  };
}

function wrongRatio({ width, height }: { width: number; height: number }, name: string): Judgement | undefined {
  const ratio = width / height;
  if (ratio <= RATIOS.widest && ratio >= RATIOS.narrowest) return undefined;
  const wish = cardSizes.link.width / cardSizes.link.height;
  const crop = ratio > wish ? `${Math.round(height * wish)}×${height}` : `${width}×${Math.round(width / wish)}`;
  const most = ratio > wish ? `${RATIOS.widest} times as wide as high` : `${1 / RATIOS.narrowest} times as high as wide`;
  return {
    rule: 'share-picture-ratio',
    severity: 'error',
    message: `"${name}" has ${width}×${height} pixels, expected at most ${most}: networks cut it down`,
    hint: `crop it to ${crop}, the shape of a share picture (1.91:1)`,
    source: WHATSAPP,
  };
}

function moving(format: PictureFormat, frames: number, name: string): Judgement | undefined {
  // The pages of a TIFF do not move.
  if (frames < 2 || format === 'tiff') return undefined;
  return {
    rule: 'share-picture-moving',
    severity: 'warn',
    message: `"${name}" is an animation of ${frames} frames; networks show its first frame only, and so does this page`,
    hint: `see that the first frame says it all, or save another as a still picture and write\nimage: ${withEnding(name, 'png')}`,
  };
}

/** A finished picture that is heavier than it should be: above 600 KB WhatsApp leaves it out. */
export function heavyPicture(plan: SharePicturePlan, bytes: number, { good, most }: { readonly good: number; readonly most: number }): Problem | undefined {
  if (bytes <= good) return undefined;
  return {
    rule: 'share-picture-heavy',
    severity: bytes > most ? 'error' : 'warn',
    message: `"${writtenPath(plan.picture, plan.source)}" takes ${Math.ceil(bytes / 1000)} KB as a JPEG of ${plan.width}×${plan.height} at the lowest good quality, expected at most ${Math.round((bytes > most ? most : good) / 1000)} KB`,
    hint: 'crop it to 1200×630, or choose a picture with calmer parts: noise and foliage take the most',
    source: WHATSAPP,
    ...imageField({ path: plan.page }, plan.source),
  };
}

function imageField(page: Pick<Page, 'path'>, source: Source | undefined): Pick<Problem, 'field' | 'page' | 'place'> {
  const position = source?.fields['share.image'] ?? source?.fields['share'] ?? { line: 1, column: 1 };
  return { field: 'share.image', page: page.path, ...(source && { place: { file: source.file, line: position.line, column: position.column } }) };
}

/** A file as the one beside it names it; others from the project's root. */
function writtenPath(file: string, source: Source | undefined): string {
  const folder = source?.file.slice(0, source.file.lastIndexOf('/') + 1) ?? '';
  return folder !== '' && file.startsWith(folder) ? `./${file.slice(folder.length)}` : file;
}
