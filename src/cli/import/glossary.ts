import { defineCommand } from 'citty';
import { formatProblem } from '#smo';
import { importGlossary } from '../import-glossary/import-glossary.ts';
import { unknownOption } from '../unknown-option.ts';
import { UsageError } from '../usage-error.ts';

const args = {
  file: { type: 'positional', required: true, description: 'A glossary as CSV, JSON or TBX' },
  locale: { type: 'string', description: 'Take this language alone; also that of terms that name none' },
  'dry-run': { type: 'boolean', default: false, description: 'Show what would be done, and write nothing' },
  update: { type: 'boolean', default: false, description: 'Change terms that are there where the file says otherwise' },
  root: { type: 'string', default: '.', description: 'The folder of the site' },
} as const;

/**
 * `npm run smo -- import glossary terms.csv`: terms of another program as files in content/glossary/. Exit code 1 where the
 * file cannot be brought in as it is, 2 where the command is used wrongly.
 */
export const glossaryImportCommand = defineCommand({
  meta: { name: 'glossary', description: 'Bring in the terms of a CSV, JSON or TBX file' },
  args,
  async run({ args: given, rawArgs }) {
    try {
      const problem = unknownOption(rawArgs, Object.keys(args));
      if (problem) throw new UsageError(formatProblem(problem));
      console.log(await importGlossary({ ...given, dryRun: given['dry-run'] }));
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = error instanceof UsageError ? 2 : 1;
    }
  },
});
