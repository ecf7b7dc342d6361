import { isCI, isTTY, spinner } from '@clack/prompts';
import type { AstroIntegrationLogger } from 'astro';

type Options = AstroIntegrationLogger['options'];
type LogEvent = Parameters<Options['destination']['write']>[0];

/** What Astro says of its work: a line for each page, each picture and each of its own steps. */
const routine: ReadonlySet<string | null> = new Set([null, 'SKIP_FORMAT', 'build', 'types', 'content', 'sync', 'vite', 'assets']);

export interface BuildLog {
  /** Says what the build does now, where somebody watches. */
  readonly doing: (what: string) => void;
  /** Lets everything be said again. */
  readonly end: () => void;
}

/**
 * Keeps Astro's account of its work, thousands of lines, out of a build's output: warnings, errors and what others say
 * pass. Where the output is a terminal, one line tells how far the build is. With `--verbose` all is said as ever.
 * @param pages how many pages there will be
 */
export function quietLog({ options }: Pick<AstroIntegrationLogger, 'options'>, pages: number): BuildLog {
  const { destination, level } = options;
  if (level === 'debug') return { doing: () => undefined, end: () => undefined };
  const line = isTTY(process.stdout) && !isCI() && level === 'info' ? progressLine() : undefined;
  let made = 0;
  const write = (event: LogEvent): void => {
    if (event.level !== 'info' || !routine.has(event.label)) {
      line?.clear();
      destination.write(event);
    } else if (event.label === 'SKIP_FORMAT' && /\(\+|\((?:restored|cached)\)/u.test(event.message)) {
      line?.show(`page ${Math.min(++made, pages)} of ${pages}`);
    }
  };
  options.destination = { ...destination, write };
  return {
    doing: (what) => line?.show(what),
    end: () => {
      line?.clear();
      options.destination = destination;
    },
  };
}

/** One line of a terminal that is written over and over. */
function progressLine(): { readonly show: (text: string) => void; readonly clear: () => void } {
  let turning: ReturnType<typeof spinner> | undefined;
  return {
    show: (text) => {
      if (turning) return turning.message(text);
      turning = spinner();
      turning.start(text);
    },
    clear: () => {
      turning?.clear();
      turning = undefined;
    },
  };
}
