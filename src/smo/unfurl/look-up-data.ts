import type { BuiltPage } from '../built/built-page.ts';
import { pathBelow, type BuiltSite } from '../built/built-site.ts';
import { oncePerPage } from '../built/once-per-page.ts';
import type { Lookup } from '../networks/preview.ts';
import { textFound, type Found } from './look-up.ts';
import { isNode, listOf, type JsonNode } from './page-index.ts';
import type { Reader } from './reader.ts';

export function pickField(reader: Reader, { path, types, topLevel, decoded }: Extract<Lookup, { from: 'json-ld' }>): Found | undefined {
  for (const { node, at } of reader.index.nodes(topLevel ?? false, decoded ?? false)) {
    if (at.end > reader.end) continue;
    // A list of types is not looked into where the place is strict.
    const known = topLevel ? [node['@type']] : listOf(node['@type']);
    if (types && !known.some((type) => typeof type === 'string' && types.includes(type))) continue;
    const found = textFound(fieldOf(reader, node, path.split('.')), at);
    // The first node of the type speaks for the page, even by its silence.
    if (found || topLevel) return found;
  }
  return undefined;
}

/** A field by its path; of a list the first, of a thing its address or name. */
function fieldOf(reader: Reader, node: JsonNode, [field = '', ...deeper]: readonly string[]): unknown {
  const value = whole(reader, listOf(node[field])[0]);
  if (!isNode(value)) return deeper.length > 0 ? undefined : value;
  return deeper.length > 0 ? fieldOf(reader, value, deeper) : (value['url'] ?? value['contentUrl']);
}

/** The node that a reference by `@id` alone stands for. */
function whole({ index }: Reader, value: unknown): unknown {
  if (!isNode(value) || value['@id'] === undefined || Object.keys(value).length > 1) return value;
  return index.nodes(false, false).find(({ node }) => node['@id'] === value['@id'] && Object.keys(node).length > 1)?.node ?? value;
}

/** The page's oEmbed document, where it is a file of the folder. */
export const oembedOf = ({ page, context }: Reader): JsonNode | undefined => documentOf(page, context.site);

const documentOf = oncePerPage(readDocument);

function readDocument(page: BuiltPage, site: BuiltSite): JsonNode | undefined {
  const link = page.links.find(({ type, rel }) => rel.includes('alternate') && (type === 'application/json+oembed' || type === 'text/json+oembed'));
  const path = link?.href === undefined ? undefined : pathBelow(site, link.href, page.url);
  const text = path === undefined ? undefined : site.texts.get(path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isNode(value) && value['version'] === '1.0' ? value : undefined;
  } catch {
    return undefined;
  }
}
