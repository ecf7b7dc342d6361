import type { BuiltPage, Span } from '../built/built-page.ts';
import { isNode, listOf } from './json-ld-graph.ts';

/** An address that the page calls a profile of its own. */
export interface NamedProfile {
  readonly address: string;
  readonly from: 'sameAs' | 'rel="me"';
  readonly span: Span;
}

const perPage = new WeakMap<BuiltPage, readonly NamedProfile[]>();

/** Every profile that the page names: `sameAs` anywhere in structured data, and links with `rel="me"`; each address once. */
export function profilesOf(page: BuiltPage): readonly NamedProfile[] {
  const profiles = perPage.get(page) ?? readProfiles(page);
  perPage.set(page, profiles);
  return profiles;
}

function readProfiles(page: BuiltPage): NamedProfile[] {
  const relMe = [...page.links, ...page.anchors]
    .filter(({ rel, href }) => rel.includes('me') && href !== undefined)
    .map(({ href = '', span }): NamedProfile => ({ address: href.trim(), from: 'rel="me"', span }));
  const sameAs = page.jsonLd.flatMap(({ value, span }) => sameAsIn(value).map((address): NamedProfile => ({ address, from: 'sameAs', span })));
  const all = [...sameAs, ...relMe];
  return all.filter(({ address }, index) => all.findIndex((other) => other.address === address) === index);
}

function sameAsIn(value: unknown): string[] {
  const found: string[] = [];
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next.slice(0, 10_000));
    else if (isNode(next)) {
      found.push(...listOf(next['sameAs']).filter((item) => typeof item === 'string'));
      for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return found.map((address) => address.trim());
}
