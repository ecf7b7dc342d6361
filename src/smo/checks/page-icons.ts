import type { BuiltLink, BuiltPage, Span } from '../built/built-page.ts';
import { fileFor, pathBelow, pictureAt, type BuiltSite } from '../built/built-site.ts';
import { oncePerPage } from '../built/once-per-page.ts';
import type { PictureFacts } from '../built/picture-facts.ts';
import type { PageRef } from './rule.ts';
import { isShared } from './shared-page.ts';

/** An icon that a page links to. */
export interface PageIcon {
  readonly kind: 'icon' | 'apple-touch-icon';
  readonly href: string;
  /** Whether the file is there; undefined for other hosts and for pictures inside their own address. */
  readonly there: boolean | undefined;
  readonly vector: boolean;
  readonly facts: PictureFacts | undefined;
  readonly span: Span;
}

/** The icons of a page that readers meet; undefined for pages that nobody is led to. */
export function pageIcons(page: BuiltPage, site: BuiltSite): readonly PageIcon[] | undefined {
  return isShared(page) ? iconsOf(page, site) : undefined;
}

/** Several rules ask for the same icons. */
const iconsOf = oncePerPage(findIcons);

function findIcons(page: BuiltPage, site: BuiltSite): PageIcon[] {
  return page.links.flatMap((link) => {
    const kind = kindOf(link);
    const href = link.href?.trim();
    if (!kind || !href) return [];
    const facts = pictureAt(site, href, page.url);
    const there = pathBelow(site, href, page.url) === undefined ? undefined : fileFor(site, href, page.url) !== undefined;
    return [{ kind, href, there, vector: isVector(link, href, facts), facts, span: link.span }];
  });
}

function kindOf({ rel }: BuiltLink): PageIcon['kind'] | undefined {
  if (rel.includes('icon')) return 'icon';
  return rel.some((word) => word.startsWith('apple-touch-icon')) ? 'apple-touch-icon' : undefined;
}

function isVector({ type }: BuiltLink, href: string, facts: PictureFacts | undefined): boolean {
  if (facts && facts.format !== 'unknown') return facts.format === 'svg';
  return type?.includes('svg') || /\.svg(?:[?#]|$)/iu.test(href) || /^data:image\/svg/iu.test(href);
}

export interface IconSet {
  readonly icons: readonly PageIcon[];
  /** The home page where it is among them, else the first that was met. */
  readonly on: PageRef;
  readonly count: number;
}

/** Pages by the icons that they link to: what is wrong with a set is said once. */
export function iconSets(kept: readonly { readonly ref: PageRef; readonly fact: readonly PageIcon[] }[]): IconSet[] {
  const sets = Map.groupBy(kept, ({ fact }) => fact.map(({ kind, href }) => `${kind} ${href}`).join('\n'));
  return [...sets.values()].flatMap((users) => {
    const first = users.find(({ ref }) => ref.path === '/') ?? users[0];
    return first ? [{ icons: first.fact, on: first.ref, count: users.length }] : [];
  });
}

/** Who links to a set, with a verb: "/blog/ has", "12 pages, / among them, have". */
export function usersOf({ count, on }: IconSet, one: string, many: string): string {
  return count === 1 ? `${on.path} ${one}` : `${count} pages, ${on.path} among them, ${many}`;
}
