import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type DataAddress = (address: string) => Promise<string | undefined>;

/** Files of a server as addresses that hold them; each is fetched once. Undefined for other hosts and what is not there. */
export function dataAddresses(origin: string): DataAddress {
  const known = new Map<string, Promise<string | undefined>>();
  return (address) => {
    if (!address.startsWith(`${origin}/`)) return Promise.resolve(undefined);
    const data = known.get(address) ?? fetchData(address);
    known.set(address, data);
    return data;
  };
}

async function fetchData(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return `data:${type.replaceAll(' ', '')};base64,${Buffer.from(await response.arrayBuffer()).toString('base64')}`;
}

/** Elements that run, load or embed what cannot be passed on. */
const dropped = new Set(['script', 'iframe', 'object', 'embed', 'base', 'source', 'track']);
const keptLinks = new Set(['stylesheet']);

/**
 * A document that asks nobody for anything: pictures, fonts and style sheets of the server are in it, all else that would
 * be fetched is taken out, scripts too.
 * @param address of the document, for what it names relatively
 */
export async function selfContained(html: string, address: string, data: DataAddress): Promise<string> {
  const document = parse(html);
  await contain(document, address, data);
  return serialize(document);
}

async function contain(node: Tree.ParentNode, address: string, data: DataAddress): Promise<void> {
  const kept: Tree.ChildNode[] = [];
  for (const child of node.childNodes) {
    if (!('tagName' in child)) {
      kept.push(child);
      continue;
    }
    if (dropped.has(child.tagName)) continue;
    if (child.tagName === 'link' && !keptLinks.has(valueOf(child, 'rel') ?? '')) continue;
    if (child.tagName === 'meta' && valueOf(child, 'http-equiv') !== undefined) continue;
    await containAttributes(child, address, data);
    if (child.tagName === 'style') for (const text of child.childNodes) if ('value' in text) text.value = await containCss(text.value, address, data);
    await contain(child, address, data);
    kept.push(child);
  }
  node.childNodes = kept;
}

const valueOf = ({ attrs }: Tree.Element, name: string): string | undefined => attrs.find((attribute) => attribute.name === name)?.value;

async function containAttributes(element: Tree.Element, address: string, data: DataAddress): Promise<void> {
  const attrs: Tree.Element['attrs'] = [];
  for (const attribute of element.attrs) {
    const { name, value } = attribute;
    if (name === 'srcset' || name === 'imagesrcset' || name.startsWith('on')) continue;
    const isLoaded = name === 'src' || name === 'poster' || (name === 'href' && ['link', 'image', 'use'].includes(element.tagName) && !value.startsWith('#'));
    if (!isLoaded) attrs.push(name === 'style' ? { ...attribute, value: await containCss(value, address, data) } : attribute);
    else if (value.startsWith('data:')) attrs.push(attribute);
    else {
      const held = await data(URL.parse(value, address)?.href ?? '');
      if (held !== undefined) attrs.push({ ...attribute, value: held });
    }
  }
  element.attrs = attrs;
}

/** A style sheet whose fonts and pictures are in it. */
async function containCss(css: string, address: string, data: DataAddress): Promise<string> {
  const plain = css.replaceAll(/@import[^;]+;/gu, '');
  const found = [...new Set([...plain.matchAll(/url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)/gu)].map(([, url = '']) => url))];
  const held = new Map(await Promise.all(found.map(async (url) => [url, (await data(URL.parse(url, address)?.href ?? '')) ?? 'data:,'] as const)));
  return plain.replaceAll(/url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)/gu, (_, url: string) => `url("${held.get(url) ?? 'data:,'}")`);
}
