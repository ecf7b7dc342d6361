import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { baselineSchema, type Baseline } from '#smo/checks/index.ts';

/**
 * The problems that a site may have, as `audit --save` wrote them down.
 * @param file path from the project's root
 * @throws AstroError when the file is not there or is no baseline
 */
export async function readBaseline(root: string, file: string): Promise<Baseline> {
  const repair = `\`npm run smo -- audit --save --file ${file}\` writes it.`;
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined) throw new AstroError(`There is no baseline ${file}. ${repair}`);
  const parsed = baselineSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new AstroError(`${file} is no baseline. ${repair}`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
