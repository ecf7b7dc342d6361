import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import { foldSpace } from '../text.ts';

/**
 * What a page is called in the ledger, whatever its address: `titles:en` for an entry, since ids of posts, terms and pages
 * never meet; `topic/previews:en`, `author/ada:en` and `list/blog:en` for pages made of others, whose addresses are
 * shared too. The search form, the 404 and the later pages of a list are nobody's to link to, and drafts are not published.
 */
export function identityOf(page: Page): string | undefined {
  if ('draft' in page) return page.draft ? undefined : identityOfEntry(page);
  const { kind, id, locale } = page;
  if (kind === 'home') return `list/home:${locale}`;
  if (kind !== 'list') return `${kind}/${id}:${locale}`;
  const isFirst = page.listed && (page.pagination === undefined || page.pagination.current === 1);
  return isFirst ? `list/${page.list}:${locale}` : undefined;
}

/** What an entry is called, whether it exists or not. */
export function identityOfEntry({ id, locale }: { readonly id: string; readonly locale: string }): string {
  return `${id}:${locale}`;
}

/** The pages that the ledger keeps, by what it calls them. */
export function watchedPages(site: Pick<Site, 'all'>): Map<string, Page> {
  return new Map(
    site.all.flatMap((page) => {
      const key = identityOf(page);
      return key === undefined ? [] : [[key, page] as const];
    }),
  );
}

/** A text's SHA-256 as hex digits. */
export type Sha256 = (text: string) => string;

/** For those who have none of their host's, which is ten times as fast. */
const pureSha256: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** Sixteen hex digits over what an entry says: title, description and prose. White space does not count; in prose it is folded when that is read. */
export function textHash(
  { title, description, body }: { readonly title: string; readonly description: string; readonly body: { readonly text: string } },
  digest: Sha256 = pureSha256,
): string {
  // The prose by itself: to join megabytes of it with a title would copy all of it.
  return digest([foldSpace(title), foldSpace(description), digest(body.text)].join('\n')).slice(0, 16);
}
