import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Site, Theme } from '#smo';
import {
  cardFontFiles,
  composeCard,
  contrastProblems,
  drawLayers,
  heavyPicture,
  loadCardFonts,
  neededFonts,
  planCard,
  planSharePicture,
  type CardFontSource,
  type CardPlan,
  type CardSize,
  type Layer,
  type SharePicturePlan,
} from '#smo/cards/index.ts';
import { collectingGrowth, GROWTH_OF_CARDS } from './collect-garbage.ts';
import { keptFacts, sharePixels, type FactsStore } from './own-picture.ts';
import { ProblemsError } from './problems-error.ts';

/** What stands for a page where it is shared: a card, or the editor's own picture. */
export type SharePlan = CardPlan | SharePicturePlan;

/** What a kit is opened from. Plain data, so that another thread can open the same one. */
export interface CardKitOrigin {
  readonly root: string;
  readonly packageRoot: string;
  readonly theme: Theme;
}

/** What cards need from the disk: fonts, the mark, pictures. To plan is cheap; what draws is loaded with the first card. */
export interface CardKit {
  /** Absent: cards are drawn in this thread only. */
  readonly origin?: CardKitOrigin | undefined;
  /** The card of a page, at the size that pages link unless another is asked for; undefined for pages that nobody shares. */
  plan(page: Page, site: Site, size?: CardSize): CardPlan | undefined;
  /** What the page links: the picture that its front matter names, else its card. `facts` keeps what is known of pictures. */
  sharePlan(page: Page, site: Site, facts?: FactsStore): Promise<SharePlan | undefined>;
  /**
   * Draws cards and brings own pictures to their form, two at a time.
   * @throws {ProblemsError} with all problems of all of them, before any is drawn: letters that no font has, titles that
   * do not fit, pictures that no network shows; with those that only the drawing shows (low contrast, weight) after it
   */
  draw(plans: readonly SharePlan[], each: (plan: SharePlan, bytes: Uint8Array) => Promise<void>): Promise<void>;
}

/** A project without a mark gets a card without one, not with the product's. */
const NO_MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"></svg>';

/** Cards whose layers are kept from the search for problems until they are drawn, some 6 KB each; those of the others are made again. */
const KEPT_LAYERS = 2000;

/** @param packageRoot the product's own folder, whose fonts stand in for those that a project lacks */
export function openCardKit(root: string, packageRoot: string, theme: Theme): CardKit {
  const find = (path: string) => [join(root, path), join(packageRoot, path)].find((file) => existsSync(file));
  const fonts = installedFonts(theme, find);
  const markFile = join(root, 'src/site/brand/mark.svg');
  const mark = existsSync(markFile) ? readFileSync(markFile, 'utf8') : NO_MARK;
  const sharp = `sharp ${versionOf('sharp', find)}`;
  const toolchain = `${sharp} harfbuzzjs ${versionOf('harfbuzzjs', find)}`;
  const photoOf = digestedPhotos(root);
  const plan: CardKit['plan'] = (page, site, size) => (isShared(page) ? planCard(page, site, { fonts, mark, photoOf, toolchain, size }) : undefined);
  return {
    origin: { root, packageRoot, theme },
    plan,
    async sharePlan(page, site, facts) {
      if (!page.share.image || !isShared(page)) return plan(page, site);
      const picture = photoOf(page.share.image);
      const key = digestOf(Buffer.from(`facts 1 ${sharp} ${picture.digest}`));
      return planSharePicture(page, site, picture, await keptFacts(join(root, picture.file), key, facts), sharp);
    },
    async draw(plans, each) {
      const cards = plans.filter(isCard);
      const problems = plans.flatMap((plan) => plan.problems.filter(({ severity }) => severity === 'error'));
      const fontsOfCards = cards.length > 0 ? await loadCardFonts(neededFonts(cards, fonts), (name) => emojiSvg(name, find)) : undefined;
      const layered = new Map<CardPlan, readonly Layer[]>();
      const pieceDone = collectingGrowth(GROWTH_OF_CARDS);
      for (const card of cards) {
        if (!fontsOfCards) break;
        const composition = composeCard(card, fontsOfCards);
        problems.push(...composition.problems);
        // With a problem nothing is drawn.
        if (problems.length === 0 && layered.size < KEPT_LAYERS) layered.set(card, await drawLayers(card, fontsOfCards, composition));
        pieceDone();
      }
      if (problems.length > 0) throw new ProblemsError('cards', problems);
      if (plans.length === 0) return;
      const { encodedJpeg, makeRasterizer, GOOD_BYTES, MOST_BYTES } = await import('./rasterize.ts');
      const rasterizer = makeRasterizer((file) => join(root, file));
      await twoAtATime(plans, async (plan) => {
        if (fontsOfCards && isCard(plan)) {
          const card = await rasterizer.card(layered.get(plan) ?? (await drawLayers(plan, fontsOfCards)), plan);
          layered.delete(plan);
          problems.push(...contrastProblems(plan, card.contrasts));
          await each(plan, card.bytes);
        } else if (!isCard(plan)) {
          const bytes = await encodedJpeg(await sharePixels(join(root, plan.picture), plan));
          const heavy = heavyPicture(plan, bytes.byteLength, { good: GOOD_BYTES, most: MOST_BYTES });
          if (heavy?.severity === 'error') problems.push(heavy);
          else await each(plan, bytes);
        }
        pieceDone();
      });
      if (problems.length > 0) throw new ProblemsError('cards', problems);
    },
  };
}

const isCard = (plan: SharePlan): plan is CardPlan => 'design' in plan;

/** Does a work for each item: while one waits for a thread that encodes, the next is set. After a failure none is begun. */
async function twoAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const hand = async () => {
    for (const item of rest) await work(item);
  };
  try {
    await Promise.all([hand(), hand()]);
  } finally {
    // What is left, after a failure, is left out.
    for (const _ of rest);
  }
}

/** The search form and the 404 are nobody's news; entries that are not listed are still sent to somebody. */
function isShared(page: Page): boolean {
  return page.listed || 'body' in page;
}

type Find = (path: string) => string | undefined;

function installedFonts(theme: Theme, find: Find): CardFontSource[] {
  return cardFontFiles(theme).flatMap(({ src, ...file }) => {
    const path = find(join('node_modules', src));
    if (!path) return [];
    const bytes = readFileSync(path);
    return [{ ...file, digest: digestOf(bytes), bytes: () => bytes }];
  });
}

function emojiSvg(name: string, find: Find): string | undefined {
  const path = find(`node_modules/@twemoji/svg/${name}.svg`);
  return path && readFileSync(path, 'utf8');
}

function versionOf(name: string, find: Find): string {
  const path = find(`node_modules/${name}/package.json`);
  const manifest: unknown = path ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

/** A picture and a hash of its bytes, read again only when its time or size has changed. */
function digestedPhotos(root: string) {
  const known = new Map<string, { stamp: string; digest: string }>();
  return (file: string) => {
    const { mtimeMs, size } = statSync(join(root, file));
    const stamp = `${mtimeMs} ${size}`;
    const digest = known.get(file)?.stamp === stamp ? known.get(file)?.digest : undefined;
    if (digest) return { file, digest };
    const fresh = digestOf(readFileSync(join(root, file)));
    known.set(file, { stamp, digest: fresh });
    return { file, digest: fresh };
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
