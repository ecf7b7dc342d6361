import type { BuiltFeed } from '../built/built-feed.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { oncePerSite } from '../built/once-per-site.ts';

/** What a tag of an item's content is, without comments and closing tags. */
export interface FeedTag {
  readonly name: string;
  /** The tag as it is written. */
  readonly text: string;
  /** Values by the names of the attributes in small letters, entities unresolved; the first of two alike, empty for one without a value. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** More than a site has items in its feeds, less than feeds of somebody else would fill memory with. */
const mostTexts = 20_000;

/**
 * What a rule finds in the HTML of each item, in the feed's order. Found out once for each text: the same item stands in
 * the feeds of its blog, its topics and its authors, in three formats.
 * @param judge what is found in the start tags of a text; they are tags, not a tree: a reader's own cleaning does no more
 */
export function judgeItems<Verdict>(judge: (tags: readonly FeedTag[]) => Verdict): (feed: BuiltFeed, site: BuiltSite) => readonly Verdict[] {
  const known = oncePerSite(() => new Map<string, Verdict>());
  return (feed, site) => {
    const verdicts = known(site);
    return feed.items.map(({ html = '' }) => {
      const verdict = verdicts.get(html) ?? judge(tagsIn(html));
      if (verdicts.size < mostTexts) verdicts.set(html, verdict);
      return verdict;
    });
  };
}

function tagsIn(html: string): FeedTag[] {
  return Array.from(html.matchAll(/<([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/giu), ([text, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    text,
    attributes: attributesIn(rest),
  }));
}

const none: ReadonlyMap<string, string> = new Map();

function attributesIn(text: string): ReadonlyMap<string, string> {
  if (text === '') return none;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(/([^\s"'=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** Every address that tags link to or load. */
export function addressesIn(tags: readonly FeedTag[]): string[] {
  return tags.flatMap(({ attributes }) => {
    if (attributes.size === 0) return [];
    const named = ['href', 'src', 'poster'].flatMap((name) => attributes.get(name) ?? []);
    const candidates = (attributes.get('srcset') ?? '').split(/,\s+/u).flatMap((candidate) => candidate.trim().split(/\s/u)[0] || []);
    return [...named, ...candidates];
  });
}
