/**
 * Cards per CPU second against the usual way (satori, then sharp to PNG), each in a process of its own, alternating.
 * Run: `node tests/bench/cards.ts [cards] [rounds]`. The machine's noise is in the absolute figures; the ratio is what counts.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cardProblems, composeCard, drawLayers, loadCardFonts, planCard, type CardPlan } from '#smo/cards/index.ts';
import { installedCardFonts } from '../support/card-fonts.ts';
import { sampleSite } from '../support/card-samples.ts';

interface Result {
  readonly cpu: number;
  readonly wall: number;
  readonly bytes: number;
  readonly peak: number;
  readonly stages?: Readonly<Record<string, number>>;
}

const titleWords =
  'link preview card network share page title reader feed word picture post message trust click answer people story image caption source quote author topic'.split(
    ' ',
  );

/** A title of five to eleven words, another one for each number. */
function titleOf(number: number): string {
  let seed = number * 2654435761;
  const words = Array.from({ length: 5 + (number % 7) }, () => titleWords[(seed = (seed * 1103515245 + 12345) >>> 0) % titleWords.length] ?? '');
  return `${words.join(' ').replace(/^./u, (first) => first.toUpperCase())} ${number}`;
}

const fontFiles = () => installedCardFonts((src) => /bricolage|literata/u.test(src) && /-latin-/u.test(src));

async function ours(count: number): Promise<Record<string, number>> {
  const { makeRasterizer } = await import('#astro/rasterize.ts');
  const mark = readFileSync('src/site/brand/mark.svg', 'utf8');
  const sources = fontFiles();
  const fonts = await loadCardFonts(sources);
  const rasterizer = makeRasterizer();
  const base = sampleSite('en');
  const [page] = base.of('article', 'en');
  if (!page) throw new Error('no page');
  const stages = { plan: 0, compose: 0, layers: 0, raster: 0, bytes: 0 };
  const timed = <T>(stage: 'plan' | 'compose', run: () => T): T => {
    const start = performance.now();
    const value = run();
    stages[stage] += performance.now() - start;
    return value;
  };
  const one = async (number: number): Promise<void> => {
    const plan: CardPlan = timed('plan', () => planCard({ ...page, title: titleOf(number) }, base, { fonts: sources, mark }));
    const composition = timed('compose', () => composeCard(plan, fonts));
    if (number === 0 && cardProblems(plan, fonts).length > 0) throw new Error('problem');
    const { bytes } = await rasterizer.card(await drawLayers(plan, fonts, composition), plan);
    stages.bytes += bytes.byteLength;
  };
  let next = 0;
  // Two in flight: while one is encoded, the next is set.
  await Promise.all(
    [0, 1].map(async () => {
      while (next < count) await one(next++);
    }),
  );
  return stages;
}

async function naive(count: number): Promise<Record<string, number>> {
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
  const fonts = await Promise.all(
    fontFiles().map(async ({ family, weight, bytes }) => ({ name: family, weight: weight as 400, data: Buffer.from(await bytes()) })),
  );
  const logo = `data:image/svg+xml;base64,${readFileSync('src/site/brand/mark.svg').toString('base64')}`;
  const box = (style: object, ...children: unknown[]) => ({ type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } });
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const tree = box(
      {
        width: '100%',
        height: '100%',
        flexDirection: 'column',
        justifyContent: 'space-between',
        boxSizing: 'border-box',
        padding: 60,
        color: '#1d1a17',
        backgroundColor: '#fbf7f0',
        backgroundImage: 'linear-gradient(135deg, #fbf7f0 60%, #f8e1d4)',
        fontFamily: 'Literata',
      },
      box({ position: 'absolute', right: -120, top: -120, width: 460, height: 460, borderRadius: 230, backgroundColor: '#f8e1d4' }),
      box(
        { alignItems: 'center', justifyContent: 'space-between' },
        box(
          { alignItems: 'center', gap: 14, fontSize: 28, fontFamily: 'Bricolage Grotesque' },
          { type: 'img', key: null, props: { src: logo, width: 46, height: 46 } },
          'Passaparola',
        ),
        box({ padding: '8px 16px', borderRadius: 20, backgroundColor: '#f4ede1', color: '#b3361b', fontSize: 22 }, 'Link previews'),
      ),
      box({ fontSize: 72, lineHeight: 1.1, fontFamily: 'Bricolage Grotesque', letterSpacing: -1.5 }, titleOf(number)),
      box(
        { flexDirection: 'column', fontSize: 26 },
        box({ fontWeight: 600 }, 'Ada Rossi'),
        box({ color: '#625950' }, `March ${1 + (number % 30)}, 2026 · ${2 + (number % 9)} min read`),
      ),
    );
    // The tree is what satori reads of React's nodes.
    const svg = await satori(tree as Parameters<typeof satori>[0], { width: 1200, height: 630, fonts });
    bytes += (await sharp(Buffer.from(svg)).png().toBuffer()).byteLength;
  }
  return { bytes };
}

const [, , first = '1000', second = '2'] = process.argv;
if (first === 'ours' || first === 'naive') {
  const start = performance.now();
  const stages = await (first === 'ours' ? ours : naive)(Number(second));
  const { user, system } = process.cpuUsage();
  const { bytes = 0, ...rest } = stages;
  console.log(
    JSON.stringify({
      cpu: (user + system) / 1e6,
      wall: (performance.now() - start) / 1e3,
      bytes,
      peak: process.resourceUsage().maxRSS / 1024,
      stages: rest,
    } satisfies Result),
  );
} else {
  const count = Number(first);
  const run = (way: string): Result => JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), way, String(count)], { encoding: 'utf8' }));
  const ratios: number[] = [];
  console.log(`| way | CPU s, ${count} cards, whole process | cards per CPU s | wall s | KiB a card | peak MiB |\n|---|---|---|---|---|---|`);
  for (let round = 0; round < Number(second); round++) {
    const results = { ours: run('ours'), 'satori + sharp PNG': run('naive') };
    for (const [way, { cpu, wall, bytes, peak }] of Object.entries(results))
      console.log(
        `| ${way} | ${cpu.toFixed(1)} | ${(count / cpu).toFixed(0)} | ${wall.toFixed(1)} | ${(bytes / count / 1024).toFixed(0)} | ${peak.toFixed(0)} |`,
      );
    ratios.push(results.ours.cpu / results['satori + sharp PNG'].cpu);
    const { plan = 0, compose = 0 } = results.ours.stages ?? {};
    console.log(
      `ratio ${ratios.at(-1)?.toFixed(3)} CPU, ${(results.ours.wall / results['satori + sharp PNG'].wall).toFixed(3)} wall; plan ${(plan / count).toFixed(2)} ms, compose ${(compose / count).toFixed(2)} ms a card`,
    );
  }
}
