/** How long the stages of a work take. */
export interface Stopwatch {
  /** Ends a stage, which began where the one before ended. */
  readonly lap: (name: string) => void;
  readonly stages: readonly { readonly name: string; readonly seconds: number }[];
}

/** @param began milliseconds on the clock of `performance` at which the first stage began */
export function stopwatch(began: number = performance.now()): Stopwatch {
  const stages: { name: string; seconds: number }[] = [];
  let last = began;
  return {
    stages,
    lap: (name) => {
      const now = performance.now();
      stages.push({ name, seconds: (now - last) / 1000 });
      last = now;
    },
  };
}
