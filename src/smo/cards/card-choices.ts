import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { nearMiss } from '../text.ts';
import type { CardTemplate } from './template.ts';

/** The product's own templates. */
export const productTemplates = ['article', 'author', 'list', 'quote', 'term', 'topic'] as const;

const template = z.custom<CardTemplate>(isTemplate, 'expected a card template, made by defineCardTemplate({ id, version, format, render })');
const choice = z.union([z.string(), template], {
  error: 'expected the id of a card template, or one made by defineCardTemplate({ id, version, format, render })',
});

/** The `cards` key of the configuration. */
export const cardChoices = z
  .strictObject({
    /** Templates of the owner, which pages name by `share.card`. One with the id of the product's takes its place. Default: none. */
    templates: z.array(template).default([]),
    /** Posts. Default: 'article'. */
    article: choice.optional(),
    /** Terms of the glossary. Default: 'term'. */
    term: choice.optional(),
    /** Default: 'topic'. */
    topic: choice.optional(),
    /** Default: 'author'. */
    author: choice.optional(),
    /** The blog, the glossary and other lists. Default: 'list'. */
    list: choice.optional(),
    /** Default: 'list'. */
    home: choice.optional(),
    /** Pages such as the imprint. Default: 'list'. */
    page: choice.optional(),
  })
  .superRefine((choices, context) => {
    const known = templateIds(choices);
    for (const [kind, chosen] of Object.entries(choices)) {
      if (typeof chosen === 'string' && !known.includes(chosen))
        context.addIssue({ code: 'custom', path: [kind], message: `unknown card template "${chosen}"; ${unknownTemplate(chosen, known).hint}` });
    }
    const ids = givenTemplates(choices).map(({ id }) => id);
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
      context.addIssue({ code: 'custom', path: ['templates'], message: `two card templates have the id "${id}"; give one of them another` });
  });
export type CardChoices = z.output<typeof cardChoices>;

/** The owner's templates: those in the list, and those that kinds of pages are given. */
export function givenTemplates({ templates, ...kinds }: CardChoices): CardTemplate[] {
  return [...new Set([...templates, ...Object.values(kinds).filter((chosen) => typeof chosen === 'object')])];
}

/** Everything that `share.card` may name, the product's templates first. */
export function templateIds(choices: CardChoices): string[] {
  return [...new Set([...productTemplates, ...givenTemplates(choices).map(({ id }) => id)])];
}

/** What to say of a name that no template has. */
export function unknownTemplate(id: string, known: readonly string[]): Pick<Problem, 'rule' | 'message'> & { hint: string } {
  const near = nearMiss(id, known);
  return {
    rule: 'card-template-unknown',
    message: `unknown card template "${id}".${near ? ` Did you mean "${near}"?` : ''}`,
    hint: near ? `write ${near}, or another of ${known.filter((other) => other !== near).join(', ')}` : `write one of ${known.join(', ')}`,
  };
}

function isTemplate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, version, format, render }: Readonly<Record<string, unknown>> = { ...value };
  return (
    typeof id === 'string' &&
    /^[a-z][a-z0-9-]*$/u.test(id) &&
    Number.isInteger(version) &&
    Number(version) > 0 &&
    format === 'jpeg' &&
    typeof render === 'function'
  );
}
