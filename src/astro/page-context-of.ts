import { statSync } from 'node:fs';
import { join } from 'node:path';
import { clock, root } from 'virtual:passaparola';
import { resolvePath, toHref, type Page, type Site } from '#smo';
import { fileAddress } from './file-address.ts';
import type { PageContext } from './page-context.ts';
import { runningBuild } from './running-build.ts';

/** What the components of a page know while it renders. */
export function pageContextOf(site: Site, page: Page): PageContext {
  return { site, page, words: site.wordsOf(page.locale), file: (path) => offeredFile(site, page, path), build: clock && runningBuild(root) };
}

function offeredFile(site: Site, page: Page, path: string) {
  if (path.startsWith('/')) {
    const size = statSync(join(root, 'public', path), { throwIfNoEntry: false })?.size;
    return size === undefined ? undefined : { href: toHref(site.config.url, path), bytes: size };
  }
  if (!page.source) return undefined;
  const file = resolvePath(page.source.file.slice(0, page.source.file.lastIndexOf('/')), path);
  const size = statSync(join(root, file), { throwIfNoEntry: false })?.size;
  return size === undefined ? undefined : { href: toHref(site.config.url, fileAddress(page, file)), bytes: size };
}
