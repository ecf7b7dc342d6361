import { blogger } from './blogger.ts';
import { disqus } from './disqus.ts';
import { feed } from './feed.ts';
import { ghost } from './ghost.ts';
import type { Importer } from './importer.ts';
import { joomla } from './joomla.ts';
import { markdown } from './markdown.ts';
import { medium } from './medium.ts';
import { substack } from './substack.ts';
import { tumblr } from './tumblr.ts';
import { wordpress } from './wordpress.ts';

export * from './importer.ts';
export { decide, isWritten, type Action } from './plan/decide.ts';
export type { ImportHost, ImportRequest, ImportSite } from './plan/import-site.ts';
export { planImport, type ImportPlan, type PlannedText } from './plan/plan-import.ts';
export { emptyRecord, readRecord, recordFile, recordText, type ImportRecord } from './plan/record.ts';
export { importReport, importSummary, importTable, type Outcome, type ReportInput } from './plan/report.ts';
export { withTopics } from './plan/topics-file.ts';
export { toRestrictedMdx } from './restricted-mdx/index.ts';

/** Every form of export that can be imported, by its id; each is one file of this folder, named after it. */
export const importers: Readonly<Record<string, Importer>> = {
  markdown,
  wordpress,
  ghost,
  blogger,
  tumblr,
  medium,
  substack,
  feed,
  joomla,
  disqus,
};
