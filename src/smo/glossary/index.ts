export { isFindable, longestForm, type GlossaryTerm } from './forms.ts';
export { Glossary, hasProse, type ProsePage } from './glossary.ts';
export type { KeepNamings, PassageNamings } from './kept-namings.ts';
export type { LinkedSite } from '../mdx/link-target.ts';
export { Matcher } from './matcher.ts';
export { glossaryOf, Mentions } from './mentions.ts';
