import { globSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from 'citty';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SharePlan } from '#astro/card-kit.ts';
import { cardsCommand } from '../../src/cli/cards.ts';
import { eachAtOnce } from '../../src/cli/cards/each-at-once.ts';
import { plannedCards } from '../../src/cli/cards/planned-cards.ts';
import { openedCard, sealedCard } from '../../src/cli/cards/sealed-card.ts';
import { openSharedStorage } from '../../src/cli/cards/shared-storage.ts';
import { isInShard, readShard } from '../../src/cli/cards/shard.ts';
import { storageAddress } from '../../src/cli/cards/storage-address.ts';
import { aConfig } from '../support/a-site.ts';
import { redisServer } from '../support/redis-server.ts';
import { runSmo } from '../support/run-smo.ts';

let root: string;
let shared: string;
let printed: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'smo-cards-'));
  const { configuredUrl: _, ...config } = aConfig();
  await mkdir(join(root, 'src/site'), { recursive: true });
  await writeFile(join(root, 'src/site/site.config.ts'), `export default ${JSON.stringify(config)};\n`);
  await mkdir(join(root, 'content/pages/en'), { recursive: true });
  await writeFile(join(root, 'content/pages/en/about.mdx'), '---\nid: about\ntitle: Who we are\ndescription: Three people and a printing press.\n---\n\nHi.\n');
  await smo('draw', '--store', join(root, 'drawn'));
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

beforeEach(async () => {
  shared = await mkdtemp(join(root, 'shared-'));
  printed = [];
  vi.stubEnv('SMO_CARDS_STORAGE', '');
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

/** What a command prints; addresses that differ each time are left out. */
async function smo(...rawArgs: string[]): Promise<string> {
  await runCommand(cardsCommand, { rawArgs: [...rawArgs, '--root', root] });
  return printed.splice(0).join('\n').replaceAll(shared, '<shared>');
}

const cardsIn = async (store: string) => (await readdir(join(root, store))).toSorted();
const plans = async (): Promise<readonly SharePlan[]> => (await plannedCards({ root, store: join(root, 'plans') })).plans;
const bytesOf = async (fingerprint: string) =>
  readFile(join(root, 'drawn', (await cardsIn('drawn')).find((name) => name.startsWith(fingerprint)) ?? 'no such card'));

async function firstPlan(): Promise<SharePlan> {
  const [plan] = await plans();
  if (!plan) throw new Error('no card is planned');
  return plan;
}

describe('smo cards', () => {
  it('brings cards from one machine to another, as they were drawn, by a folder', async () => {
    const all = (await plans()).length;
    expect(all).toBeGreaterThan(3);
    expect([
      await smo('push', '--to', `file:${shared}`, '--store', join(root, 'drawn')),
      await smo('push', '--to', `file:${shared}`, '--store', join(root, 'drawn')),
      await smo('pull', '--from', `file:${shared}`, '--store', join(root, 'by-folder')),
      await smo('pull', '--from', `file:${shared}`, '--store', join(root, 'by-folder')),
      await smo('draw', '--store', join(root, 'by-folder')),
    ]).toEqual([
      `${all} cards: 0 in file:<shared>, ${all} sent, 0 not drawn here, 0 refused`,
      `${all} cards: ${all} in file:<shared>, 0 sent, 0 not drawn here, 0 refused`,
      `${all} cards: 0 here, ${all} fetched from file:<shared>, 0 not there, 0 refused`,
      `${all} cards: ${all} here, 0 fetched from file:<shared>, 0 not there, 0 refused`,
      `${all} cards: ${all} here, 0 drawn`,
    ]);
    expect(await cardsIn('by-folder')).toEqual(await cardsIn('drawn'));
    expect((await readdir(shared)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('brings them by Redis, whose values are texts', async () => {
    const redis = await redisServer();
    try {
      const all = (await plans()).length;
      await smo('push', '--to', redis.url, '--store', join(root, 'drawn'));
      expect([...redis.values.keys()].toSorted()).toEqual((await plans()).map(({ fingerprint }) => `smo-cards:${fingerprint}`).toSorted());
      expect(await smo('pull', '--from', redis.url, '--store', join(root, 'by-redis'))).toContain(`${all} fetched`);
      expect(await cardsIn('by-redis')).toEqual(await cardsIn('drawn'));
    } finally {
      await redis.stop();
    }
  });

  it('fetches the cards of the present content alone, and of one share when it is asked to', async () => {
    await smo('push', '--to', `file:${shared}`, '--store', join(root, 'drawn'));
    await writeFile(join(shared, '0123456789abcdef'), 'of another site');
    await smo('pull', '--from', `file:${shared}`, '--shard', '1/3', '--store', join(root, 'third'));
    const third = (await plans()).filter(({ fingerprint }) => isInShard(fingerprint, { number: 1, of: 3 }));
    expect((await cardsIn('third')).map((name) => name.slice(0, 16))).toEqual(third.map(({ fingerprint }) => fingerprint).toSorted());
  });

  it('refuses and names a card whose bytes are wrong, leaves it in the storage, and replaces it there on demand', async () => {
    await smo('push', '--to', `file:${shared}`, '--store', join(root, 'drawn'));
    const { fingerprint, page } = await firstPlan();
    const all = (await plans()).length;
    await writeFile(join(shared, fingerprint), 'a text');
    const pull = ['pull', '--from', `file:${shared}`, '--store', join(root, 'damaged')];
    expect(await smo(...pull)).toBe(
      `${page}  card ${fingerprint} is refused: the storage holds other bytes than were sent\n` +
        `${all} cards: 0 here, ${all - 1} fetched from file:<shared>, 0 not there, 1 refused\n` +
        'what was refused is drawn by the next build; after it, `npm run smo -- cards push --mend` replaces it in the storage',
    );
    expect((await cardsIn('damaged')).filter((name) => name.startsWith(fingerprint))).toEqual([]);
    await smo('push', '--to', `file:${shared}`, '--store', join(root, 'drawn'));
    expect(await readFile(join(shared, fingerprint), 'utf8')).toBe('a text');
    expect(await smo('push', '--mend', '--to', `file:${shared}`, '--store', join(root, 'drawn'))).toContain('0 sent, 1 replaced');
    expect(await smo(...pull)).toContain(`${all - 1} here, 1 fetched`);
  });

  it('does not send a card that was changed on this machine', async () => {
    const { fingerprint } = await firstPlan();
    await smo('draw', '--store', join(root, 'changed'));
    const name = (await cardsIn('changed')).find((name) => name.startsWith(fingerprint)) ?? '';
    const changed = Buffer.from(await bytesOf(fingerprint)).fill(0, 900, 1000);
    const path = join(root, 'changed', name);
    const { atime, mtime } = await stat(path);
    await chmod(path, 0o644);
    await writeFile(path, changed);
    await utimes(path, atime, mtime);
    expect(await smo('push', '--to', `file:${shared}`, '--store', join(root, 'changed'))).toContain('1 refused');
    expect(await readdir(shared)).not.toContain(fingerprint);
  });

  it('draws each card in one share of eight and in one only', async () => {
    const stores = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const { plans } = await plannedCards({ root, store: join(root, 'plans'), shard: { number: index + 1, of: 8 } });
        return plans.map(({ fingerprint }) => fingerprint);
      }),
    );
    expect(stores.flat().toSorted()).toEqual((await plans()).map(({ fingerprint }) => fingerprint).toSorted());
    const share = stores.findIndex((fingerprints) => fingerprints.length > 0);
    expect(await smo('draw', '--shard', `${share + 1}/8`, '--store', join(root, 'share'))).toBe(
      `${stores[share]?.length} cards in share ${share + 1}/8: 0 here, ${stores[share]?.length} drawn`,
    );
    expect((await cardsIn('share')).map((name) => name.slice(0, 16))).toEqual(stores[share]?.toSorted());
  });

  it('asks for a storage, and for an address that is one', async () => {
    const told = [await smo('pull'), await smo('push', '--to', 'ftp://host/cards'), await smo('draw', '--shard', '9/8'), await smo('pull', '--optional')];
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "no shared storage is named; name one by --from file:./shared-cards or by SMO_CARDS_STORAGE, or let the command go on without it by --optional
      the address of the shared cards starts with "ftp:", expected one of file:./shared-cards, redis://host:6379/0, s3://bucket/cards?region=eu-central-1, or driver:<name>?<option>=<value>
      --shard is "9/8", expected which share of how many, as in --shard 2/8
      no shared storage is named: there is nothing to do"
    `);
  });
});

// A process takes a second to start, and much longer on a busy machine.
describe('smo cards without its storage', { timeout: 180_000 }, () => {
  const away = ['--from', 'redis://ada:secret@127.0.0.1:1/0', '--store', 'away'];

  it('says so without a word of the password, and fails unless it may go on', async () => {
    const [strict, lenient] = await Promise.all([runSmo(root, 'cards', 'pull', ...away), runSmo(root, 'cards', 'pull', '--optional', ...away)]);
    expect(strict).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "redis://127.0.0.1:1/0  does not serve (connect ECONNREFUSED 127.0.0.1:1)
        repair: start it, or name another by --from, --to or SMO_CARDS_STORAGE; with --optional the command goes on without it
      ",
        "out": "5 cards: 0 here, 0 fetched from redis://127.0.0.1:1/0, 0 not there, 0 refused
      ",
      }
    `);
    expect(lenient).toEqual({ ...strict, code: 0 });
  });

  it('names what a driver lacks', async () => {
    expect(await smo('pull', '--from', 'driver:mongodb?databaseName=cards')).toBe(
      'the storage driver "mongodb" needs the package mongodb, which is not installed\n  repair: npm install mongodb',
    );
  });
});

describe('a card from elsewhere', () => {
  it('comes out as it went in', async () => {
    const plan = await firstPlan();
    const bytes = await bytesOf(plan.fingerprint);
    expect(await openedCard(plan, sealedCard(plan.fingerprint, bytes))).toEqual({ bytes });
  });

  it('is refused when its seal does not fit, even if it is cut off, empty or another card', async () => {
    const plan = await firstPlan();
    const value = sealedCard(plan.fingerprint, await bytesOf(plan.fingerprint));
    const others = [Buffer.alloc(0), value.subarray(0, -1), Buffer.concat([value, Buffer.of(0)]), Buffer.from(value).fill(1, 200, 201), value.subarray(60)];
    const answers = await Promise.all([...others, sealedCard('fedcba9876543210', await bytesOf(plan.fingerprint))].map((other) => openedCard(plan, other)));
    expect(new Set(answers.map((answer) => 'fault' in answer && answer.fault))).toEqual(new Set(['the storage holds other bytes than were sent']));
  });

  it('is refused when somebody has sealed what is no such picture', async () => {
    const plan = await firstPlan();
    const bytes = await bytesOf(plan.fingerprint);
    const small = await sharp(bytes).resize(300).jpeg().toBuffer();
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const broken = Buffer.concat([bytes.subarray(0, 700), Buffer.alloc(20_000, 0x55), bytes.subarray(-2)]);
    const contents = [
      page,
      await sharp(bytes).png().toBuffer(),
      small,
      Buffer.concat([bytes, page]),
      bytes.subarray(0, -400),
      broken,
      Buffer.alloc(700_000, 0xff),
    ];
    const answers = await Promise.all(contents.map((content) => openedCard(plan, sealedCard(plan.fingerprint, content))));
    expect(answers).toMatchInlineSnapshot(`
      [
        {
          "fault": "it is no JPEG",
        },
        {
          "fault": "it is no JPEG",
        },
        {
          "fault": "it has 300×158 pixels, expected 1200×630",
        },
        {
          "fault": "it does not end where a picture ends",
        },
        {
          "fault": "it does not end where a picture ends",
        },
        {
          "fault": "it cannot be decoded",
        },
        {
          "fault": "it takes 700000 bytes, and no card takes more than 600000",
        },
      ]
    `);
  });
});

describe('a storage', () => {
  const silent = () => new Promise<never>(() => undefined);
  const driver = { hasItem: () => false, getItem: () => null, getKeys: () => [] };

  it('is asked once more when it fails', async () => {
    const answers = [new Error('busy'), true];
    const hasItem = vi.fn(async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer === true;
    });
    expect(await openSharedStorage({ driver: { ...driver, hasItem }, shown: 'test:' }).has('abc')).toBe(true);
    expect(hasItem).toHaveBeenCalledTimes(2);
  });

  it('that never answers is not waited for', async () => {
    const storage = openSharedStorage({ driver: { ...driver, getItemRaw: silent }, shown: 'test:', patience: 50 });
    await expect(storage.get('abc')).rejects.toThrow('test:  does not serve (no answer within 0.05 seconds)');
  });

  it('may give bytes as a buffer, an array buffer, or nothing', async () => {
    const given: unknown[] = [new Uint8Array([1, 2]), new Uint8Array([1, 2]).buffer, null];
    const storage = openSharedStorage({ driver: { ...driver, getItemRaw: async () => given.shift() }, shown: 'test:' });
    expect([await storage.get('a'), await storage.get('a'), await storage.get('a')]).toEqual([new Uint8Array([1, 2]), new Uint8Array([1, 2]), undefined]);
  });
});

describe('an address', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'hidden' };

  it('is shown without its secrets', () => {
    const addresses = [
      'redis://ada:hidden@host:6379/2?prefix=blog',
      's3://bucket/blog/cards?region=eu-central-1',
      'driver:upstash?token=hidden',
      'file:./shared-cards',
    ];
    const shown = addresses.map((address) => storageAddress(address, keys).shown);
    expect(shown).toEqual(['redis://host:6379/2', 's3://bucket/blog/cards', 'driver:upstash', 'file:./shared-cards']);
  });

  it('of S3 names endpoint and region, or the environment does', () => {
    const s3 = { kind: 's3', shown: 's3://bucket/cards', bucket: 'bucket', prefix: 'cards', keys: { accessKeyId: 'AKIA', secretAccessKey: 'hidden' } };
    expect(storageAddress('s3://bucket/cards', { ...keys, AWS_REGION: 'eu-south-1' })).toEqual({
      ...s3,
      region: 'eu-south-1',
      endpoint: 'https://s3.eu-south-1.amazonaws.com',
    });
    expect(storageAddress('s3://bucket/cards?region=auto&endpoint=https://r2.example.org', keys)).toEqual({
      ...s3,
      region: 'auto',
      endpoint: 'https://r2.example.org',
    });
  });

  it.each([
    ['shared-cards', 'names no kind of storage'],
    ['file:', 'names no folder'],
    ['s3://bucket/cards', 'names no region, expected s3://bucket/cards?region=eu-central-1'],
    ['redis://host:6379?prefx=a', 'has an option "prefx", did you mean "prefix"?'],
  ])('%s is refused: it %s', (address, message) => {
    expect(() => storageAddress(address, {})).toThrow(message);
  });
});

it('a part that is spelt wrong is told which was meant', async () => {
  expect(await runSmo(root, 'cards', 'pul')).toEqual({ code: 2, out: '', err: 'unknown command "cards pul". Did you mean "cards pull"?\n' });
});

it('a share is written as which of how many', () => {
  expect(readShard('2/8')).toEqual({ number: 2, of: 8 });
  for (const wrong of ['0/8', '9/8', '2', '2/', 'a/b', '2/8/3', '-1/8']) expect(() => readShard(wrong)).toThrow(`--shard is "${wrong}"`);
});

it('no more than so many works are begun at a time, and none after a failure', async () => {
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    if (item === 4) throw new Error('full');
  };
  await expect(eachAtOnce([...Array(20).keys()], 3, work)).rejects.toThrow('full');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([most, begun.length < 10]).toEqual([3, true]);
});

it('nothing but these commands knows a storage', () => {
  const source = new URL('../../src/', import.meta.url);
  const knowing = globSync('**/*.{ts,astro}', { cwd: source }).filter((file) =>
    /from '(?:unstorage|ioredis)|import\('(?:unstorage|ioredis)/u.test(readFileSync(new URL(file, source), 'utf8')),
  );
  expect([...new Set(knowing.map(dirname))]).toEqual(['cli/cards']);
  const loaded = readFileSync(new URL('cli/commands.ts', source), 'utf8');
  expect(loaded).toContain("import('./cards.ts')");
});
