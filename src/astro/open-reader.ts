import { join } from 'node:path';
import type { SiteConfig } from '#smo';
import { ContentReader } from './content-reader.ts';
import { openTextStore, type TextStore } from './text-store.ts';
import { localesOf } from './words-folder.ts';

export interface OpenReaderOptions {
  readonly root: string;
  readonly config: SiteConfig;
  /** The cache folder of the project. */
  readonly cache: string;
  /** See `sourceDigest`. */
  readonly sources: string;
}

/** What reads a project's content, and where it keeps what it has read for the next build or server. */
export function openReader({ root, config, cache, sources }: OpenReaderOptions): { readonly reader: ContentReader; readonly texts: TextStore } {
  const texts = openTextStore(join(cache, 'texts'), `${sources} ${config.trust.full.join()}`);
  return { reader: new ContentReader(root, config, localesOf(root, config), texts), texts };
}
