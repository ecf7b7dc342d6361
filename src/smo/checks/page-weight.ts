import type { BuiltPage } from '../built/built-page.ts';
import { fileFor, type BuiltSite } from '../built/built-site.ts';
import type { Measure } from './budgets.ts';
import { bytesOf } from './characters.ts';
import { socialMetas } from './social-tags.ts';

/** Something that a page loads or holds, as a message names it. */
export interface Load {
  /** The file's path, or `<style> in the page`. */
  readonly name: string;
  readonly bytes: number;
}

/** What a page weighs, and by what. */
export type Weights = Readonly<Record<Measure, { readonly bytes: number; readonly by: readonly Load[] }>>;

/** Weighs a page by its own bytes and those of the files that it loads; what is of other hosts is not known. */
export function weightsOf(page: BuiltPage, site: BuiltSite): Weights {
  const inline = blocksIn(page);
  const files = (addresses: readonly (string | undefined)[]) => filesAt(addresses, page, site);
  const inPage = (tag: Block['tag']) => inline.filter((block) => block.tag === tag).map(({ name, bytes }) => ({ name, bytes }));
  const styles = [
    ...inPage('style'),
    ...files(page.links.filter((link) => link.rel.includes('stylesheet') && !isForPrint(link, page)).map(({ href }) => href)),
  ];
  const scripts = [...inPage('script'), ...files(page.loads.filter(({ tag }) => tag === 'script').map(({ url }) => url))];
  const fonts = files(page.links.filter(({ rel, href = '' }) => rel.includes('preload') && /\.(?:woff2?|ttf|otf)$/iu.test(href)).map(({ href }) => href));
  const pictures = page.images.flatMap((image) => largest(files(candidatesOf(image, page))) ?? []);
  const distinct = pictures.filter(({ name }, index) => pictures.findIndex((other) => other.name === name) === index);
  const html = { name: page.file, bytes: page.bytes };
  const end = lastTag(page);
  const loaded = [...styles, ...scripts].filter(({ name }) => !name.startsWith('<'));
  return {
    html: { bytes: page.bytes, by: inline.map(({ name, bytes }) => ({ name, bytes })) },
    styles: weighed(styles),
    scripts: weighed(scripts),
    pictures: weighed(distinct),
    total: weighed([html, ...loaded, ...fonts, ...distinct]),
    head: { bytes: page.bytesBefore(end), by: inline.filter((block) => block.end < end).map(({ name, bytes }) => ({ name, bytes })) },
  };
}

const weighed = (by: readonly Load[]) => ({ bytes: by.reduce((sum, { bytes }) => sum + bytes, 0), by });

const largest = (loads: readonly Load[]): Load | undefined => loads.toSorted((a, b) => b.bytes - a.bytes)[0];

interface Block extends Load {
  readonly tag: 'style' | 'script' | 'data' | 'svg';
  /** Offset of its end. */
  readonly end: number;
}

/** What stands in the page itself and is no text: styles, scripts, data, drawings. */
function blocksIn({ html }: BuiltPage): Block[] {
  const blocks: Block[] = [];
  const opening = /<(style|script|svg)\b([^>]*)>/giu;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const [, tag = '', attributes = ''] = found;
    const close = html.indexOf(`</${tag}`, opening.lastIndex);
    if (close < 0) break;
    const bytes = bytesOf(html.slice(opening.lastIndex, close));
    if (bytes > 0) blocks.push({ ...calledBy(tag, attributes), bytes, end: close });
    opening.lastIndex = close;
  }
  return blocks;
}

function calledBy(tag: string, attributes: string): Pick<Block, 'tag' | 'name'> {
  if (tag === 'style' || tag === 'svg') return { tag, name: `<${tag}> in the page` };
  const type = /\stype=["']?([^"'\s>]*)/iu.exec(attributes)?.[1] ?? '';
  if (/^(?:|module|(?:text|application)\/(?:java|ecma)script)$/iu.test(type)) return { tag: 'script', name: '<script> in the page' };
  return { tag: 'data', name: `<script type="${type}"> in the page` };
}

function filesAt(addresses: readonly (string | undefined)[], page: BuiltPage, site: BuiltSite): Load[] {
  const files = new Set(addresses.flatMap((address) => (address ? (fileFor(site, address, page.url) ?? []) : [])));
  return Array.from(files, (file) => ({ name: `/${file}`, bytes: site.files.get(file) ?? 0 }));
}

const isForPrint = ({ span }: BuiltPage['links'][number], { html }: BuiltPage) => /\smedia=["']?print\b/iu.test(html.slice(span.start, span.end));

/** The addresses that a browser may choose for a picture: of the first format around it, else its own. */
function candidatesOf({ src, srcset, span }: BuiltPage['images'][number], { html }: BuiltPage): string[] {
  const opened = html.lastIndexOf('<picture', span.start);
  const around = opened < 0 ? '' : html.slice(opened, span.start);
  const first = around.includes('</picture') ? undefined : /<source\b[^>]*\ssrcset=["']([^"']*)/iu.exec(around)?.[1];
  const listed = (first ?? srcset ?? '').split(',').flatMap((one) => one.trim().split(/\s+/u)[0] || []);
  return listed.length > 0 ? listed : src === undefined ? [] : [src];
}

/** Offset behind the last tag of the preview. */
function lastTag(page: BuiltPage): number {
  const metas = [...socialMetas(page), ...page.metas.filter(({ key }) => key === 'description')];
  return Math.max(0, ...[...page.titles, ...metas].filter(({ inHead }) => inHead).map(({ span }) => span.end));
}
