import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkflows } from '#astro/read-workflows.ts';
import { runSmo } from '../support/run-smo.ts';
import { post, siteFolder, writeFiles } from '../support/site-folder.ts';

const config = `export default { name: 'Notes', url: 'https://notes.example.org', timeZone: 'Europe/Rome', description: { en: 'Notes.' }, publisher: { name: 'Notes' } };\n`;
const daily = `on: { schedule: [{ cron: '0 5 * * *' }] }\njobs: { site: { steps: [{ run: npm run build }] } }\n`;

describe('smo schedule', { timeout: 120_000 }, () => {
  let root: string;
  beforeEach(async () => {
    root = await siteFolder('schedule', {
      'src/site/site.config.ts': config,
      // The repository ends here.
      '.git/HEAD': '',
      'content/blog/en/first-frost.mdx': post({ id: 'first-frost' }),
      'content/blog/en/advent.mdx': post({ id: 'advent', published: '2026-12-24T09:00:00+01:00', expires: '2027-01-07' }),
      'content/blog/en/idea.mdx': post({ id: 'idea', published: '2026-12-25', draft: true }),
    });
  });

  test('tells what is due and when to build for it, and fails where no workflow would', async () => {
    const { code, out } = await runSmo(root, 'schedule');
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "2 changes are due, in Europe/Rome and in UTC:

        2026-12-24 09:00  (2026-12-24 08:00 UTC)  article advent (en) appears: Title of advent
          content/blog/en/advent.mdx:4
        2027-01-07 00:00  (2027-01-06 23:00 UTC)  article advent (en) expires: Title of advent
          content/blog/en/advent.mdx:10

      A build at these times brings them. In a workflow of GitHub Actions, whose clock is UTC:

      on:
        schedule:
          - cron: '0 8 24 12 *'
          - cron: '0 23 6 1 *'

      content/blog/en/advent.mdx:4:12  published: "Title of advent" appears on 2026-12-24 09:00, and no workflow builds the site within a day of it; nor of 1 more
      "
    `);
  });

  test('is content with a workflow that builds every day', async () => {
    await writeFiles(root, { '.github/workflows/site.yaml': daily });
    const { code, out } = await runSmo(root, 'schedule');
    expect([code, out.trim().split('\n').at(-1)]).toEqual([0, 'A workflow of this repository builds the site within a day of each.']);
  });

  test('gives lines for a crontab, and everything as JSON', async () => {
    await writeFiles(root, { '.github/workflows/site.yml': daily });
    expect(await runSmo(root, 'schedule', '--format', 'cron')).toEqual({ code: 0, out: '0 8 24 12 *\n0 23 6 1 *\n', err: '' });
    const { out } = await runSmo(root, 'schedule', '--format=json');
    expect(JSON.parse(out)).toMatchObject({ now: '2026-06-01T12:00:00.000Z', cron: ['0 8 24 12 *', '0 23 6 1 *'], problems: [], built: true });
  });

  test('knows its formats', async () => {
    const { code, err } = await runSmo(root, 'schedule', '--format', 'crn');
    expect([code, err]).toEqual([2, '--format "crn" is none, did you mean "cron"? There are: text, json, cron\n']);
  });
});

describe('the workflows of a site', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workflows-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are those of the repository that it is a part of', async () => {
    await writeFiles(folder, { '.git/HEAD': '', '.github/workflows/b.yml': 'b', '.github/workflows/a.yaml': 'a', '.github/workflows/notes.md': '' });
    await writeFiles(folder, { 'site/content/x': '' });
    expect(readWorkflows(join(folder, 'site'))).toEqual([
      { path: '.github/workflows/a.yaml', text: 'a' },
      { path: '.github/workflows/b.yml', text: 'b' },
    ]);
  });

  test('are none where there is no such folder, and unknown where another system builds', async () => {
    expect(readWorkflows(folder)).toEqual([]);
    await writeFiles(folder, { '.gitlab-ci.yml': '' });
    expect(readWorkflows(folder)).toBeUndefined();
  });
});
