import type { Export, ExportFile } from '../importer.ts';
import { textStart } from './read-text.ts';

/** Files with one of these endings (`.xml`). */
export function filesNamed(given: Export, ...endings: readonly string[]): readonly ExportFile[] {
  return given.files.filter(({ path }) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
}

/** How surely one of the first files with these endings starts as the form does: 0 or `sure`. */
export async function startsLike(given: Export, endings: readonly string[], sure: number, form: RegExp): Promise<number> {
  for (const file of filesNamed(given, ...endings).slice(0, 10)) if (form.test(await textStart(file))) return sure;
  return 0;
}
