import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { Problem } from '#smo';
import type { ExportFile } from '#smo/importers/index.ts';
import { UsageError } from '../usage-error.ts';

/** Most that an archive may hold. Exports of large blogs have some 20,000 files and 1 GB. */
const most = { entries: 100_000, bytes: 4_000_000_000, fileBytes: 512_000_000, ratio: 200 } as const;

/**
 * The files of a zip archive, each unpacked when it is asked for.
 * @throws UsageError where it is no archive, or one made to fill the disk
 */
export function unzipped(bytes: Uint8Array, name: string): { files: readonly ExportFile[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sizes = new Map<string, number>();
  let total = 0;
  const look = ({ name: path, originalSize, size }: UnzipFileInfo): boolean => {
    if (path.endsWith('/')) return false;
    const reason = faultOf(path, originalSize, size);
    if (reason !== undefined) problems.push({ rule: 'import-unreadable', severity: 'warn', page: path, message: `${reason}; it is skipped` });
    else if (!/(?:^|\/)(?:__MACOSX|\.DS_Store)(?:\/|$)/u.test(path)) {
      sizes.set(path, originalSize);
      total += originalSize;
    }
    if (sizes.size > most.entries || total > most.bytes)
      throw new UsageError(
        `${name} holds more than ${sizes.size > most.entries ? `${most.entries} files` : `${most.bytes / 1_000_000_000} GB`}; unpack it yourself and name the folder, if you trust it`,
      );
    return false;
  };
  try {
    unzipSync(bytes, { filter: look });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} is no zip archive that can be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const files = [...sizes].map(([path, size]): ExportFile => ({ path: path.replaceAll('\\', '/'), size, bytes: async () => one(bytes, path) }));
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function faultOf(path: string, originalSize: number, size: number): string | undefined {
  if (/^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/iu.test(path)) return 'its name leads out of the archive';
  if (originalSize > most.fileBytes) return `it has ${Math.round(originalSize / 1_000_000)} MB, expected at most ${most.fileBytes / 1_000_000}`;
  if (originalSize > 1_000_000 && originalSize > size * most.ratio)
    return `it is packed ${Math.round(originalSize / Math.max(1, size))} to 1, as nothing that people write is`;
  return undefined;
}

/** @throws where the entry is not what the archive's list says */
function one(bytes: Uint8Array, path: string): Uint8Array {
  const file = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  if (!file) throw new Error(`${path} cannot be unpacked`);
  return file;
}
