/** Choices that follow from a seed, the same in each run. */
export interface Chance {
  readonly below: (count: number) => number;
  readonly of: (list: readonly string[]) => string;
}

/** mulberry32, by Tommy Ettinger, public domain. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  return { below, of: (list) => list[below(list.length)] ?? '' };
}
