/** The door of the comparison of two states of a site, as others see them. */
export { compareSnapshots, isEmptyDiff, type SnapshotDiff } from './compare-snapshots.ts';
export { diffHtml, type DiffPictures } from './diff-html.ts';
export { diffMarkdown } from './diff-markdown.ts';
export { siteSnapshot } from './site-snapshot.ts';
export { digest, readFeedSnapshot, readPageSnapshot, snapshotOf, snapshotSchema, type FeedSnapshot, type PageSnapshot, type Snapshot } from './snapshot.ts';
