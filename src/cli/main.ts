import { defineCommand, runMain, showUsage, type ArgsDef, type CommandDef } from 'citty';
import { formatProblem, nearMiss } from '#smo';
import { unknownOption } from './unknown-option.ts';
import { UsageError } from './usage-error.ts';

const subCommands = {
  import: told(() => import('./import.ts').then(({ importCommand }) => importCommand)),
  new: told(() => import('./new.ts').then(({ newCommand }) => newCommand)),
  check: told(() => import('./check.ts').then(({ checkCommand }) => checkCommand)),
  unfurl: told(() => import('./unfurl.ts').then(({ unfurlCommand }) => unfurlCommand)),
  explain: told(() => import('./explain.ts').then(({ explainCommand }) => explainCommand)),
  audit: told(() => import('./audit.ts').then(({ auditCommand }) => auditCommand)),
  diff: told(() => import('./diff.ts').then(({ diffCommand }) => diffCommand)),
  fix: told(() => import('./fix.ts').then(({ fixCommand }) => fixCommand)),
  embed: told(() => import('./embed.ts').then(({ embedCommand }) => embedCommand)),
  glossary: told(() => import('./glossary.ts').then(({ glossaryCommand }) => glossaryCommand)),
  ledger: told(() => import('./ledger.ts').then(({ ledgerCommand }) => ledgerCommand)),
  schedule: told(() => import('./schedule.ts').then(({ scheduleCommand }) => scheduleCommand)),
  schemas: told(() => import('./schemas.ts').then(({ schemasCommand }) => schemasCommand)),
  email: told(() => import('./email.ts').then(({ emailCommand }) => emailCommand)),
  preview: told(() => import('./preview.ts').then(({ previewCommand }) => previewCommand)),
  card: told(() => import('./card.ts').then(({ cardCommand }) => cardCommand)),
  'cards-sheet': told(() => import('./cards-sheet.ts').then(({ cardsSheetCommand }) => cardsSheetCommand)),
  icons: told(() => import('./icons.ts').then(({ iconsCommand }) => iconsCommand)),
};

const smo = defineCommand({
  meta: { name: 'smo', description: 'Write, check and furnish a site' },
  subCommands,
  async run({ rawArgs }) {
    if (rawArgs.length === 0) await showUsage(smo);
  },
});

/** A command, loaded when it is asked for. What goes wrong in it is told in words, without a stack. */
function told<T extends ArgsDef>(load: () => Promise<CommandDef<T>>): () => Promise<CommandDef<T>> {
  return async () => {
    const command = await load();
    const names = Object.keys(typeof command.args === 'object' ? command.args : {});
    return {
      ...command,
      async run(context) {
        try {
          const problem = unknownOption(context.rawArgs, names);
          if (problem) throw new UsageError(formatProblem(problem));
          await command.run?.(context);
        } catch (error) {
          console.error(error instanceof Error ? error.message : String(error));
          process.exitCode = error instanceof UsageError ? 2 : 1;
        }
      },
    };
  };
}

const [asked = ''] = process.argv.slice(2);
const meant = Object.hasOwn(subCommands, asked) ? undefined : nearMiss(asked, Object.keys(subCommands));
if (meant) {
  console.error(`unknown command "${asked}". Did you mean "${meant}"?`);
  process.exitCode = 2;
} else {
  await runMain(smo);
}
