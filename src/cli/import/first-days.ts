import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The day on which each file of a folder first came into its git history, by path; nothing where it has none. */
export async function firstDays(folder: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  try {
    const args = ['-c', 'core.quotePath=false', 'log', '--diff-filter=A', '--format=%x00%as', '--name-only', '--relative', '--', '.'];
    const { stdout } = await promisify(execFile)('git', args, options);
    for (const commit of stdout.split('\0')) {
      const [day = '', ...files] = commit.split('\n').filter(Boolean);
      // The log goes back in time: the last one is the first.
      for (const file of files) days.set(file, day);
    }
  } catch {
    // No git, or no history: dates are found elsewhere or stay a problem.
  }
  return days;
}
