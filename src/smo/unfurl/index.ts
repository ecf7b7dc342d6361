export { originText, unfurlText } from './unfurl-text.ts';
export { unfurl, unfurlAll } from './unfurl-page.ts';
export type { Doubt, Passed, Rectangle, Shown, ShownField, ShownPicture, Unfurl, UnfurlContext } from './unfurl.ts';
