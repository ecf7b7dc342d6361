import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hash } from 'node:crypto';
import { astroBin, siteEnv, type Dist } from './build-site.ts';

export interface RunningBuild {
  /** All that was printed until now. */
  readonly output: () => string;
  /** Waits until a text was printed, or the build has ended. */
  readonly said: (text: string) => Promise<void>;
  /** Stops the build and all that it has started, without a chance to tidy up. @returns false where it had ended before */
  readonly kill: () => Promise<boolean>;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** `astro build` in a process group of its own. */
export function startBuild(root: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): RunningBuild {
  const child = spawn(process.execPath, [astroBin, 'build', ...args], { cwd: root, env: siteEnv(env), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    output: () => output,
    ended,
    said: async (text) => {
      const heard = new Promise<void>((resolve) => {
        const listen = () => output.includes(text) && resolve();
        listeners = [...listeners, listen];
        listen();
      });
      await Promise.race([heard, ended]);
    },
    kill: async () => {
      try {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
      return (await ended) === null;
    },
  };
}

/** What tells one built site from another: a digest of each file by its path. */
export function digestsOf(dist: Dist): Record<string, string> {
  return Object.fromEntries([...dist].map(([path, bytes]) => [path, hash('sha256', bytes, 'hex').slice(0, 16)]));
}
