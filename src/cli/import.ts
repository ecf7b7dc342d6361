import { writeFile } from 'node:fs/promises';
import { defineCommand, runCommand } from 'citty';
import { formatProblems, nearMiss, parseInstant } from '#smo';
import { importers, importReport, importSummary, importTable } from '#smo/importers/index.ts';
import { glossaryImportCommand } from './import/glossary.ts';
import { importTexts } from './import/import-texts.ts';
import { openProject } from './project.ts';
import { UsageError } from './usage-error.ts';

const kinds = ['blog', 'glossary', 'pages'] as const;
const forms = [...Object.keys(importers), 'glossary'];

/**
 * `npm run smo -- import markdown ../old-blog`: texts of a foreign site as content of this one. Nothing that is here is
 * written over unless it was asked for, and nothing that somebody has edited ever.
 */
export const importCommand = defineCommand({
  meta: { name: 'import', description: `Bring texts of another site: ${forms.join(', ')}` },
  args: {
    form: { type: 'positional', required: true, description: `What is brought: ${forms.join(', ')}` },
    from: { type: 'positional', required: true, description: 'A folder, a file or a zip archive' },
    to: { type: 'string', default: 'blog', description: 'What the texts become: blog, glossary or pages' },
    locale: { type: 'string', description: 'Language of texts that do not say theirs (default: the site’s own)' },
    address: { type: 'string', description: 'Where they were served: https://old.example' },
    topic: { type: 'string', description: 'Topic of articles that have none' },
    date: { type: 'string', description: 'Day of articles that have none: 2026-03-31' },
    'dry-run': { type: 'boolean', default: false, description: 'Only show what would be done' },
    update: { type: 'boolean', default: false, description: 'Take over what has changed in the export since, where nobody has edited it here' },
    report: { type: 'string', description: 'Write the whole report to a file: import.md' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args, rawArgs }) {
    // Terms come as data, not as texts of pages: a way of its own.
    if (args.form === 'glossary') return void (await runCommand(glossaryImportCommand, { rawArgs: rawArgs.toSpliced(rawArgs.indexOf('glossary'), 1) }));
    const importer = importers[args.form];
    if (!importer) {
      const near = nearMiss(args.form, forms);
      throw new UsageError(`there is no import "${args.form}"${near ? `, did you mean "${near}"?` : '.'} There are: ${forms.join(', ')}`);
    }
    const { from, topic, update, date } = args;
    const to = kinds.find((kind) => kind === args.to);
    if (!to) throw new UsageError(`--to "${args.to}" is none of ${kinds.join(', ')}`);
    if (date !== undefined && 'reason' in parseInstant(date, 'UTC')) throw new UsageError(`--date "${date}" is no day such as 2026-03-31`);
    const project = await openProject(args.root);
    if ('problems' in project) throw new Error(formatProblems(project.problems));
    const locale = args.locale ?? project.config.defaultLocale;
    if (!project.locales.includes(locale)) throw new UsageError(`the site has no language "${locale}"; it has ${project.locales.join(', ')}`);

    const asked = { importer, from, to, locale, topic, date, update, address: addressOf(args.address), isDry: args['dry-run'] };
    const report = await importTexts(asked, project);
    if (report.isDry) console.log(`${importTable(report.outcomes)}\n`);
    console.log(importSummary(report));
    if (args.report === undefined) return;
    await writeFile(args.report, importReport(report));
    console.log(`The whole report is in ${args.report}.`);
  },
});

function addressOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
    throw new UsageError(`--address "${address}" is no address such as https://old.example`);
  return address.replace(/\/+$/u, '');
}
