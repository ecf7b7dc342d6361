import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent, components, readBody, templateIds, type CheckedContent, type ContentFile, type SiteConfig } from '#smo';
import { parseText } from './parse-text.ts';
import type { TextStore } from './text-store.ts';

const picture = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/iu;
const text = /\.(?:mdx?|markdown|ya?ml)$/iu;

interface Known {
  readonly stamp: string;
  readonly bytes?: Uint8Array;
  readonly size?: { readonly width: number; readonly height: number } | 'unreadable';
}

/**
 * Reads content/ without Astro: the one loader of the build, the dev server and the command line.
 * A reader keeps what it has read and reads a file again only when its time or size has changed.
 */
export class ContentReader {
  readonly #root: string;
  readonly #config: SiteConfig;
  readonly #locales: readonly string[];
  readonly #texts: TextStore | undefined;
  readonly #known = new Map<string, Known>();
  #revision = '';
  /** One reading at a time: what changes during one is seen by the next, and the next is cheap when nothing has. */
  #last: Promise<unknown> = Promise.resolve();
  #checked: CheckedContent | undefined;

  /** @param texts what has been read before, by other processes too. Default: nothing. */
  constructor(root: string, config: SiteConfig, locales: readonly string[], texts?: TextStore) {
    this.#root = root;
    this.#config = config;
    this.#locales = locales;
    this.#texts = texts;
  }

  /** Changes whenever a file in content/ does. */
  get revision(): string {
    return this.#revision;
  }

  /** The text of an entry as it was judged at the last reading, its front matter blanked out. */
  bodyOf(path: string): string {
    const bytes = this.#known.get(path)?.bytes;
    if (!bytes) throw new Error(`${path} was not read`);
    return readBody({ path, bytes });
  }

  /** The state of each picture and other file that is no text, by its path, as it was at the last reading. */
  get stamps(): ReadonlyMap<string, string> {
    // Files are known in the order in which the disk has answered, which is another one each time.
    return new Map([...this.#known].flatMap(([path, { stamp, bytes }]) => (bytes ? [] : [[path, stamp] as const])).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  read(): Promise<CheckedContent> {
    const reading = this.#last.then(() => this.#readChanges());
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #readChanges(): Promise<CheckedContent> {
    const paths = await this.#paths();
    const stamps = await Promise.all(paths.map((path) => this.#refresh(path)));
    const revision = hash('sha1', paths.map((path, index) => `${path} ${stamps[index]}`).join('\n'));
    if (this.#checked && revision === this.#revision) return this.#checked;
    for (const path of this.#known.keys()) if (!paths.includes(path)) this.#known.delete(path);
    this.#revision = revision;
    this.#checked = this.#check(paths);
    return this.#checked;
  }

  async #paths(): Promise<string[]> {
    const found = await filesBelow(join(this.#root, 'content'));
    return found.map((path) => path.slice(this.#root.length + 1).replaceAll('\\', '/')).toSorted();
  }

  /** Reads a file if it has changed; gives the mark of its present state. Without waiting: to wait for an answer takes ten times as long as to ask. */
  async #refresh(path: string): Promise<string> {
    const { mtimeMs, size } = statSync(join(this.#root, path));
    const stamp = `${mtimeMs} ${size}`;
    if (this.#known.get(path)?.stamp === stamp) return stamp;
    if (text.test(path)) this.#known.set(path, { stamp, bytes: readFileSync(join(this.#root, path)) });
    else if (picture.test(path)) this.#known.set(path, { stamp, size: await pictureSize(join(this.#root, path)) });
    else this.#known.set(path, { stamp });
    return stamp;
  }

  #check(paths: readonly string[]): CheckedContent {
    const files = paths.flatMap((path): ContentFile[] => {
      const bytes = this.#known.get(path)?.bytes;
      return bytes ? [{ path, bytes }] : [];
    });
    const options = {
      timeZone: this.#config.timeZone,
      defaultLocale: this.#config.defaultLocale,
      locales: this.#locales,
      components,
      trusted: this.#config.trust.full,
      cardTemplates: templateIds(this.#config.cards),
    };
    const checked = checkContent(files, options, {
      kept: this.#texts?.kept,
      parseMdx: parseText,
      pictureSize: (path) => {
        const size = this.#known.get(path)?.size;
        if (size === 'unreadable') throw new Error(`${path} is no picture`);
        return size;
      },
      fileExists: (path) => this.#known.has(path),
      filesBeside: (folder) => paths.filter((path) => path.slice(0, path.lastIndexOf('/')) === folder).map((path) => path.slice(folder.length + 1)),
    });
    this.#texts?.settle();
    return checked;
  }
}

/** Width and height as shown: a photo that lies on its side by its EXIF flag counts upright. */
async function pictureSize(path: string): Promise<{ width: number; height: number } | 'unreadable'> {
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient } = await sharp(path).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return 'unreadable';
  }
}

/** Every file of a folder. Links are not followed: they may lead out of it, in circles, or to what never ends. */
async function filesBelow(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = items.map(async (item) => {
    const path = join(folder, item.name);
    return item.isDirectory() ? filesBelow(path) : item.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}
