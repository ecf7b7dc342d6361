import type { Site } from '../site.ts';
import type { FeedWords } from './guide.ts';
import type { ItemFacts } from './item.ts';
import type { FeedDocument, FeedPlan } from './plan.ts';

/** All that a format is written from. */
export interface FeedInput {
  readonly feed: FeedPlan;
  readonly document: FeedDocument;
  readonly items: readonly ItemFacts[];
  readonly site: Site;
  readonly words: FeedWords;
}

/** When a document was last changed: as its most recently changed item. */
export function newestOf(items: readonly ItemFacts[]): string {
  const [newest] = items.toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
  if (!newest) throw new Error('a feed without items is none');
  return newest.updated;
}
