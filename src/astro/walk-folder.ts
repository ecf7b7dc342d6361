import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

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
  const root = realpathSync(folder);
  const files: [string, number][] = [];
  const unreadable: Unreadable[] = [];

  // Without waiting: to wait for each of ten thousand answers takes ten times as long as to ask.
  const look = (file: string, isLink: boolean, linked: boolean): Branch | undefined => {
    const place = join(root, file);
    if (isLink && !isWithin(root, realpathSync(place))) throw new Error('a link that leaves the folder');
    const stats = statSync(place);
    if (stats.isFile()) files.push([file, stats.size]);
    return stats.isDirectory() && !(isLink && linked) ? { path: file, linked: linked || isLink } : undefined;
  };
  const branches: Branch[] = [{ path: '', linked: false }];
  const told = <T>(file: string, task: () => T): T | undefined => {
    try {
      return task();
    } catch (error) {
      unreadable.push({ file, reason: reasonOf(error) });
      return undefined;
    }
  };
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const { path, linked } = branch;
    const read = () => readdirSync(join(root, path), { withFileTypes: true });
    for (const entry of (path === '' ? read() : told(path, read)) ?? []) {
      const file = path === '' ? entry.name : `${path}/${entry.name}`;
      const below = told(file, () => look(file, entry.isSymbolicLink(), linked));
      if (below) branches.push(below);
    }
  }
  const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return { files: new Map(files.toSorted(([a], [b]) => inOrder(a, b))), unreadable: unreadable.toSorted((a, b) => inOrder(a.file, b.file)) };
}

const isWithin = (root: string, place: string) => place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);

/** Why a file cannot be read, without its place on this machine. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
