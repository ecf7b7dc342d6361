import { join } from 'node:path';
import type { Problem, SiteConfig } from '#smo';
import { formatters } from '#smo/checks/index.ts';
import { galleryCss, galleryIndex, galleryScript } from '#smo/gallery/index.ts';
import { readFormerReport, reportFiles } from './former-report.ts';
import { openReportFolder, reportFolder } from './report-folder.ts';
import { ProblemsError } from './problems-error.ts';

export interface ReportFailureOptions {
  readonly config: SiteConfig;
  readonly root: string;
  /** ISO instant of the build. */
  readonly at: string;
}

/** Writes the report of a build that ended before its pages were there: why it did. The history goes on. */
export function reportFailure({ config, root, at }: ReportFailureOptions, problems: readonly Problem[]): void {
  if (config.report === false) return;
  const place = join(root, reportFolder);
  const { history, before, keys } = readFormerReport(place);
  const out = openReportFolder(place);
  const judged = { problems, ignored: 0, pages: 0, feeds: 0 };
  const told = { failOn: config.failOn, rules: {} };
  const files = { 'Problems as text': 'problems.txt', 'Problems as JSON': 'problems.json', 'Problems as SARIF': 'problems.sarif' };
  const report = { at, passed: false, history, figures: { pages: 0, feeds: 0, stages: [] }, problems, vanished: [], files };
  out.write('gallery.css', galleryCss());
  out.write('gallery.js', galleryScript);
  out.write(
    'index.html',
    galleryIndex({
      site: config,
      entries: [],
      report,
      note: 'The build ended before there were pages',
      assets: { linked: { css: 'gallery.css', script: 'gallery.js' } },
    }),
  );
  out.write('problems.json', formatters.json(judged, told));
  out.write('problems.sarif', formatters.sarif(judged, told));
  out.write('problems.txt', `${formatters.text(judged, told)}\n`);
  if (before) out.write(reportFiles.before, JSON.stringify(before));
  out.write(
    reportFiles.state,
    `${JSON.stringify({ version: 1, at, passed: false, history, ...(keys && { keys: Object.fromEntries(keys) }) }, undefined, 2)}\n`,
  );
  out.finish();
}

/** Does a stage of the build; problems that end it are reported. */
export async function reportingFailure<T>(options: ReportFailureOptions, stage: () => Promise<T>): Promise<T> {
  try {
    return await stage();
  } catch (error) {
    if (error instanceof ProblemsError) reportFailure(options, error.problems);
    throw error;
  }
}
