import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { baselineSchema } from '#smo/checks/index.ts';
import { auditCommand } from '../../src/cli/audit.ts';
import { foreignFiles, foreignFolder, foreignPage, foreignUrl, listing } from '../support/foreign-site.ts';
import { runSmo } from '../support/run-smo.ts';

let fell: string;
/** Where the baseline is written: not into the folder that is judged. */
let desk: string;

beforeEach(async () => {
  [fell, desk] = await Promise.all([foreignFolder(foreignFiles), mkdtemp(join(tmpdir(), 'smo-desk-'))]);
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await Promise.all([fell, desk].map((folder) => rm(folder, { recursive: true })));
});

interface Audit {
  readonly out: string;
  readonly err: string;
  readonly code: unknown;
}

async function audit(...args: string[]): Promise<Audit> {
  const said = { out: new Array<unknown>(), err: new Array<unknown>() };
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => said.out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => said.err.push(line));
  process.exitCode = 0;
  await runCommand(auditCommand, { rawArgs: [fell, '--site', foreignUrl, '--root', desk, ...args] });
  return { out: said.out.join('\n'), err: said.err.join('\n'), code: process.exitCode };
}

describe('audit', () => {
  it('gives a score with its weights, and says which rule took each point', async () => {
    const { out, code } = await audit();
    expect(code).toBe(0);
    const [score, weights] = out.split('\n');
    expect(score).toMatch(/^Score: \d+(?:\.\d)? of 100$/u);
    expect(weights).toBe(
      "(a page starts at 100; the first error of a rule costs 10, the first warning 3, each further one of the same rule 1; the site's score is their mean less its own losses)",
    );
    expect(out).toMatch(/^ {3}\d\d {2}\/thaw\/ {2}.*−10 og-image-file-exists/mu);
    expect(out.split('\n').at(-1)).toMatch(/^\d+ errors, \d+ warnings$/u);
  });

  it('adds up: a page has lost what its rules took, and the site is the mean of the pages less its own', async () => {
    const { score, pages, site, flawless } = JSON.parse((await audit('--json')).out);
    const points = (lost: { points: number }[]) => lost.reduce((sum, { points }) => sum + points, 0);
    for (const page of pages) expect(page.score, page.page).toBe(Math.max(0, 100 - points(page.lost)));
    const sum = pages.reduce((total: number, page: { score: number }) => total + page.score, flawless * 100);
    expect(score).toBe(Math.max(0, Math.round((sum / (pages.length + flawless) - points(site)) * 10) / 10));
  });

  it('writes down what there is; against it nothing counts but what is worse, and what is mended is told', async () => {
    const before = await listing(fell);
    const saved = await audit('--save', '--json');
    expect(JSON.parse(saved.out)).toHaveProperty('score');
    expect(saved.err).toBe('.smo-baseline.json holds what there is today; audit --against compares with it');
    expect(await listing(fell)).toEqual(before);
    const baseline = baselineSchema.parse(JSON.parse(await readFile(join(desk, '.smo-baseline.json'), 'utf8')));
    expect(baseline['link-internal-broken']).toEqual({ '/thaw/': 1 });

    const same = await audit('--against');
    expect({ code: same.code, last: same.out.split('\n').at(-1) }).toEqual({
      code: 0,
      last: expect.stringMatching(/^Against \.smo-baseline\.json: \d+ known, 0 mended$/u),
    });

    await writeFile(
      join(fell, 'thaw/index.html'),
      foreignPage('/thaw/', 'The long thaw', { body: '<p><a href="/gone/">Before</a>, and <a href="/gone/too/">long before</a>.</p>' }),
    );
    const worse = await audit('--against');
    expect(worse.code).toBe(1);
    expect(worse.out).toMatch(/^✖ link-internal-broken: .* \(2 errors\)$/mu);
    expect(worse.out).not.toContain('og-description-missing');
    expect(worse.out).toMatch(/ known, [1-9]\d* mended; `audit --save` writes down the better state$/u);
  });

  it('without a baseline says how to write one, and ends with 2', { timeout: 120_000 }, async () => {
    const { code, err } = await runSmo(desk, 'audit', fell, '--against');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'There is no baseline .smo-baseline.json. `npm run smo -- audit --save --file .smo-baseline.json` writes it.\n',
    });
  });
});
