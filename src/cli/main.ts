import { defineCommand, runMain, showUsage, type ArgsDef, type CommandDef } from 'citty';
import { formatProblem, nearMiss } from '#smo';
import { unknownOption } from './unknown-option.ts';

const subCommands = {
  new: told(() => import('./new.ts').then(({ newCommand }) => newCommand)),
  check: told(() => import('./check.ts').then(({ checkCommand }) => checkCommand)),
  embed: told(() => import('./embed.ts').then(({ embedCommand }) => embedCommand)),
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
          if (problem) throw new Error(formatProblem(problem));
          await command.run?.(context);
        } catch (error) {
          console.error(error instanceof Error ? error.message : String(error));
          process.exitCode = 1;
        }
      },
    };
  };
}

const [asked = ''] = process.argv.slice(2);
const meant = Object.hasOwn(subCommands, asked) ? undefined : nearMiss(asked, Object.keys(subCommands));
if (meant) {
  console.error(`unknown command "${asked}". Did you mean "${meant}"?`);
  process.exitCode = 1;
} else {
  await runMain(smo);
}
