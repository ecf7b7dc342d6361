import { AstroError } from 'astro/errors';
import type { Problem } from '#smo';

/**
 * Problems found after the content was read. Where they are printed they stand as `formatProblems` gives them: Astro would
 * read Markdown in a message.
 */
export class ProblemsError extends AstroError {
  readonly problems: readonly Problem[];
  constructor(subject: string, problems: readonly Problem[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the ${subject}, listed above.`,
      'Mend the places named above and build again.',
    );
    this.name = 'ProblemsError';
    this.problems = problems;
    this.stack = '';
  }
}
