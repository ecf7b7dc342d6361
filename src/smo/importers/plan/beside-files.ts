import type { Export, ImportedDocument } from '../importer.ts';
import { pathOf } from '../reading/addresses.ts';
import type { ResolvedFile } from '../restricted-mdx/index.ts';
import { fileSeeker } from './find-file.ts';
import { folderOf } from './import-site.ts';
import { freeName, slugOf } from './names.ts';

/** A file of the export that goes beside a text. */
export interface PlannedCopy {
  readonly from: string;
  readonly to: string;
}

/** Pictures and sounds that a page can show as they are, and drawings, which become pictures. */
const shown = /\.(?:jpe?g|png|webp|avif|gif|mp3|m4a|ogg|opus|wav)$/iu;
const drawn = /\.(?:svg|bmp|tiff?|heic)$/iu;

/** The files of an export that texts name, and where they go. */
export class BesideFiles {
  readonly #given: Export;
  readonly #seek: ReturnType<typeof fileSeeker>;
  readonly #copies = new Map<string, PlannedCopy>();

  constructor(given: Export) {
    this.#given = given;
    this.#seek = fileSeeker(given.files.map(({ path }) => path));
  }

  /** Those that go into one of these folders. */
  copies(folders: ReadonlySet<string>): PlannedCopy[] {
    return [...this.#copies.values()].filter(({ to }) => folders.has(folderOf(to)));
  }

  hasAny(folder: string): boolean {
    return [...this.#copies.values()].some(({ to }) => folderOf(to) === folder);
  }

  /** What becomes of an address in a text whose files go to a folder. */
  resolve(document: ImportedDocument, folder: string, address: string): ResolvedFile {
    const { address: former } = this.#given;
    const isWeb = /^(?:https?:)?\/\//iu.test(address);
    const isOwn = isWeb && former !== undefined && URL.canParse(address, former) && new URL(address, former).host === new URL(former).host;
    if (isWeb && !isOwn) return { address: address.startsWith('//') ? `https:${address}` : address };
    const path = isOwn ? (pathOf(address) ?? '/') : address;
    const found = this.#seek(document.place.file, path);
    if (found !== undefined && (shown.test(found) || drawn.test(found))) return { path: `./${this.#nameOf(found, folder)}` };
    if (isWeb) return { address };
    const base = `${former}${encodeURI(document.address ?? '/')}`;
    return former === undefined || !URL.canParse(path, base) ? undefined : { address: new URL(path, base).href };
  }

  /** The name under which a file of the export lies beside a text. */
  #nameOf(from: string, folder: string): string {
    const before = [...this.#copies.values()].find((copy) => copy.from === from && folderOf(copy.to) === folder);
    if (before) return before.to.slice(folder.length + 1);
    const [, base = from, ending = ''] = /([^/]+)\.(\w+)$/u.exec(from) ?? [];
    const end = drawn.test(from) ? 'png' : ending.toLowerCase();
    const name = freeName(slugOf(base) || 'picture', (one) => this.#copies.has(`${folder}/${one}.${end}`));
    this.#copies.set(`${folder}/${name}.${end}`, { from, to: `${folder}/${name}.${end}` });
    return `${name}.${end}`;
  }
}
