import { join } from 'node:path';
import type { SiteConfig } from '#smo';
import { ContentReader } from './content-reader.ts';
import { readerDigest } from './source-digest.ts';
import { openTextStore, type TextStore } from './text-store.ts';
import { readInThread } from './text-thread.ts';
import { localesOf } from './words-folder.ts';

export interface OpenReaderOptions {
  readonly root: string;
  readonly config: SiteConfig;
  /** The cache folder of the project. */
  readonly cache: string;
  /** The folder of the product itself. */
  readonly packageRoot: string;
  /** Whether the content is wanted later, so that a thread shall read what nobody has read before. Default: false. */
  readonly ahead?: boolean;
}

/** What reads a project's content, and where it keeps what it has read for the next build or server. */
export function openReader({ root, config, cache, packageRoot, ahead = false }: OpenReaderOptions): {
  readonly reader: ContentReader;
  readonly texts: TextStore;
} {
  const locales = localesOf(root, config);
  const readBy = [readerDigest(packageRoot), config.trust.full, config.defaultLocale, locales].join(' ');
  const thread = ahead ? () => readInThread({ root, locales, trusted: config.trust.full }) : undefined;
  const texts = openTextStore(join(cache, 'texts'), readBy, thread);
  return { reader: new ContentReader(root, config, locales, texts), texts };
}
