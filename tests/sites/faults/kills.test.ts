import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, readDist } from '../../support/build-site.ts';
import { picture, post, siteFolder, writeFiles } from '../../support/site-folder.ts';
import { digestsOf, startBuild } from '../../support/start-build.ts';

/** `KILLS=50 npx vitest run … tests/sites/faults/kills.test.ts` is the long form. */
const kills = Number(process.env['KILLS'] ?? 12);
const env = { SMO_NOW: '2026-11-20T12:00:00Z' };

/** Two states of one site: a text, its card and its picture differ. */
const states = ['a', 'b'] as const;
type State = (typeof states)[number];
const stateFiles = async (state: State) => ({
  'content/blog/en/tide/index.mdx': post(
    { id: 'tide', title: `The tide of ${state}`, cover: { image: './tide.png', alt: `The tide of ${state}` } },
    `Water, as ${state} saw it.`,
  ),
  'content/blog/en/tide/tide.png': await picture(state === 'a' ? '#113355' : '#553311'),
});

let root: string;
let whole: Record<State, Record<string, string>>;
let published: State;
let duration: number;
beforeAll(async () => {
  root = await siteFolder('kills', await stateFiles('b'));
  const b = digestsOf(await buildSite(root, env));
  await writeFiles(root, await stateFiles('a'));
  const start = performance.now();
  const a = digestsOf(await buildSite(root, env));
  duration = performance.now() - start;
  whole = { a, b };
  published = 'a';
});

const isWhole = (found: Record<string, string>, state: State) => JSON.stringify(found) === JSON.stringify(whole[state]);

/** The state that `dist/` shows; what is neither of them is told file by file. */
async function stateOf(): Promise<State> {
  const found = digestsOf(await readDist(root));
  const state = states.find((one) => isWhole(found, one));
  if (state === undefined) expect(found).toEqual(whole[published]);
  return state ?? published;
}

/** Random, and the same in every run. */
function* moments(): Generator<number, never> {
  for (let seed = 20_261_120; ; seed = (seed * 48_271) % 2_147_483_647) yield seed / 2_147_483_647;
}

test(`killed at ${kills} moments, builds leave a whole site, and the next one needs nobody's help`, { timeout: kills * 60_000 }, async () => {
  const random = moments();
  const figures = { old: 0, new: 0, gaps: 0, completed: 0 };
  for (let round = 1; round <= kills; round++) {
    const start = performance.now();
    const next: State = published === 'a' ? 'b' : 'a';
    await writeFiles(root, await stateFiles(next));
    const build = startBuild(root, env);
    // Every third one is stopped while it finishes, where it touches what is published.
    if (round % 3 === 0) {
      await build.said('pages and');
      await pause(random.next().value * 250);
    } else await pause(random.next().value * duration);
    const wasKilled = await build.kill();

    const left = await readdir(root);
    if (!left.includes('dist')) {
      // Between the two renamings: the whole new site stands beside.
      expect(left).toEqual(expect.arrayContaining(['dist.ready', 'dist.former']));
      figures.gaps += 1;
    } else {
      const state = await stateOf();
      if (wasKilled) figures[state === published ? 'old' : 'new'] += 1;
      published = state;
    }
    // A build that was faster than the moment was not killed and does not count; later moments come sooner.
    if (!wasKilled) {
      duration = Math.min(duration, performance.now() - start) * 0.9;
      round -= 1;
      continue;
    }

    if (round % 4 !== 0 && left.includes('dist')) continue;
    const completed = startBuild(root, env);
    expect([await completed.ended, completed.output()]).toEqual([0, expect.stringContaining('the site is in')]);
    expect(digestsOf(await readDist(root))).toEqual(whole[next]);
    expect((await readdir(root)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
    published = next;
    figures.completed += 1;
  }
  console.log(
    `${kills} kills: ${figures.old} left the old site whole, ${figures.new} the new one, ${figures.gaps} a gap that the next start closed; ${figures.completed} builds completed after one`,
  );
});
