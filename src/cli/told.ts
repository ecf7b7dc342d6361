import type { ArgsDef, CommandDef } from 'citty';
import { formatProblem } from '#smo';
import { unknownOption } from './unknown-option.ts';
import { UsageError } from './usage-error.ts';

/** A command, loaded when it is asked for. What goes wrong in it is told in words, without a stack. */
export function told<T extends ArgsDef>(load: () => Promise<CommandDef<T>>): () => Promise<CommandDef<T>> {
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
