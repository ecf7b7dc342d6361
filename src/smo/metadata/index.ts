export { headTags } from './head-tags.ts';
export { mergeHeadTags, type HeadTag } from './head-tag.ts';
export { jsonLdScript } from './json-ld/script.ts';
export type { PagePictures } from './pictures.ts';
