import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { snapshotSchema, type Snapshot } from '#smo/diff/index.ts';

/** Names of the files that a later build reads. */
export const reportFiles = { state: 'report.json', snapshot: 'snapshot.json', before: 'before.json' } as const;

const stateSchema = z.object({
  version: z.literal(1),
  passed: z.boolean(),
  history: z.array(z.object({ at: z.string(), score: z.number(), pages: z.number(), errors: z.number(), warnings: z.number(), passed: z.boolean() })),
  /** Keys of the pages, by path. */
  keys: z.record(z.string(), z.string()).optional(),
});
type ReportState = z.output<typeof stateSchema>;

/** What an earlier build has left behind for this one. */
export interface FormerReport {
  readonly history: ReportState['history'];
  /** The site as it was last built without failing. */
  readonly before: Snapshot | undefined;
  /** Keys of its pages by path, as `pageKey` makes them; undefined where there is no report. */
  readonly keys?: ReadonlyMap<string, string> | undefined;
}

/** Reads the report of the build before. One that cannot be read is as good as none: it is made anew by every build. */
export function readFormerReport(folder: string): FormerReport {
  const state = stateSchema.safeParse(jsonIn(join(folder, reportFiles.state)));
  if (!state.success) return { history: [], before: undefined };
  const { passed, history, keys } = state.data;
  return { history, before: snapshotAt(join(folder, passed ? reportFiles.snapshot : reportFiles.before)), keys: keys && new Map(Object.entries(keys)) };
}

/** A snapshot in a file, or in the report in a folder; undefined where there is none. */
export function snapshotAt(place: string): Snapshot | undefined {
  const parsed = snapshotSchema.safeParse(jsonIn(place.endsWith('.json') ? place : join(place, reportFiles.snapshot)));
  return parsed.success ? parsed.data : undefined;
}

function jsonIn(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
