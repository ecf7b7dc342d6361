import type { Words } from '../words.ts';
import { escapeHtml } from './attribute-edits.ts';
import { closest, tokensOf, type Element } from './html-tree.ts';
import { losesTags } from './links.ts';
import type { FinishContext, FinishPage } from './read-page.ts';
import { fragmentOf, type Section } from './sections.ts';
import type { Edit } from './splice.ts';

/** Elements in which no link may stand, or none where the heading ends. */
const noPlaceForLinks: ReadonlySet<string> = new Set(['a', 'button', 'summary', 'label', 'hgroup']);

/**
 * A link to itself after each heading from h2 to h4 of the content.
 *
 * It stands behind the heading, not in it: a heading is called by all that it holds, so that in lists of headings each
 * would be read twice (WCAG 2.4.6). It says where it leads (2.4.4), and the keyboard reaches it (2.1.1), which a link
 * that is hidden from screen readers would not allow. The sign is hidden from them and from Firefox's reader mode;
 * feeds and mail leave the whole link out (`data-surface`).
 */
export function headingAnchors({ sections, contents, context }: FinishPage): Edit[] {
  const anchors = contents.flatMap(({ elements }) => elements.filter((element) => tokensOf(element, 'class').includes('anchor')));
  const present = new Set(anchors.map(({ sourceCodeLocation }) => sourceCodeLocation.startOffset));
  return sections.flatMap((section) => {
    const { endOffset } = section.heading.sourceCodeLocation;
    if (present.has(endOffset) || !takesAnchor(section, context)) return [];
    return [{ start: endOffset, end: endOffset, text: anchorTo(section, context.words) }];
  });
}

/** Not where a link would stand in another one; nor behind a heading without an end tag, which ends nobody knows where. */
function takesAnchor({ heading }: Section, context: FinishContext): boolean {
  const isBarred = (around: Element) => noPlaceForLinks.has(around.tagName) && !losesTags(around, context);
  return heading.sourceCodeLocation.endTag !== undefined && closest(heading, isBarred) === undefined;
}

function anchorTo(section: Section, words: Words): string {
  const label = escapeHtml(`${words.linkToSection}: ${section.text}`);
  return `<a class="anchor" href="${escapeHtml(fragmentOf(section.id))}" aria-label="${label}" data-surface="web"><span aria-hidden="true">#</span></a>`;
}
