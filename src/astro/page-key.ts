import { hash } from 'node:crypto';
import type { Page } from '#smo';

const known = new WeakMap<Page, string>();

/** Changes when an editor changes the page: its texts, its pictures, its state. What stands around it does not count. */
export function pageKey(page: Page): string {
  const key = known.get(page) ?? keyOf(page);
  known.set(page, key);
  return key;
}

function keyOf(page: Page): string {
  const { title, description, share, canonical, listed } = page;
  const own = {
    text: 'body' in page ? page.body.text : undefined,
    cover: page.kind === 'article' ? page.cover : undefined,
    draft: 'draft' in page && page.draft,
  };
  return hash('sha1', JSON.stringify({ title, description, share, canonical, listed, ...own })).slice(0, 16);
}
