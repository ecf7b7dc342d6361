import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { bounded } from './bounded.ts';

export interface Unreadable {
  /** Path from the folder. */
  readonly file: string;
  readonly reason: string;
}

export interface FolderContents {
  /** Size in bytes by path from the folder, with slashes, in the order of the paths' code units. */
  readonly files: ReadonlyMap<string, number>;
  readonly unreadable: readonly Unreadable[];
}

/** A folder to read, and whether a link led into it. */
interface Branch {
  readonly path: string;
  readonly linked: boolean;
}

/**
 * Every file of a folder. A link is followed where it stays within the folder, and one link a path, so that no circle
 * holds it up. What cannot be read is told. Nothing is written.
 * @throws where the folder itself cannot be read
 */
export async function walkFolder(folder: string): Promise<FolderContents> {
  const root = await realpath(folder);
  const files: [string, number][] = [];
  const unreadable: Unreadable[] = [];
  const queue = bounded(16);

  const visit = async ({ path, linked }: Branch): Promise<void> => {
    const branches: Branch[] = [];
    const entries = await queue(() => readdir(join(root, path), { withFileTypes: true }));
    const look = async (name: string, isLink: boolean): Promise<void> => {
      const file = path === '' ? name : `${path}/${name}`;
      const place = join(root, file);
      if (isLink && !isWithin(root, await realpath(place))) throw new Error('a link that leaves the folder');
      const { size, ...kind } = await stat(place).then((stats) => ({ size: stats.size, isFile: stats.isFile(), isFolder: stats.isDirectory() }));
      if (kind.isFile) files.push([file, size]);
      else if (kind.isFolder && !(isLink && linked)) branches.push({ path: file, linked: linked || isLink });
    };
    await Promise.all(
      entries.map((entry) =>
        queue(() => look(entry.name, entry.isSymbolicLink())).catch((error: unknown) => note(`${path === '' ? '' : `${path}/`}${entry.name}`, error)),
      ),
    );
    await Promise.all(branches.map((branch) => visit(branch).catch((error: unknown) => note(branch.path, error))));
  };
  const note = (file: string, error: unknown) => unreadable.push({ file, reason: reasonOf(error) });

  await visit({ path: '', linked: false });
  const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return { files: new Map(files.toSorted(([a], [b]) => inOrder(a, b))), unreadable: unreadable.toSorted((a, b) => inOrder(a.file, b.file)) };
}

const isWithin = (root: string, place: string) => place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);

/** Why a file cannot be read, without its place on this machine. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
