import type { PageContext } from '../../page-context.ts';

export interface OfferedFile {
  readonly href: string;
  readonly bytes: number;
  /** The ending in capitals, as readers know it: `PDF`. */
  readonly type: string;
}

/**
 * Where a file that a component offers is served.
 * @throws when there is no such file; a page must not offer what it does not have
 */
export function offeredFile({ file, page }: Pick<PageContext, 'file' | 'page'>, component: string, path: string): OfferedFile {
  const served = file(path);
  if (served) return { ...served, type: path.slice(path.lastIndexOf('.') + 1).toUpperCase() };
  const place = path.startsWith('/') ? 'in public/' : 'beside the text';
  throw new Error(
    `${page.source?.file ?? page.path}: <${component}> offers "${path}", and there is no such file ${place}. Put the file there, or correct the path.`,
  );
}
