import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkOrCopy } from '#astro/card-files.ts';
import { CardStoreError, openCardStore, type CardStore, type CardStoreOptions } from '#astro/card-store.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const noon = Date.parse('2027-01-31T12:00:00Z');
const key = '0123456789abcdef';
const bytes = new TextEncoder().encode('the picture of a page');
const others = new TextEncoder().encode('another of the length');

let root: string;
let folder: string;
let temporary: string;
let warnings: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'smo-cards-'));
  folder = join(root, 'cards');
  temporary = join(root, 'tmp');
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  warnings = [];
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const store = (over: Partial<CardStoreOptions> = {}): CardStore =>
  openCardStore(folder, { now: () => noon, logger: { warn: (message) => warnings.push(message.replaceAll(root, '<root>')) }, ...over });

/** The name of a failure and its texts, without the paths of this run. */
async function failure(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof CardStoreError)) throw new Error(`expected a CardStoreError, got ${String(error)}`);
  return `${error.name}: ${error.message}\n${error.hint}`.replaceAll(root, '<root>').replaceAll(/cards-\w{6}/gu, 'cards-<random>');
}

async function kept(name = key, data = bytes): Promise<string> {
  return store().put(name, data);
}

/** As another tool would: through all links, whatever the mode. */
function writeInto(path: string, data: Uint8Array): void {
  chmodSync(path, 0o644);
  writeFileSync(path, data);
}

const read = (path: string | undefined): string | undefined => path && readFileSync(path, 'utf8');

describe('a store of cards', () => {
  test('gives what was put, to this process and to the next', async () => {
    const first = store();
    expect(await first.get(key)).toBe(undefined);
    const path = await first.put(key, bytes);
    expect([await first.get(key), await store().get(key), read(path)]).toEqual([path, path, 'the picture of a page']);
    expect(warnings).toEqual([]);
  });

  test('makes no folder before there is a card', async () => {
    expect([await store().get(key), await store().prune(), existsSync(folder)]).toEqual([undefined, 0, false]);
  });

  test('keeps the last of two cards for a key', async () => {
    await kept();
    await kept(key, others);
    expect([read(await store().get(key)), readdirSync(folder).length]).toEqual(['another of the length', 1]);
  });

  test('does not write what it has', async () => {
    const path = await kept();
    const write = () => {
      throw new Error('expected no writing');
    };
    expect(await store({ write }).put(key, bytes)).toBe(path);
    expect(warnings).toEqual([]);
  });

  test.each([
    '',
    'short',
    '../../etc/passwd',
    '0123456789/abcdef',
    '..\\..\\windows',
    '0123456789ABCDEF',
    '0123456789abcdef.jpg',
    '0123456789abcdef\0',
    'é123456789',
    'a'.repeat(129),
  ])('refuses the key %j', async (bad) => {
    const refusal = `CardStoreError: the key of a card is ${JSON.stringify(bad)}, expected 8 to 128 lower-case letters and digits\nUse the fingerprint of the card.`;
    const open = store();
    expect([await failure(open.get(bad)), await failure(open.put(bad, bytes)), await failure(open.link(bad, join(root, 'a.jpg')))]).toEqual([
      refusal,
      refusal,
      refusal,
    ]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a link into a build', () => {
  const target = () => join(root, 'dist.next/cards/titles-1.jpg');

  test('is the same file as in the store, read-only, in a folder made for it', async () => {
    const path = await kept();
    const second = join(target(), '../titles-2.jpg');
    for (const name of [target(), second]) await store().link(key, name);
    expect([statSync(target()).ino, statSync(second).ino, statSync(target()).mode & 0o222]).toEqual([statSync(path).ino, statSync(path).ino, 0]);
  });

  test('replaces what stood there, itself included, and leaves nothing else', async () => {
    await kept();
    mkdirSync(join(root, 'dist.next/cards'), { recursive: true });
    writeFileSync(target(), 'of a former build');
    for (let times = 0; times < 3; times++) await store().link(key, target());
    expect([read(target()), readdirSync(join(root, 'dist.next/cards'))]).toEqual(['the picture of a page', ['titles-1.jpg']]);
  });

  test('is a copy where the system makes no links, as between two devices', async () => {
    const path = await kept();
    const refuse = () => {
      throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
    };
    for (let times = 0; times < 2; times++) linkOrCopy(path, target(), refuse);
    expect([read(target()), readdirSync(dirname(target())), statSync(path).nlink]).toEqual(['the picture of a page', ['titles-1.jpg'], 1]);
  });

  test('to a place that cannot be is a named error and leaves no half file', async () => {
    await kept();
    mkdirSync(join(target(), 'a folder'), { recursive: true });
    expect(await failure(store().link(key, target()))).toMatch(
      /^CardStoreError: the card 0123456789abcdef cannot be placed at <root>\/dist.next\/cards\/titles-1.jpg: EISDIR/u,
    );
    expect(readdirSync(join(root, 'dist.next/cards'))).toEqual(['titles-1.jpg']);
  });

  test('of a card that is not there is a named error', async () => {
    expect(await failure(store().link(key, target()))).toMatchInlineSnapshot(`
      "CardStoreError: the card 0123456789abcdef is not in <root>/cards
      Draw it and put it before it is linked."
    `);
  });

  test('that another tool writes into costs the store the card, never gives a wrong one', async () => {
    await kept();
    await store().link(key, target());
    writeInto(target(), others);
    expect(await failure(store().link(key, join(root, 'b.jpg')))).toContain('is not in <root>/cards');
    expect([existsSync(join(root, 'b.jpg')), read(target()), readdirSync(folder)]).toEqual([false, 'another of the length', []]);
    await store()
      .link(key, target())
      .catch(() => kept());
    await store().link(key, target());
    expect(read(target())).toBe('the picture of a page');
  });
});

describe('a damaged card', () => {
  const damages: Record<string, (path: string) => void> = {
    'cut short, its time kept': (path) => keepingTime(path, () => truncateSync(path, 5)),
    emptied: (path) => truncateSync(path, 0),
    'made longer': (path) => appendFileSync(path, '!'),
    'overwritten in its length': (path) => writeInto(path, others),
    'overwritten in its length, with a time of whole seconds': (path) => {
      writeInto(path, others);
      utimesSync(path, noon / 1000, noon / 1000);
    },
    'replaced by another card and its time': (path) => {
      const time = statSync(join(folder, otherName())).mtimeMs / 1000;
      unlinkSync(path);
      copyFileSync(join(folder, otherName()), path);
      utimesSync(path, time, time);
    },
    'replaced by a link to another card': (path) => {
      unlinkSync(path);
      symlinkSync(join(folder, otherName()), path);
    },
    'replaced by a link to nothing': (path) => {
      unlinkSync(path);
      symlinkSync(join(root, 'nothing'), path);
    },
  };
  const otherKey = 'fedcba9876543210';
  const otherName = () => readdirSync(folder).find((name) => name.startsWith(otherKey)) ?? '';
  function keepingTime(path: string, damage: () => void): void {
    const time = statSync(path).mtimeMs / 1000;
    damage();
    utimesSync(path, time, time);
  }

  test.each(Object.entries(damages))('%s is removed, and can be put again', async (_, damage) => {
    const path = await kept();
    await kept(otherKey, others);
    const open = store();
    expect(await open.get(key)).toBe(path);
    damage(path);
    expect([await open.get(key), readdirSync(folder)]).toEqual([undefined, [otherName()]]);
    expect([await open.put(key, bytes), read(await store().get(key)), read(join(folder, otherName()))]).toEqual([
      path,
      'the picture of a page',
      'another of the length',
    ]);
  });

  test('is noticed by put as well', async () => {
    writeInto(await kept(), others);
    expect(read(await kept())).toBe('the picture of a page');
  });

  test('that is a folder now is drawn again, with a warning', async () => {
    const path = await kept();
    unlinkSync(path);
    mkdirSync(path);
    const open = store();
    expect(await open.get(key)).toBe(undefined);
    expect([read(await open.put(key, bytes)), warnings.length]).toEqual(['the picture of a page', 1]);
  });

  test('is not looked for in every byte at every get: a change that keeps length and time is not seen', async () => {
    const path = await kept();
    keepingTime(path, () => writeInto(path, others));
    const tomorrow = store({ now: () => noon + dayMs });
    expect([await store().get(key), await tomorrow.get(key)]).toEqual([path, path]);
  });

  test('is told from a card whose time alone was lost, which is sealed again', async () => {
    const path = await kept();
    const sealed = statSync(path).mtimeMs;
    utimesSync(path, noon / 1000, noon / 1000);
    expect([await store().get(key), statSync(path).mtimeMs]).toEqual([path, sealed]);
  });
});

describe('the pruning', () => {
  const at = (time: number) => store({ now: () => time });
  const leftover = (name: string) => `.${name}.0123456789ab.tmp`;

  test('keeps what was used within 30 days and removes the rest', async () => {
    const open = store();
    for (const name of ['usedtoday', 'used30days', 'used31days']) await open.put(name, bytes);
    await at(noon + 1 * dayMs).get('used30days');
    expect(await at(noon + 30 * dayMs).prune()).toBe(0);
    await at(noon + 31 * dayMs).get('usedtoday');
    expect([await at(noon + 31 * dayMs).prune(), readdirSync(folder).map((name) => name.split('.')[0])]).toEqual([1, ['used30days', 'usedtoday']]);
    expect([await at(noon + 41 * dayMs).prune(9), readdirSync(folder)]).toEqual([2, []]);
  });

  test('goes by a time that is written at most once a day, is never of the future, and needs no other file', async () => {
    const path = await kept();
    const first = statSync(path).mtimeMs;
    const days = [];
    for (const hours of [1, 11, 12, 24, 35, 36]) {
      // Longer than the clock of the file system takes for a tick.
      await setTimeout(10);
      const { ctimeMs } = statSync(path);
      await at(noon + hours * hourMs).get(key);
      const after = statSync(path);
      expect(after.mtimeMs).toBeLessThan(noon + hours * hourMs);
      days.push([(after.mtimeMs - first) / dayMs, after.ctimeMs === ctimeMs ? 'as it was' : 'written']);
    }
    expect(days).toEqual([
      [0, 'as it was'],
      [0, 'as it was'],
      [1, 'written'],
      [1, 'as it was'],
      [1, 'as it was'],
      [2, 'written'],
    ]);
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });

  test('leaves the files of others', async () => {
    const path = await kept();
    const foreign = ['.gitignore', 'README.md', 'notes.tmp', '.notes.tmp', 'photo.1.jpg'];
    for (const name of foreign) writeFileSync(join(folder, name), '');
    expect([await at(noon + 400 * dayMs).prune(), existsSync(path), readdirSync(folder)]).toEqual([1, false, foreign.toSorted()]);
  });

  test('sweeps half-written files once they are an hour old', async () => {
    const name = basename(await kept());
    writeFileSync(join(folder, leftover(name)), 'half');
    const since = Date.now();
    await at(since + hourMs - 60_000).get(key);
    expect([await at(since + hourMs - 60_000).prune(), readdirSync(folder)]).toEqual([0, [leftover(name), name]]);
    expect([await at(since + hourMs + 60_000).prune(), readdirSync(folder)]).toEqual([0, [name]]);
  });
});

describe('a folder that cannot be used', () => {
  const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

  /** The disk is full after half of a card, in the folder or everywhere. */
  const fullDisk =
    (times = Infinity) =>
    (file: number, data: Uint8Array) => {
      const isFull = times-- > 0;
      writeSync(file, isFull ? data.subarray(0, data.length / 2) : data);
      if (isFull) throw noSpace();
    };

  async function goesOn(open: CardStore): Promise<void> {
    const path = await open.put(key, bytes);
    await open.put('fedcba9876543210', others);
    await open.link(key, join(root, 'dist/a.jpg'));
    expect([dirname(path) === folder, await open.get(key)]).toEqual([false, path]);
    expect([read(path), read(join(root, 'dist/a.jpg'))]).toEqual(['the picture of a page', 'the picture of a page']);
    expect(await open.prune()).toBe(0);
    expect(warnings.length).toBe(1);
    // Node heeds no TMPDIR in a process that has changed its user.
    rmSync(dirname(path), { recursive: true });
  }

  test('for want of space warns once, keeps no half card, and goes on without it', async () => {
    const open = store({ write: fullDisk(1) });
    await open.put(key, bytes);
    expect(readdirSync(folder)).toEqual([]);
    await goesOn(open);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "the card store <root>/cards cannot be used (ENOSPC: no space left on device): new cards are not kept, and will be drawn again by the next build. Make it a folder that can be written, with space left on its disk.",
      ]
    `);
  });

  test('since it goes while many cards are written', async () => {
    let left = 20;
    const open = store({
      write: (file, data) => {
        writeSync(file, data);
        if (--left === 0) rmSync(folder, { recursive: true });
      },
    });
    const keys = Array.from({ length: 20 }, (_, index) => `card${index}${key}`);
    await Promise.all(keys.map((name) => open.put(name, new TextEncoder().encode(name))));
    expect(await Promise.all(keys.map(async (name) => read(await open.get(name))))).toEqual(keys);
    expect(warnings.length).toBe(1);
  });

  test('and a full disk everywhere is a named error', async () => {
    expect(await failure(store({ write: fullDisk() }).put(key, bytes))).toMatchInlineSnapshot(`
      "CardStoreError: the card 0123456789abcdef cannot be written to <root>/tmp/cards-<random>: ENOSPC: no space left on device
      Free space on this disk, or set TMPDIR to a folder that can be written."
    `);
  });

  test('since it is a file', async () => {
    writeFileSync(folder, 'mine');
    await goesOn(store());
    expect(warnings).toMatchInlineSnapshot(`
      [
        "the card store <root>/cards cannot be used (ENOTDIR: not a directory): new cards are not kept, and will be drawn again by the next build. Make it a folder that can be written, with space left on its disk.",
      ]
    `);
    expect(read(folder)).toBe('mine');
  });

  test('since it would be in a file', async () => {
    writeFileSync(folder, 'mine');
    folder = join(folder, 'cards');
    await goesOn(store());
  });

  test('since it is read-only, still gives the cards that are in it', async () => {
    const old = await kept('cardofbefore', others);
    await asOrdinaryUser(async () => {
      chmodSync(folder, 0o555);
      const open = store({ now: () => noon + 40 * dayMs });
      expect(await open.get('cardofbefore')).toBe(old);
      await goesOn(open);
    });
    expect(warnings).toMatchInlineSnapshot(`
      [
        "the card store <root>/cards cannot be used (EACCES: permission denied): new cards are not kept, and will be drawn again by the next build. Make it a folder that can be written, with space left on its disk.",
      ]
    `);
  });

  test.each([
    ['nothing', 0o000],
    ['its names alone', 0o444],
    ['files of known names alone', 0o111],
  ])('since it lets %s be read', async (_, mode) => {
    await kept('cardofbefore', others);
    await asOrdinaryUser(async () => {
      chmodSync(folder, mode);
      try {
        const open = store();
        await open.get('cardofbefore');
        await goesOn(open);
      } finally {
        chmodSync(folder, 0o755);
      }
    });
  });

  /** Root may write everywhere, so it becomes nobody, whose folder it is, but not the cards in it. */
  async function asOrdinaryUser(act: () => Promise<void>): Promise<void> {
    if (process.geteuid?.() !== 0) return act();
    const nobody = 65_534;
    for (const path of [root, folder, temporary]) chownSync(path, nobody, nobody);
    process.seteuid?.(nobody);
    try {
      await act();
    } finally {
      process.seteuid?.(0);
    }
  }
});

describe('processes of their own', () => {
  const module = new URL('../../src/astro/card-store.ts', import.meta.url).href;

  /** Runs a script with `store`, `key(n)` and `bytes(n)`; gives how it ended. */
  async function run(script: string): Promise<unknown> {
    const prelude = `
      import { writeSync } from 'node:fs';
      import { openCardStore } from ${JSON.stringify(module)};
      const open = (over) => openCardStore(${JSON.stringify(folder)}, { now: Date.now, logger: { warn: (message) => { throw new Error(message); } }, ...over });
      const key = (n) => 'card' + String(n).padStart(8, '0');
      const bytes = (n) => new Uint8Array(100_000).fill(n);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', prelude + script], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code, signal] = await once(child, 'exit');
    return code ?? signal;
  }

  test('write the same cards at once, and all are whole', async () => {
    const script = 'const store = open(); for (let n = 0; n < 60; n++) { await store.put(key(n), bytes(n)); if (!(await store.get(key(n)))) process.exit(3); }';
    expect(await Promise.all([run(script), run(script), run(script)])).toEqual([0, 0, 0]);
    const open = store();
    const found = await Promise.all(Array.from({ length: 60 }, (_, n) => open.get(`card${String(n).padStart(8, '0')}`)));
    expect(found.map((path, n) => path && readFileSync(path).equals(Buffer.alloc(100_000, n)))).toEqual(found.map(() => true));
    expect(readdirSync(folder).length).toBe(60);
  });

  test('that are killed between writing and renaming leave no card, and what they leave is swept', async () => {
    expect(await run("await open({ write: (file, data) => { writeSync(file, data); process.kill(process.pid, 'SIGKILL'); } }).put(key(1), bytes(1));")).toBe(
      'SIGKILL',
    );
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.card00000001\..+\.tmp$/u)]);
    expect(await store().get('card00000001')).toBe(undefined);
    await store({ now: () => Date.now() + 2 * hourMs }).prune();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that went on without the folder leave nothing behind', async () => {
    writeFileSync(folder, 'mine');
    expect(
      await run('const path = await open({ logger: { warn: () => {} } }).put(key(1), bytes(1)); process.exit(path.startsWith(process.env.TMPDIR) ? 0 : 3);'),
    ).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
