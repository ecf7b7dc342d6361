import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Bytes by which the heap may grow between two collections while pages are read one after the other: a small site sees
 * none. Left alone, the engine takes a machine's whole memory for a reason to wait: 3,050 MiB at 5,000 posts, a third of
 * them in use.
 */
export const GROWTH_OF_PAGES = 400_000_000;
/**
 * The same while cards are drawn, of whose heap 30 MB are in use: left alone it grows by some 200 MB. A collection takes
 * some 30 ms of all threads, so one after so many cards instead of such growth took a twentieth of their time.
 */
export const GROWTH_OF_CARDS = 50_000_000;
/** Pieces of work between two looks at the heap. */
const LOOK_EVERY = 64;

/** Counts pieces of work, and has garbage collected whenever the heap has grown by so many bytes. */
export function collectingGrowth(growth: number): () => void {
  let done = 0;
  let last = getHeapStatistics().used_heap_size;
  let collect: (() => void) | undefined;
  return () => {
    done += 1;
    if (done % LOOK_EVERY !== 0 || getHeapStatistics().used_heap_size < last + growth) return;
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
