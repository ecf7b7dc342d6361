import { nearMiss, type Problem } from '#smo';

/** The first option that a command does not have; without this a misspelt one would be passed over in silence. */
export function unknownOption(rawArgs: readonly string[], names: readonly string[]): Problem | undefined {
  const end = rawArgs.indexOf('--');
  const options = rawArgs.slice(0, end < 0 ? undefined : end).filter((arg) => /^-./su.test(arg));
  const unknown = options.find((arg) => !names.includes(optionName(arg)));
  if (unknown === undefined) return undefined;
  const near = nearMiss(optionName(unknown), names);
  return {
    rule: 'option-unknown',
    severity: 'error',
    page: 'smo',
    message: `unknown option "${unknown}".${near ? ` Did you mean "--${near}"?` : ''}`,
    hint: near ? `write --${near}` : `use one of ${names.map((name) => `--${name}`).join(', ')}; a text that starts with a hyphen stands after --`,
  };
}

function optionName(arg: string): string {
  return arg.replace(/^--?/u, '').replace(/=.*$/su, '');
}
