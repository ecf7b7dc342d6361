import { browserForm, linkTarget, withBase, type LinkTarget } from '../mdx/link-target.ts';
import { removeAttribute, removeTags, setAttribute } from './attribute-edits.ts';
import { tokensOf, valueOf, type Element, type WrittenElement } from './html-tree.ts';
import type { FinishContext, FinishPage } from './read-page.ts';
import { fragmentOf } from './sections.ts';
import type { Edit } from './splice.ts';

const fileAttributes = ['href', 'src', 'poster'];

/** The content's links lead where their pages are now, its files are found under the base path. */
export function links({ context, contents }: FinishPage): Edit[] {
  return contents.flatMap(({ elements, renamedIds }) =>
    elements.flatMap((element) => (['a', 'area'].includes(element.tagName) ? linkEdits(element, context, renamedIds) : fileEdits(element, context))),
  );
}

function linkEdits(element: WrittenElement, context: FinishContext, renamedIds: ReadonlyMap<string, string>): Edit[] {
  const written = valueOf(element, 'href');
  if (written === undefined) return [];
  const address = browserForm(written);
  const renamed = address.startsWith('#') ? renamedIds.get(decoded(address.slice(1))) : undefined;
  if (renamed !== undefined) return [setAttribute(element, 'href', fragmentOf(renamed))];
  const target = linkTarget(address, context);
  if (!target) return isBare(element) ? removeTags(element) : removeAttribute(element, 'href');
  return [
    ...(target.href === address ? [] : [setAttribute(element, 'href', target.href)]),
    ...relEdits(element, target),
    ...languageEdits(element, target, context),
  ];
}

/** Whether this is a link to a page that does not exist, of which only the text stays. */
export function losesTags(element: Element, context: FinishContext): boolean {
  const address = valueOf(element, 'href');
  return address !== undefined && isBare(element) && !linkTarget(browserForm(address), context);
}

/** An element with an id stays, without its address: something may lead to it. */
function isBare(element: Element): boolean {
  return element.tagName === 'a' && valueOf(element, 'id') === undefined;
}

/** A page that is opened from here gets no hold of this one. */
function relEdits(element: WrittenElement, { isForeign }: LinkTarget): Edit[] {
  const tokens = tokensOf(element, 'rel');
  if (!isForeign || tokens.some((token) => token.toLowerCase() === 'noopener')) return [];
  return [setAttribute(element, 'rel', [...tokens, 'noopener'].join(' '))];
}

function languageEdits(element: WrittenElement, { page }: LinkTarget, context: FinishContext): Edit[] {
  const locale = context.page?.locale ?? context.site.config.defaultLocale;
  if (!page || page.locale === locale || valueOf(element, 'hreflang') !== undefined) return [];
  return [setAttribute(element, 'hreflang', page.locale)];
}

function fileEdits(element: WrittenElement, { site }: FinishContext): Edit[] {
  return fileAttributes.flatMap((name) => {
    const written = valueOf(element, name);
    if (written === undefined) return [];
    const address = browserForm(written);
    const href = withBase(address, site.config.url);
    return href === address ? [] : [setAttribute(element, name, href)];
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
