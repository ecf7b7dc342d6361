/** What stands beside the pages in `astro dev`; a build loads nothing of it. */
export { announceEdits } from './announce-edits.ts';
export { renewStore } from './renew-store.ts';
export { reportContent } from './report-content.ts';
export { serveAdmin } from './serve-admin.ts';
export { warmUp } from './warm-up.ts';
