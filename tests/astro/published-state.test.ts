import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetPublished, inputsOf, readPublished, rememberPublished, type Inputs } from '#astro/published-state.ts';
import { resolveSite } from '#smo';
import { writeFiles } from '../support/site-folder.ts';

const clock = { now: '2026-06-01T09:00:00Z' };
const verdict = { level: 'info' as const, text: '2 pages judged', pages: 2, feeds: 0, errors: 0, warnings: 0 };
const files = {
  'content/blog/en/one.mdx': 'One',
  'content/blog/en/one.jpg': 'a picture',
  'src/pages/404.astro': 'Gone',
  'dist/index.html': 'Home',
  'smo-report/index.html': 'Report',
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'published # ü-'));
  await writeFiles(root, files);
});
afterEach(() => rm(root, { recursive: true }));

const named = { name: 'Notes', url: 'https://notes.example.org', description: { en: 'Notes.' }, publisher: { name: 'Notes' } };
const config = (over: object = {}) => resolveSite({ ...named, ...over });
const inputs = (over: Partial<Inputs> = {}) =>
  inputsOf({
    config: config(),
    clock,
    root,
    sources: 'as they are',
    astro: { srcDir: pathToFileURL(join(root, 'src/')), integrations: [{ name: 'passaparola', hooks: {} }] },
    routes: ['404.astro'],
    args: ['build'],
    ...over,
  });

describe('what a build is made of', () => {
  test('is the same as long as nothing changes', () => {
    expect(inputs()).toBe(inputs({ clock: { now: '2026-06-01T17:00:00Z' }, args: ['build', '--force', '--verbose'] }));
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['a text', { 'content/blog/en/one.mdx': 'Two' }],
    ['a picture', { 'content/blog/en/one.jpg': 'another picture' }],
    ['one more file', { 'content/blog/en/two.mdx': 'Two' }],
    ['the ledger', { 'content/ledger.json': '{}' }],
    ['a workflow', { '.github/workflows/site.yml': 'on: push' }],
  ])('changes with %s', async (_, edit) => {
    const before = inputs();
    await writeFiles(root, edit);
    expect(inputs()).not.toBe(before);
  });

  test('does not change when a text is only touched', async () => {
    const before = inputs();
    await utimes(join(root, 'content/blog/en/one.mdx'), new Date(0), new Date(0));
    expect(inputs()).toBe(before);
  });

  test.each<[string, Partial<Inputs>]>([
    ['the programmes', { sources: 'others' }],
    ['the configuration', { config: config({ name: 'Called otherwise' }) }],
    ['the day', { clock: { now: '2026-06-02T09:00:00Z' } }],
    ['the mode', { args: ['build', '--mode', 'staging'] }],
    ['drafts', { clock: { ...clock, drafts: true } }],
  ])('changes with %s', (_, over) => {
    expect(inputs(over)).not.toBe(inputs());
  });

  test('is not known where an integration of the owner takes part, or a text that may hold programmes', () => {
    const srcDir = pathToFileURL(join(root, 'src/'));
    expect(inputs({ astro: { srcDir, integrations: [{ name: 'weather', hooks: {} }] } })).toBeUndefined();
    expect(inputs({ config: config({ trust: { full: ['content/blog/'] } }) })).toBeUndefined();
  });

  test('is not known where a page of the owner takes part', async () => {
    await writeFiles(root, { 'src/pages/weather.astro': 'Rain' });
    expect(inputs()).toBeUndefined();
  });
});

describe('the published site', () => {
  const place = () => ({ root, cache: root, output: join(root, 'dist') });
  const read = (now = clock.now, of = 'inputs') => readPublished(place(), of, { config: config(), clock: { now } });
  beforeEach(() => rememberPublished(place(), 'inputs', { from: clock.now, until: '2026-06-01T12:00:00Z', notes: ['a note'], verdict }));

  test('is taken for what a build would make of the same', () => {
    expect(read()).toMatchObject({ notes: ['a note'], verdict });
  });

  test('is not, once something else is built, or something has come due, or at an earlier time', () => {
    expect([read(clock.now, 'others'), read('2026-06-01T12:00:00Z'), read('2026-06-01T08:59:59Z')]).toEqual([undefined, undefined, undefined]);
    expect(read('2026-06-01T11:59:59Z')).toBeDefined();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a file is written', () => writeFiles(root, { 'dist/index.html': 'Mine' })],
    ['a file is added', () => writeFiles(root, { 'dist/mine.html': 'Mine' })],
    ['the report is gone', () => rm(join(root, 'smo-report'), { recursive: true })],
    ['the record is broken', () => writeFiles(root, { 'published.json': '{"version":' })],
    ['a build has begun since', async () => forgetPublished(place())],
  ])('is not, once %s', async (_, change) => {
    await change();
    expect(read()).toBeUndefined();
  });
});
