/** The pictures of a page, made and addressed by the caller. All addresses are absolute. */
export interface PagePictures {
  /** The share card: og:image. */
  readonly card: {
    readonly url: string;
    /** Pixels of the file itself. */
    readonly width: number;
    readonly height: number;
    readonly type: string;
    readonly alt: string;
  };
  /** A photo without text, for search: the cover of an article, the portrait of an author. */
  readonly photo?: { readonly url: string; readonly width: number; readonly height: number } | undefined;
  /** Addresses of the posters beside the text, by the file that the video names (`content/…/poster.jpg`). */
  readonly posters?: Readonly<Record<string, string>> | undefined;
}
