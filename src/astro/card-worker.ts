import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { AstroError } from 'astro/errors';
import type { Problem } from '#smo';
import { cardFile, dayOf, writeCardFile } from './card-files.ts';
import { openCardKit, type CardKitOrigin, type SharePlan } from './card-kit.ts';
import { ProblemsError } from './problems-error.ts';

// A thread that draws cards and puts them into the store, while the build renders its pages. Begun by card-thread.ts.

/** What the thread is to draw, as plain data: a plan's design is rendered as it is sent, so templates of the owner need not be. */
export interface CardWork {
  readonly origin: CardKitOrigin;
  readonly storeFolder: string;
  readonly plans: readonly SharePlan[];
}

/** What the thread says. */
export type CardWord =
  | { readonly kind: 'drawn' }
  /** A card that it could not write into the store: the build does with it what it does with such cards. */
  | { readonly kind: 'card'; readonly fingerprint: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** An error loses its own fields between threads, so the hint goes beside it. */
  | { readonly kind: 'fault'; readonly error: unknown; readonly hint: string | undefined };

const work: CardWork = workerData;
// A port between threads has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const say = (word: CardWord) => parentPort?.postMessage(word);

try {
  const { root, packageRoot, theme } = work.origin;
  await openCardKit(root, packageRoot, theme).draw(work.plans, keep);
  say({ kind: 'drawn' });
} catch (error) {
  if (error instanceof ProblemsError) say({ kind: 'problems', problems: error.problems });
  else say({ kind: 'fault', error, hint: error instanceof AstroError ? error.hint : undefined });
}

async function keep({ fingerprint }: SharePlan, bytes: Uint8Array): Promise<void> {
  try {
    await writeCardFile(cardFile(work.storeFolder, fingerprint, bytes), bytes, dayOf(Date.now()), writeFileSync);
  } catch {
    say({ kind: 'card', fingerprint, bytes: Uint8Array.from(bytes) });
  }
}
