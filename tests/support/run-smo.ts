import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the command line answers in a folder: a process of its own, as its user starts it. */
export function runSmo(cwd: string, ...args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, NO_COLOR: '1', SMO_NOW: '2026-06-01T12:00:00Z' };
    execFile(process.execPath, [main, ...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
