import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import { createTwoFilesPatch } from 'diff';
import { formatProblem } from '#smo';
import { fixFile, type FixedFile } from '#smo/fixes/index.ts';
import { openProject } from './project.ts';

/**
 * `npm run smo -- fix`: shows as a diff what can be mended without judgement in content/; with `--write` it is mended.
 * Nothing else of a file is touched.
 */
export const fixCommand = defineCommand({
  meta: { name: 'fix', description: 'Mend what is mechanical in content/: shows a diff, and writes it with --write' },
  args: {
    write: { type: 'boolean', default: false, description: 'Write the repairs' },
    root: { type: 'string', default: '.', description: 'The folder of the site' },
  },
  async run({ args }) {
    const project = await openProject(args.root);
    if ('problems' in project) throw new Error(project.problems.map(formatProblem).join('\n\n'));
    const fixed = await fixedFiles(project.root, project.locales);
    if (fixed.length === 0) return console.log('nothing to mend mechanically');
    for (const { path, before, after, why } of fixed) {
      console.log(`${createTwoFilesPatch(path, path, before, after, '', '', { context: 1 })}# ${why.join('; ')}\n`);
      if (args.write) await replace(join(project.root, path), after);
    }
    const files = `${fixed.length} file${fixed.length === 1 ? '' : 's'}`;
    console.log(args.write ? `${files} mended` : `${files} to mend; npm run smo -- fix --write does it`);
  },
});

async function fixedFiles(root: string, locales: readonly string[]): Promise<FixedFile[]> {
  const found = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile() && /\.(?:mdx|yaml)$/u.test(item.name))
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
  const fixed = await Promise.all(paths.map(async (path) => fixFile(path, await readUtf8(join(root, path)), locales)));
  return fixed.flatMap((file) => file ?? []);
}

/** A file's text, or nothing where it is no UTF-8: what cannot be read cannot be mended. */
async function readUtf8(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch {
    return '';
  }
}

/** The old file stays whole until the new one is. What starts with a dot is no content, should it be left behind. */
async function replace(path: string, text: string): Promise<void> {
  const mended = join(dirname(path), `.${basename(path)}.mended`);
  const { mode } = await stat(path);
  await writeFile(mended, text, { mode });
  await rename(mended, path);
}
