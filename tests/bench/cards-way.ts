/** One way of drawing cards, in a process of its own: `node tests/bench/cards-way.ts <way> <cards>`. Prints its figures as JSON. */
import { writeFileSync } from 'node:fs';
import { installedCardFonts } from '../support/card-fonts.ts';
import { coverOf } from './cards-covers.ts';
import { cardTree, takumiTree, titleOf } from './cards-tree.ts';

export interface WayResult {
  /** Seconds of the whole process: user and system. */
  readonly cpu: number;
  readonly wall: number;
  /** Of all cards. */
  readonly bytes: number;
  /** Resident memory, MiB. */
  readonly peak: number;
  /** Milliseconds of wall time a card. */
  readonly stages: Readonly<Record<string, number>>;
}

const size = { width: 1200, height: 630 };
const fontFiles = () => installedCardFonts((src) => /bricolage|literata/u.test(src) && /-latin-/u.test(src));

/** Adds up what the parts of a work take. */
class Stages {
  readonly ms: Record<string, number> = {};
  async time<T>(stage: string, run: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const value = await run();
    this.ms[stage] = (this.ms[stage] ?? 0) + performance.now() - start;
    return value;
  }
}

/** Draws so many cards; gives their bytes. The first is kept where `CARD_OUT` names a file. */
type Way = (count: number, stages: Stages) => Promise<number>;

async function sampleCards(count: number, cover = false) {
  const { sampleSite } = await import('../support/card-samples.ts');
  const site = sampleSite('en', { cover });
  const [page] = site.of('article', 'en');
  if (!page) throw new Error('no page');
  return {
    site,
    pages: Array.from({ length: count }, (_, number) => ({ ...page, id: `post-${number}`, path: `/blog/post-${number}/`, title: titleOf(number) })),
  };
}

type SampleCards = Awaited<ReturnType<typeof sampleCards>>;

/** As a build does it. */
const ours: Way = async (count) => drawn(await sampleCards(count), process.cwd());

/** The same over covers, which the folder that `CARD_COVERS` names has. */
const ourCovers: Way = async (count) => {
  const { site, pages } = await sampleCards(count, true);
  const covered = pages.map((page, number) => ({ ...page, ...(page.cover && { cover: { ...page.cover, file: coverOf(number) } }) }));
  return drawn({ site, pages: covered }, process.env['CARD_COVERS'] ?? '');
};

async function drawn({ site, pages }: SampleCards, root: string): Promise<number> {
  const { openCardKit } = await import('#astro/card-kit.ts');
  const kit = openCardKit(root, process.cwd(), site.config.theme);
  let total = 0;
  await kit.draw(
    pages.flatMap((page) => kit.plan(page, site) ?? []),
    async (_, bytes) => {
      if (total === 0) keep(bytes);
      total += bytes.byteLength;
    },
  );
  return total;
}

/** The same work one part after another, to see what each takes. */
const ourStages: Way = async (count, stages) => {
  const { composeCard, drawLayers, loadCardFonts } = await import('#smo/cards/index.ts');
  const { openCardKit } = await import('#astro/card-kit.ts');
  const { makeRasterizer } = await import('#astro/rasterize.ts');
  const { site, pages } = await sampleCards(count);
  const kit = openCardKit(process.cwd(), process.cwd(), site.config.theme);
  const fonts = await loadCardFonts(installedCardFonts((src) => /bricolage|literata/u.test(src)));
  const rasterizer = makeRasterizer();
  let total = 0;
  for (const page of pages) {
    const plan = await stages.time('plan', () => kit.plan(page, site));
    if (!plan) continue;
    const composition = await stages.time('compose', () => composeCard(plan, fonts));
    const layers = await stages.time('layers', () => drawLayers(plan, fonts, composition));
    total += (await stages.time('raster and JPEG', () => rasterizer.card(layers, plan))).bytes.byteLength;
  }
  return total;
};

async function satoriSvg(): Promise<(number: number) => Promise<string>> {
  const { default: satori } = await import('satori');
  const fonts = await Promise.all(
    // The weights of our files are hundreds, of which satori's type is a union.
    fontFiles().map(async ({ family, weight, bytes }) => ({ name: family, weight: weight as 400, data: Buffer.from(await bytes()) })),
  );
  // The tree is what satori reads of React's nodes.
  return (number) => satori(cardTree(number) as Parameters<typeof satori>[0], { ...size, fonts });
}

const naive: Way = async (count, stages) => {
  const { default: sharp } = await import('sharp');
  const svgOf = await satoriSvg();
  return sum(count, async (number) => {
    const svg = await stages.time('satori', () => svgOf(number));
    return stages.time('sharp PNG', () => sharp(Buffer.from(svg)).png().toBuffer());
  });
};

const resvg: Way = async (count, stages) => {
  const { Resvg } = await import('@resvg/resvg-js');
  const svgOf = await satoriSvg();
  return sum(count, async (number) => {
    const svg = await stages.time('satori', () => svgOf(number));
    return stages.time('resvg PNG', () => new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
  });
};

const takumi: Way = async (count, stages) => {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  for (const { family, weight, bytes } of fontFiles()) await renderer.registerFont({ name: family, weight, data: await bytes() });
  return sum(count, (number) => stages.time('takumi PNG', () => renderer.render(takumiTree(cardTree(number)), { ...size, format: 'png' })));
};

async function sum(count: number, draw: (number: number) => Promise<Uint8Array>): Promise<number> {
  let total = 0;
  for (let number = 0; number < count; number++) {
    const bytes = await draw(number);
    if (number === 0) keep(bytes);
    total += bytes.byteLength;
  }
  return total;
}

function keep(bytes: Uint8Array): void {
  const file = process.env['CARD_OUT'];
  if (file) writeFileSync(file, bytes);
}

const ways: Readonly<Record<string, Way>> = { ours, covers: ourCovers, stages: ourStages, naive, resvg, takumi };

if (import.meta.main) {
  const [, , way = '', cards = ''] = process.argv;
  const count = Number(cards);
  const draw = ways[way];
  if (!draw || !Number.isInteger(count) || count < 1) throw new Error(`usage: cards-way.ts ${Object.keys(ways).join('|')} <cards>`);
  const stages = new Stages();
  const start = performance.now();
  const bytes = await draw(count, stages);
  const { user, system } = process.cpuUsage();
  const result: WayResult = {
    cpu: (user + system) / 1e6,
    wall: (performance.now() - start) / 1e3,
    bytes,
    peak: process.resourceUsage().maxRSS / 1024,
    stages: Object.fromEntries(Object.entries(stages.ms).map(([stage, ms]) => [stage, ms / count])),
  };
  console.log(JSON.stringify(result));
}
