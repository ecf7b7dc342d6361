import type { Element as HastElement } from 'hast';
import rehypeSlug from 'rehype-slug';
import { headingRank, textOf, valueOf, type WrittenElement } from './html-tree.ts';

/** New ids by the elements that shall get them. */
export type NewIds = ReadonlyMap<WrittenElement, string>;

/**
 * The ids that elements of the content shall get, so that every heading has one and none stands twice on the page.
 * What is written stays: ids outside of the content always, ids in it when they are the first of their kind.
 * A heading without an id gets the one that rehype-slug gives, a taken one the next that is free: `-1`, `-2`, ….
 */
export function assignIds(frame: readonly WrittenElement[], content: readonly WrittenElement[]): NewIds {
  const newIds = new Map<WrittenElement, string>();
  const found = new Set(idsOf(frame));
  const taken = new Set([...found, ...idsOf(content)]);
  for (const element of content) {
    const id = valueOf(element, 'id');
    if (!id) continue;
    if (found.has(id)) newIds.set(element, claimFree(id, taken));
    found.add(id);
  }
  const nameless = content.filter((element) => headingRank(element) !== undefined && !valueOf(element, 'id'));
  const slugs = slugsOf(nameless, taken);
  for (const slug of slugs) taken.add(slug);
  for (const [index, heading] of nameless.entries()) newIds.set(heading, slugs[index] || claimFree('section', taken));
  return newIds;
}

/**
 * Ids that elements of one content had to give up to others outside of it, and what they are called now. What the
 * content's own links and labels name by them is the element in the same content.
 */
export function renamedIdsOf(content: readonly WrittenElement[], newIds: NewIds): Map<string, string> {
  const firsts = new Map<string, WrittenElement>();
  for (const element of content) {
    const id = valueOf(element, 'id');
    if (id && !firsts.has(id)) firsts.set(id, element);
  }
  return new Map(
    [...firsts].flatMap(([id, element]) => {
      const newId = newIds.get(element);
      return newId === undefined ? [] : [[id, newId] as const];
    }),
  );
}

function idsOf(elements: readonly WrittenElement[]): string[] {
  return elements.flatMap((element) => valueOf(element, 'id') || []);
}

function claimFree(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 1; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

/**
 * What rehype-slug makes of the headings; empty where a heading has no letter to make an id of. It reads nothing of a
 * page but headings and their text, so it is shown these alone: the taken ids first, as headings that came before.
 */
function slugsOf(headings: readonly WrittenElement[], taken: ReadonlySet<string>): string[] {
  if (headings.length === 0) return [];
  const children = [...taken, ...headings.map((heading) => textOf(heading).trim())].map(asHast);
  rehypeSlug()({ type: 'root', children });
  return children.slice(taken.size).map(({ properties }) => String(properties['id']).replace(/^-\d+$/u, ''));
}

function asHast(text: string): HastElement {
  return { type: 'element', tagName: 'h2', properties: {}, children: [{ type: 'text', value: text }] };
}
