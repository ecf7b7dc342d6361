/** The engine's public API: pure TypeScript, no host. Other folders import only this. */
export { templateIds } from './cards/card-choices.ts';
export { defineCardTemplate } from './cards/template.ts';
export { defineRule, noOptions } from './checks/rule.ts';
export * from './config.ts';
export * from './date.ts';
export * from './entry.ts';
export { glossaryLines, type GlossaryLine } from './glossary-lines.ts';
export { withoutLateFacts } from './late-facts.ts';
export * from './page.ts';
export { parseHtml } from './parse-html.ts';
export * from './problem.ts';
export * from './site.ts';
export * from './text.ts';
export * from './url.ts';
export * from './words.ts';
export * from './mdx/index.ts';
export * from './metadata/index.ts';
export * from './content/index.ts';
