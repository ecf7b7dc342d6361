import type { Page, Site } from '#smo';
import { oembedPaths } from '#smo/feeds/index.ts';

/** The paths of all that is rendered of a page: its own, and that of the frame in which others embed it. */
export function renderedPaths(page: Page, site: Site): string[] {
  const frame = oembedPaths(page, site)?.card;
  return frame === undefined ? [page.path] : [page.path, frame];
}
