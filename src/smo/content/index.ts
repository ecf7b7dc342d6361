export * from './check-content.ts';
export { contentPlace, folderOf, resolvePath, type ContentPlace } from './layout.ts';
export { readBody, readFrontMatter, readYaml, type ContentFile } from './front-matter.ts';
export { contentSchemas } from './schemas.ts';
export * from './json-schemas.ts';
export { readEntryText, type ReadText } from './read-text.ts';
