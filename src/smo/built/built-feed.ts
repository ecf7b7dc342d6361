/** An item of a feed, whatever the format. Texts as a reader decodes them. */
export interface BuiltFeedItem {
  readonly id: string | undefined;
  readonly isPermaLink: boolean | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  /** Content or summary as HTML. */
  readonly html: string | undefined;
  readonly enclosures: readonly { readonly url: string | undefined; readonly type: string | undefined; readonly length: string | undefined }[];
  readonly picture: string | undefined;
  /** Offset in the feed's text. */
  readonly start: number;
}

/** A feed as a reader would fetch it. */
export interface BuiltFeed {
  readonly file: string;
  readonly path: string;
  readonly url: string;
  readonly bytes: number;
  readonly format: 'rss' | 'atom' | 'json' | 'unknown';
  readonly text: string;
  /** Why it cannot be parsed, with the offset; undefined for a well-formed feed. */
  readonly damage?: { readonly message: string; readonly offset: number } | undefined;
  readonly title: string | undefined;
  readonly self: string | undefined;
  readonly updated: string | undefined;
  readonly items: readonly BuiltFeedItem[];
}
