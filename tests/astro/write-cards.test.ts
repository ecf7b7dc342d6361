import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { CardKit, SharePlan } from '#astro/card-kit.ts';
import { openCardStore } from '#astro/card-store.ts';
import { writeCards } from '#astro/write-cards.ts';
import { planCard } from '#smo/cards/index.ts';
import { sampleSite } from '../support/card-samples.ts';

/** Builds the cards of a site with photos and an own picture in a process of its own; gives the packages that it loaded of those that draw. */
function build(store: string, dist: string): string {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { openCardKit } = await import('#astro/card-kit.ts');
    const { writeCards } = await import('#astro/write-cards.ts');
    const { sampleSite } = await import('./tests/support/card-samples.ts');
    const sample = sampleSite('en', { cover: true });
    const image = 'content/blog/en/titles-that-travel/cover.jpg';
    const site = { ...sample, all: sample.all.map((page) => (page.kind === 'term' ? { ...page, share: { image } } : page)) };
    const kit = openCardKit(process.cwd(), process.cwd(), site.config.theme);
    const [storeFolder, dist] = ${JSON.stringify([store, dist])};
    const logger = { info() {}, warn(text) { throw new Error(text); }, error(text) { throw new Error(text); } };
    await writeCards({ site, kit, storeFolder, dist, logger });
    const names = ['sharp', '@img', 'satori', 'harfbuzzjs', 'bidi-js'];
    console.log(names.filter((name) => loaded.some((url) => url.includes('node_modules/' + name + '/'))).join());
  `;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();
}

const folder = () => mkdtempSync(join(tmpdir(), 'smo-write-'));
const filesIn = (dist: string) => readdirSync(join(dist, 'cards')).map((name) => [name, readFileSync(join(dist, 'cards', name)).toString('base64')] as const);

describe('a build', () => {
  test('whose cards are all in the store loads nothing that draws; two without a store give the same bytes', { timeout: 120_000 }, () => {
    const [store, first, second, third] = [folder(), folder(), folder(), folder()];
    // That the cold build loads them shows that the recording works. Text direction is needed with the first letter.
    expect([build(store, first), build(store, second)]).toEqual(['sharp,@img,harfbuzzjs,bidi-js', 'bidi-js']);
    expect(filesIn(second)).toEqual(filesIn(first));
    build(folder(), third);
    expect(filesIn(third)).toEqual(filesIn(first));
    expect(filesIn(first).length).toBeGreaterThan(5);
  });

  test('links what is in the store, again and again', async () => {
    const [storeFolder, dist] = [folder(), folder()];
    const sample = sampleSite('en');
    const [post] = sample.of('article', 'en');
    if (!post) throw new Error('no post');
    const plan = planCard(post, sample, { fonts: [], mark: '' });
    const pages = Array.from({ length: 1000 }, (_, index) => ({ ...post, id: `post-${index}` }));
    const plans = new Map(
      pages.map(({ id }, index) => {
        const fingerprint = index.toString(16).padStart(16, '0');
        return [id, { ...plan, fingerprint, path: `/cards/en-${id}-${fingerprint}.jpg` } satisfies SharePlan];
      }),
    );
    const store = openCardStore(storeFolder, { now: Date.now, logger: { warn: vi.fn() } });
    for (const { fingerprint } of plans.values()) await store.put(fingerprint, Buffer.from(`picture ${fingerprint}`));
    const kit: CardKit = {
      plan: () => undefined,
      sharePlan: async ({ id }) => plans.get(id),
      draw: async (missing) => expect(missing).toEqual([]),
    };
    // What is not used is never called.
    const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() } as unknown as Parameters<typeof writeCards>[0]['logger'];
    for (let round = 0; round < 10; round++) await writeCards({ site: { ...sample, all: pages }, kit, storeFolder, dist: join(dist, String(round)), logger });
    const [linked = ''] = readdirSync(join(dist, '0/cards'));
    expect(statSync(join(dist, '0/cards', linked)).nlink).toBe(11);
  });
});
