import type { ImportedDocument } from '../importer.ts';
import { decoded } from '../reading/addresses.ts';

/** A text of the import and what links to it are written as. */
export interface Target {
  readonly document: ImportedDocument;
  /** `post:share-cards`, `term:…`, `page:…` */
  readonly link: string;
}

/** Finds what a link of a text means: another imported text, by its id; else the address on the former site where that is known, else the path. */
export function linkSeeker(targets: readonly Target[], address: string | undefined): (from: ImportedDocument, href: string) => string | undefined {
  const byAddress = new Map<string, Target>();
  const byFile = new Map<string, Target>();
  for (const target of targets) {
    for (const one of [target.document.address, ...target.document.redirects])
      if (one !== undefined && !byAddress.has(bare(one))) byAddress.set(bare(one), target);
    byFile.set(stem(target.document.place.file), target);
  }
  const byName = Map.groupBy(targets, ({ document }) => stem(document.place.file).split('/').at(-1) ?? '');
  return (from, href) => {
    const path = pathWithin(href, from, address);
    if (path === undefined) return webAddress(href);
    const fragment = /#.*$/u.exec(href)?.[0] ?? '';
    const found = byFile.get(stem(fromFile(path.file))) ?? byAddress.get(bare(path.address)) ?? oneNamed(byName, path.file);
    if (found) return `${found.link}${fragment}`;
    if (/^https?:/iu.test(href)) return href;
    return `${address === undefined ? '' : new URL(address).origin}${encodeURI(path.address)}${path.rest}`;
  };
}

interface Within {
  /** Against the address of the text. */
  readonly address: string;
  /** Against its file. */
  readonly file: string;
  readonly rest: string;
}

/** A link to the former site itself, as paths; undefined for others. */
function pathWithin(href: string, from: ImportedDocument, address: string | undefined): Within | undefined {
  const own = address === undefined ? undefined : new URL(address).host;
  const base = `https://former.invalid${encodeURI(from.address ?? '/')}`;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(href) && !/^https?:/iu.test(href)) return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (url.host !== 'former.invalid' && url.host !== own) return undefined;
  const isRelative = !/^(?:https?:)?\//iu.test(href);
  const file = isRelative ? new URL(href, `https://former.invalid/${encodeURI(from.place.file)}`).pathname : url.pathname;
  return { address: decoded(url.pathname), file: decoded(file), rest: `${url.search}${url.hash}` };
}

/** An address elsewhere, mended where it is clear what was meant. */
function webAddress(href: string): string | undefined {
  if (href.startsWith('//')) return `https:${href}`;
  if (/^(?:https?|mailto|tel):/iu.test(href)) return href;
  return /^www\.[\w-]+\./iu.test(href) ? `https://${href}` : undefined;
}

const fromFile = (path: string): string => path.replace(/^\//u, '');

/** A path without what servers put at its end. */
function bare(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/index\.html?$/u, '/')
    .replace(/\.(?:html?|php|aspx?)$/u, '')
    .replace(/\/+$/u, '');
}

const stem = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.(?:mdx?|markdown|html?)$/u, '')
    .replace(/\/(?:_?index)$/u, '')
    .replace(/\/+$/u, '');

function oneNamed(byName: ReadonlyMap<string, readonly Target[]>, path: string): Target | undefined {
  const named = byName.get(stem(path).split('/').at(-1) ?? '') ?? [];
  // The name of a file without its folder, as Jekyll's post_url has it.
  return named.length === 1 && !path.replace(/^\//u, '').includes('/') ? named[0] : undefined;
}
