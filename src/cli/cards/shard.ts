import { UsageError } from '../usage-error.ts';

/** One of the equal shares into which the cards of a site are parted: the second of eight. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** @throws UsageError where it is not written as `2/8` */
export function readShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw new UsageError(`--shard is "${text}", expected which share of how many, as in --shard 2/8`);
}

/** Whether a card belongs to a share: by its fingerprint alone, so that machines which know nothing of each other never draw the same. */
export function isInShard(fingerprint: string, { number, of }: Shard): boolean {
  return Number.parseInt(fingerprint.slice(0, 8), 16) % of === number - 1;
}
