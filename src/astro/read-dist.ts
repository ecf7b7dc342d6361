import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import {
  feedLimit,
  KnownItems,
  namedFiles,
  readBuiltFeed,
  readBuiltPage,
  readLimit,
  type BuiltFeed,
  type BuiltPage,
  type BuiltSite,
  type NamedFiles,
  type PictureFacts,
} from '#smo/built/index.ts';
import type { Site } from '#smo';
import { bounded } from './bounded.ts';
import { readPicture, type ReadPictureOptions } from './read-picture.ts';
import { reasonOf, walkFolder, type Unreadable } from './walk-folder.ts';

/** Pages that are read and parsed before they are asked for. */
const readAhead = 4;
/** Pictures read at a time: as many as the decoder has threads. */
const picturesAtOnce = 4;
/** Larger pictures are not read: no network fetches them. Bytes. */
const pictureLimit = 50 * 1024 * 1024;
/** The most of a file that speaks for the whole site, and of a sitemap, whose limit by its protocol is 50 MB. Bytes. */
const textLimit = 1024 * 1024;
const sitemapLimit = 10 * 1024 * 1024;

export interface OpenDistOptions {
  /** Our own model of the site, where the folder was built from source. */
  readonly site?: Site | undefined;
  /** Whether a share picture is looked at for being blank. Default: each. A build may leave out those that it has just drawn. */
  readonly looksAt?: ((file: string) => boolean) | undefined;
  /** Says what a picture is; undefined for one that cannot be read. Default: by reading it. */
  readonly pictureFacts?: ((read: ReadBytes, options: ReadPictureOptions, file: string) => Promise<PictureFacts | undefined>) | undefined;
}

/** What is known of a page whose file has the same bytes as at another time. */
export interface KnownPage {
  readonly named: NamedFiles;
  /** Whether it is still true, asked once the files that the page names have been read. */
  holds(): boolean;
}

/** Gives a file's bytes, each time the same; undefined, with a note, for what cannot be read. */
export type ReadBytes = () => Uint8Array | undefined;

/** What is known of a file with its bytes; undefined for nothing, and then it is read. */
export type Recall<T> = (file: string, read: ReadBytes) => T | undefined;

/** An output folder, ours or anybody's, as rules and previews read it. */
export interface BuiltDist {
  /** `pictures` and `texts` grow while the pages are read: what a page names is there when the page is. */
  readonly site: BuiltSite;
  /** What could not be read, also of pages and feeds, and why. Grows while they are read. */
  readonly unreadable: readonly Unreadable[];
  /** Every page, or what is known of it, in the order of the files' paths; a few are read ahead, none is kept. */
  pages<Known extends KnownPage = never>(recall?: Recall<Known>): AsyncIterable<BuiltPage | NoInfer<Known>>;
  /** Every feed that a page names or that its content shows. Pages name theirs while they are read, so read them first. */
  feeds<Known = never>(recall?: Recall<Known>): AsyncIterable<BuiltFeed | NoInfer<Known>>;
}

/**
 * Opens an output folder for reading; nothing is written into it.
 * @param siteUrl where it is served, with the base path
 * @throws where the folder cannot be read
 */
export async function openDist(
  folder: string,
  siteUrl: string,
  { site: model, looksAt = () => true, pictureFacts = factsOfPicture }: OpenDistOptions = {},
): Promise<BuiltDist> {
  const url = siteUrl.replace(/\/+$/u, '');
  const { files, unreadable: missed } = await walkFolder(folder);
  const unreadable = [...missed];
  const texts = new Map<string, string>();
  const pictures = new Map<string, PictureFacts>();
  const site: BuiltSite = { url, files, texts, pictures, ...(model && { site: model }) };
  const feedFiles = new Set<string>();
  const items = new KnownItems();

  /** A file's bytes up to a limit; undefined, with a note, for what cannot be read. */
  const read = (file: string, limit: number): Buffer | undefined => {
    try {
      return firstBytes(join(folder, file), Math.min(files.get(file) ?? 0, limit));
    } catch (error) {
      if (!unreadable.some((known) => known.file === file)) unreadable.push({ file, reason: reasonOf(error) });
      return undefined;
    }
  };
  const once = onceEach();
  const inTurn = bounded(picturesAtOnce);

  const loadText = (file: string): Promise<void> =>
    once(`text ${file}`, async () => {
      const limit = isSitemap(file) ? sitemapLimit : textLimit;
      if (texts.has(file) || (files.get(file) ?? 0) > limit) return;
      const bytes = read(file, limit);
      if (bytes) texts.set(file, new TextDecoder().decode(bytes));
    });
  const loadPicture = (file: string, look: boolean): Promise<void> =>
    once(`${look ? 'look' : 'picture'} ${file}`, () =>
      inTurn(async () => {
        const known = pictures.get(file);
        if (known && !(look && known.blank === undefined)) return;
        pictures.set(file, (await pictureIn(file, look)) ?? known ?? { ...unreadPicture, bytes: files.get(file) ?? 0, damage: 'the file cannot be read' });
      }),
    );
  const pictureIn = async (file: string, look: boolean): Promise<PictureFacts | undefined> => {
    const size = files.get(file) ?? 0;
    if (size > pictureLimit) return { ...unreadPicture, bytes: size, damage: `too large to be read: ${size} bytes` };
    return pictureFacts(
      onceRead(() => read(file, pictureLimit)),
      { look },
      file,
    );
  };

  const load = async ({ feeds, texts: linked, shared, pictures: shown }: NamedFiles): Promise<void> => {
    const there = (named: readonly string[]) => named.filter((file) => files.has(file));
    for (const feed of there(feeds)) feedFiles.add(feed);
    await Promise.all([
      ...there(linked).map(loadText),
      ...there(shared).map((picture) => loadPicture(picture, looksAt(picture))),
      ...there(shown).map((picture) => loadPicture(picture, false)),
    ]);
  };

  const readPage = async <Known extends KnownPage>(file: string, recall?: Recall<Known>): Promise<BuiltPage | Known | undefined> => {
    const bytesOf = onceRead(() => read(file, readLimit + 1));
    const known = recall?.(file, bytesOf);
    if (known) {
      await load(known.named);
      if (known.holds()) return known;
    }
    const bytes = bytesOf();
    if (!bytes) return undefined;
    const parsed = readBuiltPage(bytes, file, url);
    const size = files.get(file) ?? 0;
    const page = size > bytes.byteLength ? { ...parsed, bytes: size } : parsed;
    await load(namedFiles(page, site));
    return page;
  };

  const readFeed = async <Known>(file: string, recall?: Recall<Known>): Promise<BuiltFeed | Known | undefined> => {
    const size = files.get(file) ?? 0;
    // A site may have thousands of JSON and XML files; what a feed is, its beginning tells.
    if (!feedFiles.has(file) && !looksLikeFeed(read(file, 4096))) return undefined;
    const bytesOf = onceRead(() => read(file, feedLimit + 1));
    const known = recall?.(file, bytesOf);
    if (known !== undefined) return known;
    const bytes = bytesOf();
    const feed = bytes && readBuiltFeed(bytes, file, url, items);
    return feed && size > bytes.byteLength ? { ...feed, bytes: size } : feed;
  };

  await Promise.all([
    ...[...files.keys()].filter(speaksForSite).map(loadText),
    ...impliedPictures.filter((file) => files.has(file)).map((file) => loadPicture(file, false)),
  ]);
  return {
    site,
    unreadable,
    pages: (recall) =>
      inOrder(
        [...files.keys()].filter((file) => /\.x?html?$/iu.test(file)),
        (file) => readPage(file, recall),
      ),
    feeds: (recall) =>
      inOrder(
        [...files.keys()].filter((file) => feedFiles.has(file) || mayBeFeed(file)),
        (file) => readFeed(file, recall),
      ),
  };
}

/** Icons that bots ask for though no page names them. */
const impliedPictures = ['favicon.ico', 'apple-touch-icon.png', 'apple-touch-icon-precomposed.png'];
const unreadPicture: PictureFacts = { format: 'unknown', bytes: 0, width: 0, height: 0, orientation: 1, transparent: false, frames: 1, color: 'srgb' };

const isSitemap = (file: string) => /(?:^|\/)[^/]*sitemap[^/]*\.xml$/iu.test(file);
const speaksForSite = (file: string) =>
  isSitemap(file) || /^(?:robots\.txt|_headers|_redirects|vercel\.json|netlify\.toml|\.htaccess|llms\.txt|\.well-known\/.+)$/u.test(file);
const mayBeFeed = (file: string) => /\.(?:xml|rss|atom|rdf|json)$|(?:^|\/)(?:feed|rss|atom)$/iu.test(file);

function looksLikeFeed(head: Buffer | undefined): boolean {
  return head !== undefined && /<(?:rss|feed|rdf:RDF)[\s>]|jsonfeed\.org/u.test(head.toString('latin1'));
}

/** What a picture is, by reading it. */
export async function factsOfPicture(read: ReadBytes, options: ReadPictureOptions): Promise<PictureFacts | undefined> {
  const bytes = read();
  return bytes && readPicture(bytes, options);
}

/** Reads when it is first asked to. */
function onceRead(read: ReadBytes): ReadBytes {
  let known: { readonly bytes: Uint8Array | undefined } | undefined;
  return () => (known ??= { bytes: read() }).bytes;
}

/** The first bytes of a file, at most `length`. */
function firstBytes(place: string, length: number): Buffer {
  // Without waiting: to wait for each of three calls a file takes longer than the calls.
  const file = openSync(place, 'r');
  try {
    // Not cleared: what is not filled is not given.
    const bytes = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    while (filled < length) {
      const read = readSync(file, bytes, filled, length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** Runs each task once, by its key; who asks again waits for the first. */
function onceEach(): (key: string, task: () => Promise<void>) => Promise<void> {
  const begun = new Map<string, Promise<void>>();
  return (key, task) => {
    const known = begun.get(key) ?? task();
    begun.set(key, known);
    return known;
  };
}

/** What becomes of each file, in their order, a few ahead; without those that become nothing. */
async function* inOrder<T>(files: readonly string[], make: (file: string) => Promise<T | undefined>): AsyncGenerator<T> {
  const ahead: Promise<T | undefined>[] = [];
  for (let next = 0; next < files.length || ahead.length > 0;) {
    while (ahead.length < readAhead && next < files.length) {
      const made = make(files[next++] ?? '');
      // Whoever stops reading asks no more for it; who goes on gets the error when its turn comes.
      made.catch(() => {});
      ahead.push(made);
    }
    const made = await ahead.shift();
    if (made !== undefined) yield made;
  }
}
