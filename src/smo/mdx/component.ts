import type { z } from 'zod';

/** What may stand between a component's tags. */
export type ComponentChildren = 'none' | 'prose' | readonly string[];

/**
 * The contract of a component that editors use: which attributes it takes and what it may hold. How it looks is the
 * business of a file of the same name in `src/astro/components/mdx/`.
 */
export interface ComponentContract<Attributes extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** One sentence for editors. */
  readonly purpose: string;
  /** Strict object; an attribute without a value (`wide`) reads as `true`. */
  readonly attributes: Attributes;
  /** Nothing, any prose and components, or only the named components. */
  readonly children: ComponentChildren;
  /** A whole use of it, ready to paste. */
  readonly example: string;
}

export function defineComponent<Attributes extends z.ZodObject>(contract: ComponentContract<Attributes>): ComponentContract<Attributes> {
  return contract;
}
