import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openCardKit } from '#astro/card-kit.ts';
import { ProblemsError } from '#astro/problems-error.ts';
import type { Page } from '#smo';
import { sampleSite } from '../support/card-samples.ts';

const site = sampleSite('en');

/** A kit of a project with one picture of so many pixels, and a page that shares it. */
async function withPicture(width: number, height: number) {
  const root = await mkdtemp(join(tmpdir(), 'kit-'));
  const image = 'own.png';
  await writeFile(
    join(root, image),
    await sharp({ create: { width, height, channels: 3, background: '#b3361b' } })
      .png()
      .toBuffer(),
  );
  const [page] = site.of('term', 'en');
  if (!page) throw new Error('no page');
  const sharing: Page = { ...page, share: { image } };
  return { kit: openCardKit(root, process.cwd(), site.config.theme), page: sharing };
}
function titled(title: string): Page {
  const [page] = site.of('article', 'en');
  if (!page) throw new Error('no page');
  return { ...page, title };
}

test('a page’s own picture stands before its card; at a size that it does not have there is the card', async () => {
  const { kit, page } = await withPicture(1600, 900);
  const [own, card] = [await kit.sharePlan(page, site), kit.plan(page, site)];
  expect([own && 'picture' in own && basename(own.picture), own?.height, card?.template]).toEqual(['own.png', 675, 'term']);
});

test('cards and own pictures are made in one go, each with the bytes of its plan', async () => {
  const { kit, page } = await withPicture(1600, 900);
  const plans = [await kit.sharePlan(page, site), await kit.sharePlan(titled('A title'), site)].filter((plan) => plan !== undefined);
  const sizes: Record<string, unknown> = {};
  await kit.draw(plans, async (plan, bytes) => {
    const { format, width, height } = await sharp(bytes).metadata();
    sizes[plan.path] = { format, width, height };
  });
  expect(sizes).toEqual(Object.fromEntries(plans.map(({ path, width, height }) => [path, { format: 'jpeg', width, height }])));
});

test('all problems of cards and own pictures are told at once, and nothing is drawn', async () => {
  const { kit, page } = await withPicture(320, 200);
  const pages = [titled('A title'), page, titled('Frost ሰላም'), { ...titled('Picked'), share: { card: 'qoute' } }];
  const plans = (await Promise.all(pages.map((one) => kit.sharePlan(one, site)))).filter((plan) => plan !== undefined);
  const drawn: string[] = [];
  const told = await kit.draw(plans, async ({ path }) => void drawn.push(path)).catch((error: unknown) => error);
  const rules = told instanceof ProblemsError ? told.problems.map(({ rule }) => rule) : told;
  expect([rules, drawn]).toEqual([['share-picture-small', 'card-template-unknown', ...Array<string>(3).fill('card-missing-glyph')], []]);
});

test('after a failure no further card is begun', async () => {
  const { kit } = await withPicture(1600, 900);
  const plans = Array.from({ length: 12 }, (_, number) => kit.plan(titled(`Card ${number}`), site)).filter((plan) => plan !== undefined);
  let begun = 0;
  const full = new Error('no space left');
  await expect(
    kit.draw(plans, async () => {
      if (begun++ === 0) throw full;
    }),
  ).rejects.toBe(full);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(begun).toBeLessThanOrEqual(3);
});
