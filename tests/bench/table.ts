/**
 * The results of all benches, as they are in `tests/bench/results`, in tables: `npm run bench -- table`.
 * With `--write` they are put between two comments of README.md; `--results <folder>` takes those of another folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readResults, resultsFolder } from './table-results.ts';
import { resultsPlace, resultsText, withResults } from './table-text.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, results: { type: 'string', default: resultsFolder } },
  // Options of other benches are none of ours.
  strict: false,
});
const all = readResults(String(values.results));
console.log(`${resultsText(all)}\n`);
if (values.write === true) {
  const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
  const text = withResults(readFileSync(readme, 'utf8'), all);
  if (text === undefined) throw new Error(`README.md has no place for the results, expected two lines:\n${resultsPlace}`);
  writeFileSync(readme, text);
}
