import type { Page } from '#smo';

/** A picture's file, as far as feeds want to know. */
export interface PictureFile {
  /** Media type by its first bytes: `image/jpeg`. */
  readonly type: string;
  /** Length in bytes. */
  readonly bytes: number;
}

/** Where finished pages come from: the folder of a build, or the server that an editor works with. */
export interface FinishedPages {
  /** @throws when the page is not there */
  html(page: Page): Promise<string>;
  /** Digest of its HTML, where that is known without reading it. */
  digest?(page: Page): string | undefined;
  /** The picture at an absolute address of this site; undefined where none of a known format is. */
  picture(url: string): Promise<PictureFile | undefined>;
}
