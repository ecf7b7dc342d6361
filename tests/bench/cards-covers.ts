import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverNames, pictures } from './build-pictures.ts';

/** More than are kept from one card to the next, so that each card decodes its own. */
const LANGUAGES = 12;

/** The name of the cover of a card, in the folder that `writeCovers` fills. */
export const coverOf = (number: number): string => `${number % LANGUAGES}-${coverNames[Math.floor(number / LANGUAGES) % coverNames.length]}`;

/** Fills a folder with covers. */
export async function writeCovers(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let language = 0; language < LANGUAGES; language++) {
    const made = await pictures(language);
    for (const name of coverNames) writeFileSync(join(folder, `${language}-${name}`), made.get(name) ?? new Uint8Array());
  }
}
