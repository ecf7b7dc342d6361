import type { Problem } from '../problem.ts';

/** An old address and where it leads. */
export interface Redirect {
  /** The old address on its host, base path included, decoded. */
  readonly from: string;
  /** The same below the site's own base path; undefined where no file of the build can stand there. */
  readonly address?: string | undefined;
  /** Path on the host, base path included, or absolute address elsewhere; encoded for any host's configuration. */
  readonly to: string;
  /** The same, absolute. */
  readonly url: string;
  readonly title: string;
  readonly locale: string;
  /** Leads to a page that is in no list, so it is in none either. */
  readonly unlisted: boolean;
  /** Differs from a living address in the case of letters only: hosts that ignore case would send it in circles. */
  readonly caseOnly: boolean;
}

/** An address that is gone for good. */
export interface Gone {
  /** On its host, base path included, decoded. */
  readonly from: string;
  readonly unlisted: boolean;
}

export interface RedirectPlan {
  readonly redirects: readonly Redirect[];
  readonly gone: readonly Gone[];
  readonly problems: readonly Problem[];
}
