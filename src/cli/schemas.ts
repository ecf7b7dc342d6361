import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { schemaFiles } from '#smo/content/index.ts';

/** Writes the JSON Schemas of content/ where VS Code finds them; gives the paths of those that were not up to date. */
async function writeSchemas(root: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { path, text } of schemaFiles()) {
    const file = join(root, path);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    written.push(path);
  }
  return written;
}

/** `npm run smo -- schemas` */
export const schemasCommand = defineCommand({
  meta: { name: 'schemas', description: 'Write the JSON Schemas of content/ for editors, to .vscode/schemas/' },
  args: { root: { type: 'string', default: '.', description: 'The folder of the site' } },
  async run({ args }) {
    const written = await writeSchemas(resolve(args.root));
    console.log(written.length > 0 ? written.join('\n') : 'the schemas are up to date');
  },
});
