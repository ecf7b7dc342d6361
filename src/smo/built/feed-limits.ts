/** The most of a feed that is read, in bytes; readers stop far before. */
export const feedLimit = 20 * 1024 * 1024;
/** Feeds nest some ten levels; whoever nests deeper wants a parser to give up. */
export const depthLimit = 500;
/** More than any archive of a blog. */
export const itemLimit = 50_000;
