import { z } from 'zod';
import { readRecord, writeRecord } from './sealed-record.ts';

/** Values by key that outlive the process, so that what makes them need not run again. */
export interface KeptRecord<T> {
  /** Whether nothing was left by an earlier process. */
  readonly isEmpty: boolean;
  /** What is kept under a key, else what is made now. */
  readonly kept: (key: string, make: () => T) => T;
  /** Ends a round in which all that is needed was asked for: the rest is forgotten. */
  readonly settle: () => void;
  /** Leaves to the next process what the last round has asked for. */
  readonly save: () => void;
}

/** @param madeBy changes whenever the same key may give another value */
export function openKeptRecord<T>(path: string, madeBy: string): KeptRecord<T> {
  const written: ReadonlyMap<string, T> = z.map(z.string(), z.custom<T>()).safeParse(readRecord(path, madeBy)).data ?? new Map();
  let known = written;
  let asked = new Map<string, T>();
  return {
    isEmpty: written.size === 0,
    kept: (key, make) => {
      const value = known.get(key) ?? asked.get(key) ?? make();
      asked.set(key, value);
      return value;
    },
    settle: () => {
      known = asked;
      asked = new Map();
    },
    save: () => {
      if (known.size === written.size && [...known.keys()].every((key) => written.has(key))) return;
      writeRecord(path, madeBy, known);
    },
  };
}
