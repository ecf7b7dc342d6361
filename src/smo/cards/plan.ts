import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Source } from '../entry.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { slugify } from '../text.ts';
import { givenTemplates, templateIds, unknownTemplate } from './card-choices.ts';
import { cardAlt, cardData, templateOfKind } from './data.ts';
import type { CardFontSource } from './fonts/fonts.ts';
import { cardSizes, type CardData, type CardDesign, type CardPhoto, type CardSize, type CardTemplate } from './template.ts';
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
  /** Default: the one that `share.card` names, else that which the configuration gives to pages of its kind. */
  readonly template?: CardTemplate | undefined;
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
  /** What stands in the way before anything is set. */
  readonly problems: readonly Problem[];
}

/** Plans a page's card: what it says, how it is laid out, its address. Reads no font and draws nothing. */
export function planCard(page: Page, site: Site, options: PlanOptions): CardPlan {
  const { size = cardSizes.link, theme = 'light', fonts, mark, toolchain = '' } = options;
  const { template, problems } = options.template ? { template: options.template, problems: [] } : templateOf(page, site);
  const data = cardData(page, site, options.photoOf ?? (() => undefined));
  const { dir } = site.wordsOf(page.locale);
  const tokens = site.config.theme;
  const render = () => template.render(data, { size, palette: tokens[theme], night: tokens.dark, dir, mark });
  const design = render();
  const digests = usedFonts(fonts, scriptsIn(textsOf({ design }))).map((font) => font.digest);
  return {
    ...cardAddress(page, [ENGINE, template.id, template.version, template.format, page.locale, dir, size, design, digests, encoderSettings, toolchain]),
    alt: altOf(page, data),
    ...size,
    type: 'image/jpeg',
    template: template.id,
    // A design takes some 3 KB and a tenth of a millisecond: thousands of plans are held at once, and most are never drawn.
    get design() {
      return render();
    },
    locale: page.locale,
    dir,
    page: page.path,
    source: pageSource(page),
    problems,
  };
}

/** The template that a page's front matter names, else that of its kind; also where the name is wrong, with the problem. */
function templateOf(page: Page, { config }: Site): { template: CardTemplate; problems: readonly Problem[] } {
  const templates = new Map<string, CardTemplate>(
    [...Object.values(cardTemplates), ...givenTemplates(config.cards)].map((template) => [template.id, template]),
  );
  const chosen = config.cards[page.kind] ?? templateOfKind[page.kind];
  const ofKind = typeof chosen === 'string' ? (templates.get(chosen) ?? cardTemplates.list) : chosen;
  const { card } = page.share;
  if (card === undefined) return { template: ofKind, problems: [] };
  const named = templates.get(card);
  if (named) return { template: named, problems: [] };
  const source = pageSource(page);
  const position = source?.fields['share.card'] ?? { line: 1, column: 1 };
  const place = source && { file: source.file, line: position.line, column: position.column };
  const problem = { ...unknownTemplate(card, templateIds(config.cards)), severity: 'error' as const, field: 'share.card', page: page.path };
  return { template: ofKind, problems: [{ ...problem, ...(place && { place }) }] };
}

/** What a page's picture says in words: the editor's, else all that its card would say. */
export function saidAlt(page: Page, site: Site): string {
  return altOf(
    page,
    cardData(page, site, () => undefined),
  );
}

function altOf(page: Page, data: CardData): string {
  return page.share.alt ?? cleanText(cardAlt(data));
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

/** Where a page's picture is served, from all that it depends on. */
export function cardAddress(page: Page, facts: readonly unknown[]): Pick<CardPlan, 'path' | 'fingerprint'> {
  const fingerprint = bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts)))).slice(0, 16);
  return { path: `/cards/${slugOf(page)}-${fingerprint}.jpg`, fingerprint };
}

/** The page's path in ASCII with its locale before it; the kind where the path has no ASCII. */
function slugOf(page: Page): string {
  const path = slugify(page.path).replace(new RegExp(`^${page.locale.toLowerCase()}(?:-|$)`, 'u'), '');
  return slugify(`${page.locale} ${path.slice(0, 60) || page.kind}`);
}

/** Where a page's texts come from. */
export function pageSource(page: Page): Source | undefined {
  return page.source ?? (page.kind === 'author' ? page.author.source : undefined);
}
