import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '#smo';
import { fileAt } from './page-file.ts';
import type { PublishedFiles } from './published-files.ts';
import { renderedPaths } from './rendered-paths.ts';
import type { RunningBuild } from './running-build.ts';

/** The published pages that are what Astro would bring back from its cache: it takes a page that is there already. */
export interface PlacedPages {
  /**
   * Gives each a second name in the build, instead of a copy that is compared with it and thrown away. Once all is
   * bundled: what is copied from public/ would be written into a published page.
   */
  readonly place: () => void;
  /** Whether a page of the build is the published one. */
  readonly has: (file: string) => boolean;
  /** Takes the name away from a page that is rendered after all: Astro would write into the published one. */
  readonly letGo: (file: string) => void;
  /** Notes what the pages of this build are made of, by their digests. */
  readonly note: (pages: ReadonlyMap<string, string>) => void;
}

export interface PlacedPagesOptions {
  readonly site: Site;
  readonly keyOf: RunningBuild['keyOf'];
  /** The folder of the build. */
  readonly folder: string;
  /** Digests of the pages in Astro's cache, by their file in the output. */
  readonly cached: ReadonlyMap<string, string>;
  readonly published: Pick<PublishedFiles, 'take' | 'note'>;
}

export function openPlacedPages({ site, keyOf, folder, cached, published }: PlacedPagesOptions): PlacedPages {
  const placed = new Set<string>();
  const madeOf = (key: string, digest: string) => `${key} ${digest}`;
  const keys = (): Map<string, string> =>
    new Map(
      site.all.flatMap((page) => {
        const key = keyOf(page);
        return key === undefined ? [] : renderedPaths(page, site).map((path) => [fileAt(path), key] as const);
      }),
    );
  return {
    place: () => {
      for (const [file, key] of keys()) {
        const digest = cached.get(file);
        if (digest !== undefined && published.take(file, madeOf(key, digest))) placed.add(file);
      }
    },
    has: (file) => placed.has(file),
    letGo: (file) => {
      if (placed.delete(file)) rmSync(join(folder, file));
    },
    note: (pages) => {
      for (const [file, key] of keys()) {
        const digest = pages.get(file);
        if (digest !== undefined) published.note(file, madeOf(key, digest));
      }
    },
  };
}
