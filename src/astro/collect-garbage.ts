import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Pieces of work between two collections: a collection takes some 15 ms, so many cards some 3 s. */
const EVERY = 200;

/**
 * Counts pieces of work and now and then has their garbage collected. Left alone, the engine lets the heap grow by some
 * 200 MB over thousands of cards before it looks: 410 MiB at 5,000 cards against 215 at 100, with 30 of them in use.
 */
export function collectingGarbage(): () => void {
  let done = 0;
  let collect: (() => void) | undefined;
  return () => {
    done += 1;
    if (done % EVERY !== 0) return;
    collect ??= collector();
    collect();
  };
}

/** Bytes by which the heap may grow between two collections of thousands of pages: a small site sees none. */
const GROWTH = 400_000_000;
/** Pieces of work between two looks at the heap. */
const LOOK_EVERY = 64;

/**
 * Has garbage collected whenever the heap has grown much while pages are read one after the other. Left alone, the engine
 * takes a machine's whole memory for a reason to wait: 3,050 MiB at 5,000 posts, a third of them in use.
 */
export function collectingGrowth(): () => void {
  let done = 0;
  let last = getHeapStatistics().used_heap_size;
  let collect: (() => void) | undefined;
  return () => {
    done += 1;
    if (done % LOOK_EVERY !== 0 || getHeapStatistics().used_heap_size < last + GROWTH) return;
    collect ??= collector();
    collect();
    last = getHeapStatistics().used_heap_size;
  };
}

/** The engine's own collector, which it shows to those only who ask by this flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  return typeof found === 'function' ? () => void found() : () => undefined;
}
