import { z } from 'zod';
import type { Page } from '../page.ts';

const kinds = z.enum(['home', 'list', 'article', 'term', 'topic', 'author', 'page']);

/** Least and greatest length of a text, in characters. */
const limits = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(1).optional() });

type Limits = z.output<typeof limits>;
type PerKind = Partial<Record<Page['kind'], Limits>>;

/** The option for limits of single kinds of pages. */
export const perKind = (defaults: PerKind) =>
  z
    .partialRecord(kinds, limits)
    .default(defaults)
    .describe('Limits of single kinds of pages, where they differ from the general ones. What is given replaces the default as a whole.');

interface LengthOptions {
  readonly min: number;
  readonly max: number;
  readonly perKind: PerKind;
}

/** The limits for a page of a kind. */
export function limitsFor(options: LengthOptions, kind: Page['kind'] | undefined): { readonly min: number; readonly max: number } {
  const own = kind && options.perKind[kind];
  return { min: own?.min ?? options.min, max: own?.max ?? options.max };
}
