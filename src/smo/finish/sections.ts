import { foldSpace } from '../text.ts';
import type { NewIds } from './assign-ids.ts';
import { headingRank, spokenText, tokensOf, valueOf, type WrittenElement } from './html-tree.ts';

/** A part of the content that can be linked to: its heading, from h2 to h4. */
export interface Section {
  readonly heading: WrittenElement;
  readonly rank: number;
  readonly id: string;
  /** What the heading says; never empty. */
  readonly text: string;
}

/** The headings from h2 to h4 that are seen and say something. Those for screen readers alone (footnotes) stay out. */
export function sectionsOf(content: readonly WrittenElement[], newIds: NewIds): Section[] {
  return content.flatMap((heading) => {
    const rank = headingRank(heading);
    if (rank === undefined || rank < 2 || rank > 4 || tokensOf(heading, 'class').includes('sr-only')) return [];
    const text = foldSpace(spokenText(heading));
    const id = newIds.get(heading) ?? valueOf(heading, 'id');
    return text && id ? [{ heading, rank, id, text }] : [];
  });
}

/** An element's address on its own page. Letters of all scripts stay readable. */
export function fragmentOf(id: string): string {
  return `#${id.replace(/[\s%"<>`]/gu, encodeURIComponent)}`;
}
