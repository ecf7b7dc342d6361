import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../usage-error.ts';

const run = promisify(execFile);

/**
 * Hands over a temporary folder: the project with `content/` and `public/` as a commit has them; neither the repository's index nor its
 * working tree is touched.
 * @throws UsageError for what is no commit
 */
export async function withContentAt<T>(ref: string, root: string, use: (folder: string) => Promise<T>): Promise<T> {
  // A name that begins with a hyphen would be an option of git.
  if (!/^[^-\s:][^\s:]*$/u.test(ref)) throw new UsageError(`"${ref}" is no name of a commit or branch`);
  const folder = await mkdtemp(join(tmpdir(), 'smo-diff-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, '.index') };
  const git = (...args: readonly string[]) => run('git', args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
  try {
    const { stdout: prefix } = await git('rev-parse', '--show-prefix').catch(() => {
      throw new UsageError(`${root} is in no git repository`);
    });
    await git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).catch(() => {
      throw new UsageError(`git knows no commit or branch "${ref}"`);
    });
    for (const name of ['content', 'public']) {
      // The project may be a folder of a larger repository.
      const tree = `${ref}:${prefix.trim()}${name}`;
      const isThere = await git('rev-parse', '--verify', '--quiet', tree).then(
        () => true,
        () => false,
      );
      if (isThere) await git('read-tree', `--prefix=${name}/`, tree);
      else if (name === 'content') throw new UsageError(`there is no content/ in "${ref}"`);
    }
    await git('checkout-index', '--all', '--force', `--prefix=${folder}/`);
    // Only the content is the one of then; brand, fonts and packages are today's.
    for (const name of ['src', 'node_modules']) if (existsSync(join(root, name))) await symlink(join(root, name), join(folder, name), 'junction');
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
