import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formatters, isFailure, reportSchema, type CheckReport } from '#smo/checks/index.ts';
import type { Problem } from '#smo';

const long: Problem = {
  rule: 'og-title-length',
  severity: 'error',
  field: 'title',
  message: 'the title has 112 characters, expected at most 100',
  hint: 'shorten it, or write a shorter share.title',
  page: '/blog/frost/',
  place: { file: 'content/blog/en/frost.mdx', line: 3, column: 8 },
  excerpt: { text: 'title: A very long title', length: 17 },
  networks: ['x', 'discord'],
  source: 'house',
};
const builtOnly: Problem = {
  rule: 'canonical-missing',
  severity: 'error',
  message: 'no canonical',
  page: '/old/',
  place: { file: 'dist/old/index.html', line: 1, column: 1 },
};
const ofSite: Problem = { rule: 'robots-txt-valid', severity: 'warn', message: 'robots.txt: 50%, "done" :: <script>, *bold* @team\nsecond line' };
const report: CheckReport = { problems: [ofSite, builtOnly, long], ignored: 1, pages: 12, feeds: 3 };
const options = { failOn: 'error', rules: { 'og-title-length': { what: 'The share title is short enough.', why: 'It is cut.' } } } as const;
const none: CheckReport = { problems: [], ignored: 0, pages: 1, feeds: 0 };

describe('the text form', () => {
  test('groups by rule, the weightiest first, shows line and repair, counts, and ends in what to do', () => {
    expect(formatters.text(report, options)).toMatchInlineSnapshot(`
      "✖ canonical-missing (1 error)

        dist/old/index.html:1:1  no canonical

      ✖ og-title-length: The share title is short enough. (1 error)

        content/blog/en/frost.mdx:3:8  title: the title has 112 characters, expected at most 100
          3 | title: A very long title
            |        ^^^^^^^^^^^^^^^^^
          repair: shorten it, or write a shorter share.title
          concerns: X, Discord

      ! robots-txt-valid (1 warning)

        site  robots.txt: 50%, "done" :: <script>, *bold* @team
        second line

      12 pages and 3 feeds judged: 2 errors, 1 warning, 1 finding put aside with a reason
        canonical-missing  1 error
        og-title-length    1 error
        robots-txt-valid   1 warning

      What to do: mend the 2 errors above; each names the line and the repair. \`npm run smo -- explain og-title-length\` says why, and which options there are.
      Where a page is right as it is, say so in its front matter: share: { ignore: [{ rule: …, reason: … }] }."
    `);
  });

  test('stays readable with 300 problems of one rule, and shows all where they are asked for', () => {
    const many = Array.from({ length: 300 }, (_, index): Problem => ({
      ...long,
      place: { file: `content/blog/en/${String(index).padStart(3, '0')}.mdx`, line: 3, column: 8 },
    }));
    const short = formatters.text({ ...report, problems: many }, options).split('\n');
    expect(short.length).toBeLessThan(50);
    expect(short.slice(-9).join('\n')).toMatchInlineSnapshot(`
      "    content/blog/en/011.mdx:3
          content/blog/en/012.mdx:3
        and 287 more places; --all shows every problem

      12 pages and 3 feeds judged: 300 errors, 1 finding put aside with a reason
        og-title-length  300 errors

      What to do: mend the 300 errors above; each names the line and the repair. \`npm run smo -- explain og-title-length\` says why, and which options there are.
      Where a page is right as it is, say so in its front matter: share: { ignore: [{ rule: …, reason: … }] }."
    `);
    expect(formatters.text({ ...report, problems: many }, { ...options, all: true }).split('\n').length).toBeGreaterThan(1500);
  });

  test('sends nobody to an explanation that there is not', () => {
    expect(formatters.text({ ...report, problems: [builtOnly] }, options)).toMatch(
      /^What to do: mend the error above; each names the line and the repair\.$/mu,
    );
  });

  test('does not speak of front matter where the pages are not ours', () => {
    expect(formatters.text(report, { ...options, own: false })).not.toContain('front matter');
  });

  test('is one line where all is well', () => {
    expect(formatters.text(none, options)).toBe('1 page judged, no problems');
  });
});

test('JSON is what its schema documents, without the source lines', () => {
  const data: unknown = JSON.parse(formatters.json(report, options));
  expect(reportSchema.parse(data)).toEqual(data);
  expect(reportSchema.parse(data).problems.map(({ rule }) => rule)).toEqual(['robots-txt-valid', 'og-title-length', 'canonical-missing']);
});

describe('SARIF', () => {
  const schema: object = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  test.each([
    ['problems', report],
    ['none', none],
  ])('of %s is valid against the schema of SARIF 2.1.0', (_, given) => {
    const data: unknown = JSON.parse(formatters.sarif(given, options));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  test('names rule, level, line and repair of every problem', () => {
    const { runs } = JSON.parse(formatters.sarif(report, options)) as { runs: { results: unknown[] }[] };
    expect(runs[0]?.results[1]).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "logicalLocations": [
              {
                "fullyQualifiedName": "/blog/frost/",
                "kind": "page",
              },
            ],
            "physicalLocation": {
              "artifactLocation": {
                "uri": "content/blog/en/frost.mdx",
              },
              "region": {
                "startColumn": 8,
                "startLine": 3,
              },
            },
          },
        ],
        "message": {
          "text": "the title has 112 characters, expected at most 100
      shorten it, or write a shorter share.title",
        },
        "ruleId": "og-title-length",
        "ruleIndex": 1,
      }
    `);
    expect(runs[0]?.results).toHaveLength(3);
  });
});

test('GitHub annotations name file and line, and escape what would end them', () => {
  expect(formatters.github(report, options)).toMatchInlineSnapshot(`
    "::warning title=robots-txt-valid::site: robots.txt: 50%25, "done" :: <script>, *bold* @team%0Asecond line
    ::error file=content/blog/en/frost.mdx,line=3,col=8,title=og-title-length::the title has 112 characters, expected at most 100%0Arepair: shorten it, or write a shorter share.title
    ::error file=dist/old/index.html,line=1,col=1,title=canonical-missing::no canonical
    2 errors, 1 warning"
  `);
});

test('JUnit is well-formed, with a suite a rule and a failed case an error', () => {
  const elements: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push(`${name} ${attributes['name'] ?? attributes['message'] ?? ''}`.trim()));
  parser.write(formatters.junit(report, options)).close();
  expect(elements).toEqual([
    'testsuites passaparola',
    'testsuite canonical-missing',
    'testcase dist/old/index.html:1:1',
    'failure no canonical',
    'testsuite og-title-length',
    'testcase content/blog/en/frost.mdx:3:8',
    'failure the title has 112 characters, expected at most 100',
    'testsuite robots-txt-valid',
    'testcase site',
    'system-out',
  ]);
});

describe('Markdown', () => {
  test('is a table and a fold for each rule, and takes no markup from pages', () => {
    expect(formatters.markdown(report, options)).toMatchInlineSnapshot(`
      "**2 errors, 1 warning** on 12 pages.

      | Rule | Problems | What is asked |
      | --- | --- | --- |
      | \`canonical-missing\` | 1 error |  |
      | \`og-title-length\` | 1 error | The share title is short enough. |
      | \`robots-txt-valid\` | 1 warning |  |

      <details><summary><code>canonical-missing</code>: 1 error</summary>

      - \`dist/old/index.html:1\` no canonical

      </details>

      <details><summary><code>og-title-length</code>: 1 error</summary>

      - \`content/blog/en/frost.mdx:3\` the title has 112 characters, expected at most 100<br>*shorten it, or write a shorter share.title*

      </details>

      <details><summary><code>robots-txt-valid</code>: 1 warning</summary>

      - \`site\` robots.txt: 50%, "done" :: \\<script\\>, \\*bold\\* \\@team second line

      </details>"
    `);
  });

  test('fits into a comment whatever there is', () => {
    const many = Array.from({ length: 5000 }, (_, index): Problem => ({ ...long, rule: `rule-${index % 400}`, message: 'x'.repeat(300) }));
    expect(formatters.markdown({ ...report, problems: many }, options).length).toBeLessThan(65_536);
  });
});

test.each([
  ['error', [long], true],
  ['error', [ofSite], false],
  ['warn', [ofSite], true],
  ['warn', [], false],
  ['never', [long], false],
] as const)('failOn: %s with %j fails: %s', (failOn, problems, fails) => {
  expect(isFailure({ problems }, failOn)).toBe(fails);
});
