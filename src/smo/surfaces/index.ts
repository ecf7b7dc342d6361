export { emailHtml, type EmailOptions } from './email-html.ts';
export type { EmailTheme } from './email-styles.ts';
export { feedHtml } from './feed-html.ts';
export { readArticle, type FinishedArticle, type ReadArticleOptions } from './finished-article.ts';
export { markdown } from './markdown.ts';
export { markdownText } from './markdown-text.ts';
export { plainText, type PlainTextOptions } from './plain-text.ts';
export { limits } from './select-content.ts';
