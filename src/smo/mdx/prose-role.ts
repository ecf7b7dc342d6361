/**
 * What an element is to the prose that terms are linked in:
 * - `line`: a part of a line, read with what stands around it
 * - `fixed`: a part of a line in which no link may be set: a link, code, a work's title
 * - `unread`: stands in a line and holds no words for the reader
 * - `break`: a line break
 * - `heading`: begins a section; not linked in
 * - `apart`: a block that is not linked in: captions, questions, table heads, code
 * - `block`: any other, which ends the passage before it
 */
export type ProseRole = 'line' | 'fixed' | 'unread' | 'break' | 'heading' | 'apart' | 'block';

const elements: readonly (readonly [role: ProseRole, names: string])[] = [
  ['line', 'abbr b bdi bdo data em font i ins mark q rp rt ruby small span strong sub sup time u'],
  ['fixed', 'a button cite code del dfn kbd label output s samp strike tt var'],
  ['unread', 'area audio canvas embed iframe img input link map math meta object picture progress meter script select style svg template textarea video wbr'],
  ['break', 'br'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['apart', 'caption dt figcaption head hgroup legend menu nav noscript pre summary th title'],
];

const roles: ReadonlyMap<string, ProseRole> = new Map(elements.flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)));

/** The role of an HTML element by its name in lower case. */
export function proseRole(tagName: string): ProseRole {
  return roles.get(tagName) ?? 'block';
}
