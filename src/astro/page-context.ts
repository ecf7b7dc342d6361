import type { Page, Site, Words } from '#smo';
import type { RunningBuild } from './running-build.ts';

/** What components and the finish stage know of the page that is rendered: `Astro.locals.smo`. */
export interface PageContext {
  readonly site: Site;
  readonly page: Page;
  readonly words: Words;
  /** Address and size in bytes of a file that an entry offers (`./x.pdf`); undefined when there is none. */
  readonly file: (path: string) => { readonly href: string; readonly bytes: number } | undefined;
  /** The build that the page is made in; undefined in dev. */
  readonly build?: RunningBuild | undefined;
}
