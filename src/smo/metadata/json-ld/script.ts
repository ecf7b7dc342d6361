import type { Graph } from 'schema-dts';
import type { HeadTag } from '../head-tag.ts';
import { plainValue } from '../plain-value.ts';
import { escapeForScript } from './escape.ts';

/** Structured data as a script of the page, its texts made plain as those of all tags are. */
export function jsonLdScript(graph: Graph): HeadTag {
  const json = JSON.stringify(graph, (_, value: unknown) => (typeof value === 'string' ? plainValue(value) : value));
  return { tag: 'script', attrs: { type: 'application/ld+json' }, content: escapeForScript(json) };
}
