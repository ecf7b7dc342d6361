import { z } from 'zod';
import type { Rule } from './rule.ts';

/** The `extend` key of the configuration: what an owner adds by the same contracts as the product's own. */
export const extensions = z.strictObject({
  /** Own rules, made by defineRule. Default: none. */
  rules: z.array(z.custom<Rule>(isRule, 'expected a rule, made by defineRule({ id, … })')).default([]),
});

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'start' in value && typeof value.start === 'function';
}
