/** The sites that are built beside each other: ours, plain Astro with the same MDX, the usual assembly, Eleventy. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembly, plain, plainTemplate } from './build-site-astro.ts';
import { eleventy } from './build-site-eleventy.ts';
import { ours, oursConfig } from './build-site-ours.ts';
import { changeFile, changePost, changeTerm, writeAll, type Files, type SiteSize } from './build-content.ts';

export const ways = ['ours', 'plain', 'assembly', 'eleventy'] as const;
export type Way = (typeof ways)[number];

const siteFiles: Readonly<Record<Way, (size: SiteSize) => Promise<Files> | Files>> = { ours, plain, assembly, eleventy };

const scratch = fileURLToPath(new URL('../.tmp/bench/', import.meta.url));

/** Writes a site anew, without any cache. @returns its folder */
export async function writeSite(way: Way, size: SiteSize): Promise<string> {
  const root = join(scratch, `${way}-${size.posts}`);
  rmSync(root, { recursive: true, force: true });
  writeAll(root, { 'package.json': '{ "type": "module", "private": true }\n', ...(await siteFiles[way](size)) });
  return root;
}

/** What is done to a site before it is built again, in this order. */
export const states = ['cold', 'warm', 'edited', 'term', 'template', 'cards'] as const;
export type State = (typeof states)[number];

/** Which states a way is built in. What keeps nothing between builds builds the same each time. */
export const statesOf: Readonly<Record<Way, readonly State[]>> = {
  ours: states,
  plain: ['cold', 'warm', 'edited', 'term', 'template'],
  assembly: ['cold'],
  eleventy: ['cold'],
};

/** Brings a site that has been built before to the next state. For `template`, ours gets another colour and plain Astro another line in the layout of its pages. */
export async function prepare(way: Way, state: State, root: string, size: SiteSize): Promise<void> {
  if (state === 'edited') changePost(root, size.posts - 1);
  else if (state === 'term') changeTerm(root, size.terms - 1);
  else if (state === 'template' && way === 'ours') changeFile(root, oursConfig, (text) => text.replace('#0b57d0', '#0a5c36'));
  else if (state === 'template') changeFile(root, plainTemplate, (text) => text.replace('</main>', '</main><footer>Field notes</footer>'));
  else if (state === 'cards') await writeAnewWithCards(way, root, size);
}

/** A site as it was first, with the cards that its builds have drawn. */
async function writeAnewWithCards(way: Way, root: string, size: SiteSize): Promise<void> {
  const [cards, aside] = [join(root, '.cache/cards'), `${root}-cards`];
  rmSync(aside, { recursive: true, force: true });
  renameSync(cards, aside);
  await writeSite(way, size);
  mkdirSync(join(root, '.cache'));
  renameSync(aside, cards);
}
