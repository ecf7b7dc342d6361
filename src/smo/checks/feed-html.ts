/** What a tag of an item's content is, without comments and closing tags. */
export interface FeedTag {
  readonly name: string;
  /** The tag as it is written. */
  readonly text: string;
}

/** The start tags of HTML that a feed carries. Reads tags, not a tree: a reader's own cleaning does no more. */
export function tagsIn(html: string): FeedTag[] {
  return Array.from(html.matchAll(/<([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/giu), ([text, name = '']) => ({ name: name.toLowerCase(), text }));
}

/** The value of an attribute of a tag, entities unresolved. */
export function attributeIn({ text }: FeedTag, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(text);
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}

/** Every address that the content links to or loads. */
export function addressesIn(html: string): string[] {
  return tagsIn(html).flatMap((tag) => [
    ...['href', 'src', 'poster'].flatMap((name) => attributeIn(tag, name) ?? []),
    ...(attributeIn(tag, 'srcset') ?? '').split(/,\s+/u).flatMap((candidate) => candidate.trim().split(/\s/u)[0] || []),
  ]);
}
