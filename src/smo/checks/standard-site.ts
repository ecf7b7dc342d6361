import type { BuiltLink, BuiltPage } from '../built/built-page.ts';

/** Where a site says which record its publication is. */
export const publicationFile = '.well-known/site.standard.publication';

/** The link by which Bluesky finds the record of a page. */
export function documentLink(page: BuiltPage): BuiltLink | undefined {
  return page.links.find(({ rel }) => rel.includes('site.standard.document'));
}

/** The repository that an address of a record names; undefined where it is no address of a record of that collection. */
export function repositoryIn(address: string, collection: 'site.standard.document' | 'site.standard.publication'): string | undefined {
  const [, repository, named, key] = /^at:\/\/(did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.:%-]+))\/([a-z0-9.-]+)\/([\w.:~-]{1,512})$/iu.exec(address) ?? [];
  return key && named === collection ? repository : undefined;
}
