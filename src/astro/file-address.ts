import type { Page } from '#smo';

/** The site path of a file that an entry offers: under the entry's identity, so that it survives a change of slug. */
export function fileAddress(page: Pick<Page, 'kind' | 'id' | 'locale'>, file: string): string {
  return `/files/${page.kind}/${page.id}/${page.locale}/${file.slice(file.lastIndexOf('/') + 1)}`;
}
