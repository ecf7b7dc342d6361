import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Site, Theme } from '#smo';
import {
  cardFontFiles,
  composeCard,
  contrastProblems,
  drawLayers,
  loadCardFonts,
  neededFonts,
  planCard,
  type CardFontSource,
  type CardPlan,
  type CardSize,
} from '#smo/cards/index.ts';
import { ProblemsError } from './problems-error.ts';

/** What cards need from the disk: fonts, the mark, pictures. To plan is cheap; what draws is loaded with the first card. */
export interface CardKit {
  /** The card of a page, at the size that pages link unless another is asked for; undefined for pages that nobody shares. */
  plan(page: Page, site: Site, size?: CardSize): CardPlan | undefined;
  /**
   * Draws cards, one after another.
   * @throws {ProblemsError} with all problems of all the cards: letters that no font has, titles that do not fit, low contrast
   */
  draw(plans: readonly CardPlan[], each: (plan: CardPlan, bytes: Uint8Array) => Promise<void>): Promise<void>;
}

/** A project without a mark gets a card without one, not with the product's. */
const NO_MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"></svg>';

/** @param packageRoot the product's own folder, whose fonts stand in for those that a project lacks */
export function openCardKit(root: string, packageRoot: string, theme: Theme): CardKit {
  const find = (path: string) => [join(root, path), join(packageRoot, path)].find((file) => existsSync(file));
  const fonts = installedFonts(theme, find);
  const markFile = join(root, 'src/site/brand/mark.svg');
  const mark = existsSync(markFile) ? readFileSync(markFile, 'utf8') : NO_MARK;
  const toolchain = ['sharp', 'harfbuzzjs'].map((name) => `${name} ${versionOf(name, find)}`).join(' ');
  const photoOf = digestedPhotos(root);
  return {
    plan: (page, site, size) => (isShared(page) ? planCard(page, site, { fonts, mark, photoOf, toolchain, size }) : undefined),
    async draw(plans, each) {
      if (plans.length === 0) return;
      const { makeRasterizer } = await import('./rasterize.ts');
      const rasterizer = makeRasterizer((file) => join(root, file));
      const loaded = await loadCardFonts(neededFonts(plans, fonts), (name) => emojiSvg(name, find));
      const composed = plans.map((plan) => ({ plan, composition: composeCard(plan, loaded) }));
      const problems = composed.flatMap(({ composition }) => composition.problems);
      if (problems.length > 0) throw new ProblemsError('cards', problems);
      for (const { plan, composition } of composed) {
        const card = await rasterizer.card(await drawLayers(plan, loaded, composition), plan);
        problems.push(...contrastProblems(plan, card.contrasts));
        await each(plan, card.bytes);
      }
      if (problems.length > 0) throw new ProblemsError('cards', problems);
    },
  };
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
