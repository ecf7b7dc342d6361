import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCardKit, type CardKit } from '#astro/card-kit.ts';
import { ProblemsError } from '#astro/problems-error.ts';
import { beginCards, writeCards } from '#astro/write-cards.ts';
import { formatProblems, type Page, type Site } from '#smo';
import { sampleSite } from '../support/card-samples.ts';

/** More cards than are drawn where the build runs. */
const MANY = 40;
const sample = sampleSite('en');
const kit = openCardKit(process.cwd(), process.cwd(), sample.config.theme);
const folder = () => mkdtempSync(join(tmpdir(), 'smo-thread-'));

function siteOf(titles: readonly string[], more: Pick<Extract<Page, { kind: 'article' }>, 'cover'> = {}): Site {
  const [post] = sample.of('article', 'en');
  if (!post) throw new Error('no post');
  return { ...sample, all: titles.map((title, number) => ({ ...post, ...more, id: `post-${number}`, path: `/blog/post-${number}/`, title })) };
}
const titles = (count: number) => Array.from({ length: count }, (_, number) => `Post ${number}`);
const logger = () => {
  const told = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  // What is not used is never called.
  return told as typeof told & Parameters<typeof writeCards>[0]['logger'];
};

let threads = 0;
const counted = () => void threads++;
beforeEach(() => {
  threads = 0;
  process.on('worker', counted);
});
afterEach(() => void process.off('worker', counted));

test('many cards are drawn in a thread, the same bytes as are drawn where the build runs', { timeout: 60_000 }, async () => {
  const site = siteOf(titles(MANY));
  const [here, there] = [folder(), folder()];
  const { origin: _, ...alone } = kit;
  await writeCards({ site, kit: alone, storeFolder: here, dist: folder(), logger: logger() });
  expect(threads).toBe(0);
  const dist = folder();
  await writeCards({ site, kit, storeFolder: there, dist, logger: logger() });
  // The names in a store tell length and digest.
  expect([threads, readdirSync(there), readdirSync(join(dist, 'cards')).length]).toEqual([1, readdirSync(here), MANY]);
});

test('no thread is begun for a few cards, nor where all are in the store', { timeout: 60_000 }, async () => {
  const storeFolder = folder();
  await writeCards({ site: siteOf(titles(MANY)), kit, storeFolder, dist: folder(), logger: logger() });
  const count = vi.fn();
  await writeCards({ site: siteOf([...titles(MANY), 'Another']), kit, storeFolder, dist: folder(), logger: logger(), count });
  await writeCards({ site: siteOf([...titles(MANY), 'Another']), kit, storeFolder, dist: folder(), logger: logger(), count });
  expect([threads, count.mock.calls]).toEqual([1, [[{ all: MANY + 1, drawn: 1 }], [{ all: MANY + 1, drawn: 0 }]]]);
});

test('the problems of cards in a thread are told all at once when the cards are finished, and none is drawn', { timeout: 60_000 }, async () => {
  const storeFolder = folder();
  const told = logger();
  const begun = await beginCards({ site: siteOf([...titles(MANY), 'Frost ሰ', 'Rime ላ']), kit, storeFolder, logger: told });
  const error = await begun.finish({ dist: folder() }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemsError)) throw error;
  expect(error.problems.map(({ rule, page }) => `${rule} ${page}`)).toEqual([
    `card-missing-glyph /blog/post-${MANY}/`,
    `card-missing-glyph /blog/post-${MANY + 1}/`,
  ]);
  expect([told.error.mock.calls, error.hint, readdirSync(storeFolder)]).toEqual([
    [[`\n${formatProblems(error.problems)}\n`]],
    'Mend the places named above and build again.',
    [],
  ]);
});

test('cards that the thread cannot keep are given to the build, which says so', { timeout: 60_000 }, async () => {
  const [dist, told] = [folder(), logger()];
  const storeFolder = join(folder(), 'a-file');
  writeFileSync(storeFolder, '');
  await writeCards({ site: siteOf(titles(MANY)), kit, storeFolder, dist, logger: told });
  expect([readdirSync(join(dist, 'cards')).length, told.warn.mock.calls]).toEqual([MANY, [[expect.stringContaining('cannot be used')]]]);
});

test('what goes wrong in the thread is thrown when the cards are finished', { timeout: 60_000 }, async () => {
  const root = folder();
  writeFileSync(join(root, 'cover.jpg'), 'no picture');
  const damaged: CardKit = openCardKit(root, process.cwd(), sample.config.theme);
  const site = siteOf(titles(MANY), { cover: { file: 'cover.jpg', width: 1600, height: 900, alt: '' } });
  const begun = await beginCards({ site, kit: damaged, storeFolder: folder(), logger: logger() });
  await expect(begun.finish({ dist: folder() })).rejects.toThrow(/cover\.jpg|unsupported image format/u);
});

test('a thread that was stopped is told of, and one that nobody waits for does not hold the process', { timeout: 60_000 }, async () => {
  const begun = await beginCards({ site: siteOf(titles(MANY)), kit, storeFolder: folder(), logger: logger() });
  await begun.stop();
  await expect(begun.finish({ dist: folder() })).rejects.toThrow('the thread that draws the share cards was ended before it had drawn them');
  const code = `
    const { openCardKit } = await import('#astro/card-kit.ts');
    const { beginCards } = await import('#astro/write-cards.ts');
    const { sampleSite } = await import('./tests/support/card-samples.ts');
    const sample = sampleSite('en');
    const [post] = sample.of('article', 'en');
    const site = { ...sample, all: Array.from({ length: 2000 }, (_, number) => ({ ...post, id: 'post-' + number, title: 'Post ' + number })) };
    const kit = openCardKit(process.cwd(), process.cwd(), sample.config.theme);
    await beginCards({ site, kit, storeFolder: ${JSON.stringify(folder())}, logger: { info() {}, warn() {}, error() {} } });
    console.log('left');
  `;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', timeout: 20_000 })).toBe('left\n');
});

test('the thread loads of the engine no more than the cards: the whole takes longer to load than many cards to draw', () => {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import('#astro/card-worker.ts');
    console.log(['/src/smo/index.ts', '/src/smo/cards/index.ts'].filter((name) => loaded.some((url) => url.endsWith(name))).join());
  `;
  // The last one shows that the recording works.
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim()).toBe('/src/smo/cards/index.ts');
});
