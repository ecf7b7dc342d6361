import { AstroError } from 'astro/errors';
import type { AstroIntegrationLogger } from 'astro';
import { formatProblems, type Problem } from '#smo';

/** The content cannot be built. Its problems are printed as they are, since Astro would read Markdown in a message. */
export class ContentError extends AstroError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], logger: Pick<AstroIntegrationLogger, 'error'>) {
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    super(
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the content, listed above.`,
      'Mend the places named above and build again; `npm run smo -- check` lists them without building.',
    );
    this.name = 'ContentError';
    this.problems = problems;
    // The places that matter are the editor's; a stack of ours would only hide them.
    this.stack = '';
    logger.error(`the content has problems\n\n${formatProblems(problems)}\n`);
  }
}
