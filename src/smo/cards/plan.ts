import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Author, Source } from '../entry.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { nearMiss, slugify } from '../text.ts';
import { cardAlt, cardData, templateOfKind } from './data.ts';
import type { CardFontSource } from './fonts/fonts.ts';
import { cardSizes, type CardDesign, type CardPhoto, type CardSize, type CardTemplate } from './template.ts';
import { cardTemplates } from './templates/index.ts';
import { cleanText } from './text/clean.ts';
import { scriptsIn, type Script } from './text/script.ts';

/** Counted up when the engine draws the same design otherwise: layout of lines, coverage of letters, scrim. */
const ENGINE = 1;

/** How the picture is written; part of the fingerprint. Full chroma keeps coloured letters crisp. */
export const encoderSettings = { quality: 88, chromaSubsampling: '4:4:4', optimiseCoding: false, progressive: false } as const;

export interface PlanOptions {
  readonly fonts: readonly Pick<CardFontSource, 'digest' | 'scripts'>[];
  /** The brand mark as SVG. */
  readonly mark: string;
  /** Default: 1200×630. */
  readonly size?: CardSize | undefined;
  /** Default: light. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** Default: the one that `share.card` names, else that of the page's kind. */
  readonly template?: CardTemplate | undefined;
  /** The owner's templates, by id; they stand before the product's. */
  readonly templates?: Readonly<Record<string, CardTemplate>> | undefined;
  /** A picture file with a hash of its bytes; default: cards without pictures. */
  readonly photoOf?: ((file: string) => CardPhoto | undefined) | undefined;
  /** Versions of what draws and encodes (HarfBuzz, sharp), so that an update draws anew. Default: none. */
  readonly toolchain?: string | undefined;
}

/** Everything about a page's card that can be known without drawing it. */
export interface CardPlan {
  /** Where it is served: `/cards/en-blog-titles-<fingerprint>.jpg`. ASCII, without the base path. */
  readonly path: string;
  /** Sixteen hex digits over all that the picture depends on. */
  readonly fingerprint: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly type: 'image/jpeg';
  readonly template: string;
  readonly design: CardDesign;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where the texts come from, for messages. */
  readonly page: string;
  readonly source?: Source | undefined;
}

/**
 * Plans a page's card: what it says, how it is laid out, its address. Reads no font and draws nothing.
 * @throws RangeError when `share.card` names no template
 */
export function planCard(page: Page, site: Site, options: PlanOptions): CardPlan {
  const { size = cardSizes.link, theme = 'light', fonts, mark, toolchain = '' } = options;
  const template = options.template ?? templateOf(page, { ...cardTemplates, ...options.templates });
  const data = cardData(page, site, options.photoOf ?? (() => undefined));
  const { dir } = site.wordsOf(page.locale);
  const tokens = site.config.theme;
  const design = template.render(data, { size, palette: tokens[theme], night: tokens.dark, dir, mark });
  const digests = usedFonts(fonts, scriptsIn(textsOf({ design }))).map((font) => font.digest);
  const fingerprint = hash([ENGINE, template.id, template.version, template.format, page.locale, dir, size, design, digests, encoderSettings, toolchain]);
  return {
    path: `/cards/${slugOf(page)}-${fingerprint}.jpg`,
    fingerprint,
    alt: page.share.alt ?? cleanText(cardAlt(data)),
    ...size,
    type: 'image/jpeg',
    template: template.id,
    design,
    locale: page.locale,
    dir,
    page: page.path,
    source: page.source ?? sourceOf(page),
  };
}

/** The template that a page's front matter names, else that of its kind. */
function templateOf(page: Page, templates: Readonly<Record<string, CardTemplate>>): CardTemplate {
  const id = page.share.card ?? templateOfKind[page.kind];
  const found = Object.hasOwn(templates, id) ? templates[id] : undefined;
  if (found) return found;
  const known = Object.keys(templates);
  const near = nearMiss(id, known);
  throw new RangeError(`share.card: there is no card template "${id}"${near ? `, did you mean "${near}"?` : ''} Templates: ${known.join(', ')}.`);
}

/** The fonts that cards need, of those there are: load no others. */
export function neededFonts<T extends Pick<CardFontSource, 'scripts'>>(plans: readonly CardPlan[], fonts: readonly T[]): T[] {
  return usedFonts(fonts, scriptsIn(plans.map(textsOf).join(' ')));
}

const textsOf = ({ design }: Pick<CardPlan, 'design'>): string => design.slots.map((slot) => (slot.kind === 'text' ? slot.text : '')).join(' ');

/** Fonts that are always at hand, and those for the scripts of the texts: adding Thai redraws no English card. */
function usedFonts<T extends Pick<CardFontSource, 'scripts'>>(fonts: readonly T[], scripts: readonly Script[]): T[] {
  return fonts.filter((font) => font.scripts === undefined || font.scripts.some((script) => scripts.includes(script)));
}

function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 16);
}

/** The page's path in ASCII with its locale before it; the kind where the path has no ASCII. */
function slugOf(page: Page): string {
  const path = slugify(page.path).replace(new RegExp(`^${page.locale.toLowerCase()}(?:-|$)`, 'u'), '');
  return slugify(`${page.locale} ${path.slice(0, 60) || page.kind}`);
}

function sourceOf(page: Page): Author['source'] | undefined {
  return page.kind === 'author' ? page.author.source : undefined;
}
