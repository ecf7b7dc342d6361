import { describe, expect, test } from 'vitest';
import { dueAfter } from '#smo/schedule/due.ts';
import { scheduleText } from '#smo/schedule/schedule-text.ts';
import { unbuilt } from '#smo/schedule/unbuilt.ts';
import { buildTimes } from '#smo/schedule/workflow.ts';
import type { ArticleEntry } from '#smo';
import { anArticleEntry } from '../../support/a-site.ts';

const now = '2026-11-20T12:00:00Z';
const entry = (id: string, fields: Partial<ArticleEntry>): ArticleEntry =>
  anArticleEntry({ id, title: `Title of ${id}`, published: '2026-01-01T00:00:00Z', source: { file: `content/blog/en/${id}.mdx`, fields: {} }, ...fields });
const short = (entries: ArticleEntry[]) => dueAfter({ entries }, now).map(({ at, event, id }) => `${at} ${id} ${event}`);

describe('what is due', () => {
  test('is what appears and what expires, the soonest first, in UTC', () => {
    const entries = [
      entry('late', { published: '2026-12-24T09:00:00+01:00', expires: '2027-01-06T00:00:00+01:00' }),
      entry('soon', { published: '2026-11-20T12:00:01Z' }),
      entry('ends', { expires: '2026-11-30T00:00:00+01:00' }),
    ];
    expect(short(entries)).toEqual([
      '2026-11-20T12:00:01.000Z soon appears',
      '2026-11-29T23:00:00.000Z ends expires',
      '2026-12-24T08:00:00.000Z late appears',
      '2027-01-05T23:00:00.000Z late expires',
    ]);
  });

  test.each([
    ['a draft', { draft: true, published: '2026-12-24T08:00:00Z', expires: '2027-01-06T00:00:00Z' }],
    ['what is there already', {}],
    ['what appears at this very moment', { published: now }],
    ['what has expired', { expires: '2026-11-19T00:00:00Z' }],
    ['what would expire before it appears', { published: '2026-12-24T08:00:00Z', expires: '2026-12-01T00:00:00Z' }],
  ])('is not %s', (_, fields) => {
    expect(short([entry('x', fields)])).toEqual([]);
  });

  test('names the place of the date', () => {
    const source = { file: 'content/blog/en/x.mdx', fields: { published: { line: 4, column: 12 } } };
    const [due] = dueAfter({ entries: [entry('x', { published: '2026-12-24T08:00:00Z', source })] }, now);
    expect(due?.place).toEqual({ file: 'content/blog/en/x.mdx', line: 4, column: 12 });
  });
});

const workflow = (cron: string, run = 'npm run build') => ({
  path: '.github/workflows/site.yml',
  text: `on:\n  push:\n  schedule:\n    - cron: '${cron}'\njobs:\n  site:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`,
});

describe('a workflow', () => {
  test.each([
    ['builds at its times', workflow('0 6 * * *').text, ['0 6 * * *']],
    ['that builds by a hook of a host counts', workflow('0 6 * * *', 'curl -d {} https://host.example/build_hooks/1').text, ['0 6 * * *']],
    ['that only tidies up does not', workflow('0 6 * * *', 'npx stale').text, []],
    ['that only scans the code does not', workflow('0 6 * * *', 'github/codeql-action/autobuild').text, []],
    ['without a schedule has no times', 'on: push\njobs: { site: { steps: [{ run: npm run build }] } }', []],
    ['that is no YAML has none', 'on: [', []],
  ])('%s', (_, text, crons) => {
    expect(buildTimes({ path: 'x.yml', text })).toEqual(crons);
  });
});

describe('the warning', () => {
  const due = dueAfter({ entries: [entry('x', { published: '2026-12-24T09:00:00+01:00' }), entry('y', { expires: '2026-12-26T08:00:00Z' })] }, now);

  test('comes where no workflow builds within a day, with the lines to paste', () => {
    expect(unbuilt(due, [workflow('0 6 1 * *')], 'Europe/Rome')).toMatchInlineSnapshot(`
      [
        {
          "field": "published",
          "hint": "let a workflow that builds the site run at those times (in UTC):
      on:
        schedule:
          - cron: '0 8 24,26 12 *'",
          "message": ""Title of x" appears on 2026-12-24 09:00, and no workflow builds the site within a day of it; nor of 1 more",
          "place": {
            "column": 1,
            "file": "content/blog/en/x.mdx",
            "line": 1,
          },
          "rule": "schedule-unbuilt",
          "severity": "warn",
        },
      ]
    `);
  });

  test.each([
    ['a workflow runs every day', due, [workflow('30 5 * * *')]],
    ['one runs at these times', due, [workflow('0 8 24,26 12 *')]],
    ['nothing is due', [], []],
  ])('does not where %s', (_, items, workflows) => {
    expect(unbuilt(items, workflows, 'UTC')).toEqual([]);
  });

  test('counts only what no workflow brings', () => {
    expect(unbuilt(due, [workflow('0 8 24 12 *')], 'UTC').map(({ message }) => message)).toEqual([
      '"Title of y" expires on 2026-12-26 08:00, and no workflow builds the site within a day of it',
    ]);
  });
});

test('the schedule reads as a list with its times in both zones', () => {
  const due = dueAfter({ entries: [entry('x', { published: '2026-12-24T09:00:00+01:00' })] }, now);
  expect(scheduleText(due, 'Europe/Rome', false)).toMatchInlineSnapshot(`
    "1 change is due, in Europe/Rome and in UTC:

      2026-12-24 09:00  (2026-12-24 08:00 UTC)  article x (en) appears: Title of x
        content/blog/en/x.mdx:1

    A build at these times brings them. In a workflow of GitHub Actions, whose clock is UTC:

    on:
      schedule:
        - cron: '0 8 24 12 *'"
  `);
  expect(scheduleText([], 'UTC', true)).toBe('nothing is due: no entry has a date that is still to come');
});
