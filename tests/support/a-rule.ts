import { z } from 'zod';
import { defineRule, type Rule, type RuleDefinition } from '#smo/checks/index.ts';

/** A rule that finds nothing, but for what a test gives it. */
export function aRule<Fact = never>(over: Partial<RuleDefinition<{ max: number }, Fact>> = {}): Rule {
  return defineRule({
    id: 'title-shout',
    group: 'text',
    recommended: 'error',
    strict: 'error',
    about: { what: 'A title does not shout.', why: 'Nobody passes on a shout.', breaks: ['x'], source: 'house' },
    options: z.strictObject({ max: z.int().default(1) }),
    examples: { fails: {}, passes: {} },
    ...over,
  });
}
