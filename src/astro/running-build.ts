import type { Page, Site } from '#smo';
import type { SharePlan } from './card-kit.ts';

/** What a build knows before its first page is made. */
export interface RunningBuild {
  readonly site: Site;
  /** Digests of the pages that this build has finished, by their file in the output. */
  readonly finished: Map<string, string>;
  /** Files of those among them that have asked for the prose of other pages, which no key tells of. */
  readonly borrowers: Set<string>;
  /** What a page links as its share picture. */
  readonly planOf: (page: Page) => SharePlan | undefined;
  /** See `renderKeys`. */
  readonly keyOf: (page: Page) => string | undefined;
  /** Hears of each page that is rendered, by its file in the output, before it is written. */
  readonly letGo: (file: string) => void;
}

/** Where running builds stand by the root of their project. */
const REGISTER = Symbol.for('passaparola.builds');

/**
 * Tells the routes and the content store of a build, whose modules are bundled anew but run in the same process, what has
 * been read: content is judged once, the site is made once, and pages, cards and feeds speak of the same one.
 */
export function announceBuild(root: string, build: RunningBuild): void {
  Reflect.set(globalThis, REGISTER, builds().set(root, build));
}

/** The build that runs in a project, once its content has been judged. */
export function runningBuild(root: string): RunningBuild | undefined {
  return builds().get(root);
}

export function endBuild(root: string): void {
  builds().delete(root);
}

function builds(): Map<string, RunningBuild> {
  const register: unknown = Reflect.get(globalThis, REGISTER);
  return register instanceof Map ? register : new Map<string, RunningBuild>();
}
