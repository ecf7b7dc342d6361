import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take long, by the end of their path, the longest first. It is a matter of time alone: what is missing here
 * or takes less by now is run all the same.
 */
const LONG = [
  'browser/every-page-kind.test.ts',
  'sites/attacks/active.test.ts',
  'sites/faults/kills.test.ts',
  'sites/faults/faults.test.ts',
  'browser/keyboard.test.ts',
  'sites/gallery/editors-day.test.ts',
  'browser/glossary.test.ts',
  'sites/leak/leak.test.ts',
  'sites/ledger/ledger.test.ts',
  'sites/checks/checks.test.ts',
  'browser/content-policy.test.ts',
  'cli/diff.test.ts',
  'cli/check-built.test.ts',
  'astro/write-cards.test.ts',
];

/** Starts the longest files of a group first, so that none of them runs alone when all others are done. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own, which gives a new array
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((end) => moduleId.endsWith(end));
  return place < 0 ? LONG.length : place;
}
