import { z } from 'zod';
import { sortProblems, type Problem } from '../../problem.ts';
import type { Formatter } from './formatter.ts';

/** The report as data. Permanent: keys are added, never renamed. */
export const reportSchema = z.strictObject({
  pages: z.int().describe('Pages that were judged.'),
  feeds: z.int().describe('Feeds that were judged.'),
  ignored: z.int().describe('Findings that pages put aside with a reason.'),
  problems: z.array(
    z.strictObject({
      rule: z.string().describe('Permanent id; `npm run smo -- explain <rule>` says more.'),
      severity: z.enum(['error', 'warn']).describe('Its weight.'),
      message: z.string().describe('What is, and what was expected.'),
      hint: z.string().optional().describe('The repair.'),
      field: z.string().optional().describe('Front matter field, or key of the configuration.'),
      page: z.string().optional().describe('Path of the page: `/blog/x/`. Missing where the whole site is concerned.'),
      place: z
        .strictObject({ file: z.string(), line: z.int(), column: z.int() })
        .optional()
        .describe('The line to change: `file`, `line` and `column`, counted from 1.'),
      networks: z.array(z.string()).describe('Ids of the networks that would show the page wrongly, and `search`, `readers` or `people`; may be empty.'),
      source: z.string().optional().describe('Where the rule was read, or `house`.'),
    }),
  ),
});

/** JSON of `reportSchema`. */
export const json: Formatter = ({ problems, pages, feeds, ignored }) => {
  const plain = sortProblems(problems).map(withoutExcerpt);
  const report: z.input<typeof reportSchema> = { pages, feeds, ignored, problems: plain };
  return JSON.stringify(report, undefined, 2);
};

function withoutExcerpt({
  rule,
  severity,
  message,
  hint,
  field,
  page,
  place,
  networks = [],
  source,
}: Problem): z.input<typeof reportSchema>['problems'][number] {
  return { rule, severity, message, hint, field, page, place, networks: [...networks], source };
}
