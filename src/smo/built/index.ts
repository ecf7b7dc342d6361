export type { BuiltFeed, BuiltFeedItem } from './built-feed.ts';
export { linkOf, metaContent, type BuiltPage, type Span } from './built-page.ts';
export { fileFor, pathBelow, pictureAt, type BuiltSite } from './built-site.ts';
export { feedLimit } from './feed-limits.ts';
export { namedFiles, type NamedFiles } from './named-files.ts';
export { pathOfFile } from './path-of-file.ts';
export { mimeOf, type PictureFacts } from './picture-facts.ts';
export { readBuiltFeed } from './read-built-feed.ts';
export { readBuiltPage, readLimit } from './read-built-page.ts';
