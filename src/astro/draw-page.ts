import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Site } from '#smo';
import { fileFor, linkOf, readBuiltPage, type BuiltFeed, type BuiltPage, type BuiltSite } from '#smo/built/index.ts';
import { botAnswers } from '#smo/checks/index.ts';
import { galleryNetworks, galleryPage, type Companions, type GalleryEntry } from '#smo/gallery/index.ts';
import { unfurlAll } from '#smo/unfurl/index.ts';
import type { BuildRecord, RecordedPage } from './build-record.ts';
import type { Drawing, Drawings } from './kept-drawings.ts';
import type { ReportFolder } from './report-folder.ts';
import { valueDigest } from './value-digest.ts';

/** A page of the report. */
export interface Listed {
  readonly recorded: RecordedPage;
  readonly page: Page | undefined;
  readonly entry: GalleryEntry;
}

/** The build that is drawn. */
export interface DrawnBuild {
  readonly site: Site;
  readonly folder: string;
  readonly record: BuildRecord;
}

export interface DrawingTools {
  readonly out: ReportFolder;
  readonly files: PictureFiles;
  readonly feedIn: ReadFeed;
  readonly drawings: Drawings;
}

/** Reads a feed by its file. */
export type ReadFeed = (file: string) => BuiltFeed | undefined;

/** Where a picture of the build stands in the report, by its address. */
export type PictureFiles = (address: string) => string | undefined;

/** The style and the script of the gallery, from so far below it. */
export const assetsAt = (up: string) => ({ linked: { css: `${up}gallery.css`, script: `${up}gallery.js` } });

/** A path as one name. */
export const flat = (path: string): string => path.replaceAll('/', '~');

/** Writes the previews of a page, or keeps those that were drawn of the same. @returns its line in the list */
export function drawPage(listed: Listed, options: DrawnBuild, tools: DrawingTools): GalleryEntry {
  const { recorded, entry } = listed;
  const { out, files, drawings } = tools;
  const path = `pages/${flat(recorded.file.replace(/(?:\/?index)?\.html?$/u, '')) || 'index'}.html`;
  const bytes = readFileSync(join(options.folder, recorded.file));
  const key = valueDigest(entry);
  const before = drawings.recall(recorded.file, bytes, key);
  const isKept =
    before !== undefined &&
    [...before.pictures].every(([address, src]) => files(address) === src) &&
    [...before.items].every(([address, place]) => itemPlace(options.record, address) === place) &&
    out.keep(path, before.stamp);
  const { without } = isKept ? before : drawings.draw(recorded.file, () => ({ key, ...drawnAnew(listed, { bytes, path }, options, tools) }));
  return { ...entry, href: `pages/${encodeURIComponent(path.slice('pages/'.length))}`, without };
}

/** Draws the previews of a page, and notes all that they are drawn from. */
function drawnAnew(
  { recorded, entry }: Listed,
  { bytes, path }: { readonly bytes: Uint8Array; readonly path: string },
  { site, folder, record }: DrawnBuild,
  { out, files, feedIn, drawings }: DrawingTools,
): Omit<Drawing, 'key'> {
  const built = drawings.site;
  const read = new Map<string, string>();
  const pictures = new Map<string, string | undefined>();
  const items = new Map<string, string>();
  const noted = (file: string): string => {
    read.set(file, drawings.digest(file) ?? '');
    return file;
  };
  const page = readBuiltPage(bytes, recorded.file, built.url);
  const pageAt = (address: string): BuiltPage | undefined => {
    const file = fileFor(built, address);
    return file?.endsWith('.html') ? readBuiltPage(readFileSync(join(folder, noted(file))), file, built.url) : undefined;
  };
  const unfurls = unfurlAll(page, { site: built, pageAt }, galleryNetworks());
  const pictureSrc = (address: string): string | undefined => {
    const src = files(address);
    pictures.set(address, src);
    return src === undefined ? undefined : `../${src}`;
  };
  const itemAt = (address: string): Companions['feedItem'] => {
    items.set(address, itemPlace(record, address));
    const found = record.items.get(address);
    const feed = found && feedIn(noted(found.file));
    const item = found && feed?.items[found.index];
    return feed && item && { ...item, feed: feed.path };
  };
  const companions = companionsOf(page, built, { textOf: (file) => readFileSync(join(folder, noted(file)), 'utf8'), itemAt });
  const assets = assetsAt('../');
  const text = galleryPage({ site: site.config, page, entry, unfurls, companions, pictureSrc, indexHref: '../index.html', pageHref: page.url, assets });
  const without = unfurls.filter(({ layout }) => layout === 'none').map(({ network }) => network);
  return { read, pictures, items, without, stamp: out.write(path, text) };
}

/** Where the item of a feed stands that leads to an address. */
const itemPlace = ({ items }: BuildRecord, address: string): string => JSON.stringify(items.get(address) ?? null);

function companionsOf(
  page: BuiltPage,
  built: BuiltSite,
  { textOf, itemAt }: { readonly textOf: (file: string) => string; readonly itemAt: (address: string) => Companions['feedItem'] },
): Companions {
  const linked = (type: string): string | undefined => {
    const href = page.links.find((link) => link.rel.includes('alternate') && link.type === type)?.href;
    const file = href === undefined ? undefined : fileFor(built, href, page.url);
    return file === undefined ? undefined : textOf(file);
  };
  const feedItem = itemAt(linkOf(page, 'canonical')?.href ?? page.url) ?? itemAt(page.url);
  return {
    ...(feedItem && { feedItem }),
    markdown: linked('text/markdown'),
    oembed: linked('application/json+oembed'),
    bots: botAnswers(page, built),
  };
}
