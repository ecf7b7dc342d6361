import type { AstroIntegrationLogger } from 'astro';
import type { Problem, Site } from '#smo';
import { againstBaseline, formatters, isFailure, type Baseline, type CheckReport } from '#smo/checks/index.ts';
import type { BuildFigures } from '#smo/gallery/index.ts';
import { openRecord } from './build-record.ts';
import { allRules, checkDist } from './check-dist.ts';
import { openJudgements } from './kept-judgements.ts';
import { ProblemsError } from './problems-error.ts';
import type { Verdict } from './published-state.ts';
import { readBaseline } from './read-baseline.ts';
import type { Stopwatch } from './stopwatch.ts';
import { writeReport } from './write-report.ts';

export interface CheckBuildOptions {
  readonly site: Site;
  readonly root: string;
  /** Astro's cache. */
  readonly cache: string;
  /** Digest of all programmes and of the configuration. */
  readonly sources: string;
  /** The finished build, before it takes the place of the former one. */
  readonly folder: string;
  readonly logger: AstroIntegrationLogger;
  /** Of the stages before. Default: nothing is known of them. */
  readonly figures?: { readonly cards?: BuildFigures['cards']; readonly watch: Stopwatch } | undefined;
}

/**
 * Judges what has just been built, as networks would fetch it.
 * @returns what was said
 * @throws {ProblemsError} where the configuration says that its problems stop a build; the former output stays
 */
export async function checkBuild({ site, root, cache, sources, folder, logger, figures }: CheckBuildOptions): Promise<Verdict> {
  const { config } = site;
  const record = openRecord();
  // Rules of the owner may read whatever they like, and nobody would hear of it.
  const memory = config.extend.rules.length > 0 ? undefined : openJudgements(folder, cache, sources, config);
  const judged = await checkDist({ folder, url: config.url, config, label: 'dist/', own: { site, root }, watch: record, memory });
  figures?.watch.lap('checks');
  const baseline = config.baseline === undefined ? undefined : await readBaseline(root, config.baseline);
  const report = baseline === undefined ? judged : withoutKnown(judged, baseline, logger);
  const rules = Object.fromEntries(allRules(config).map(({ id, about }) => [id, about]));
  const drawn = writeReport({
    site,
    root,
    cache,
    sources,
    folder,
    record,
    judged,
    baseline,
    rules,
    figures: { cards: figures?.cards, stages: figures?.watch.stages ?? [] },
  });
  const text = formatters.text(report, { failOn: config.failOn, rules });
  if (isFailure(report, config.failOn)) {
    logger.error(`the built site has problems\n\n${text}\n`);
    throw new ProblemsError('built site', report.problems);
  }
  const count = (severity: Problem['severity']) => report.problems.filter((problem) => problem.severity === severity).length;
  const said = report.problems.length > 0 ? { level: 'warn' as const, text: `\n\n${text}\n` } : { level: 'info' as const, text };
  const verdict: Verdict = { ...said, pages: report.pages, feeds: report.feeds, errors: count('error'), warnings: count('warn'), report: drawn };
  logger[verdict.level](verdict.text);
  return verdict;
}

function withoutKnown(report: CheckReport, baseline: Baseline, logger: AstroIntegrationLogger): CheckReport {
  const { worse, known, mended } = againstBaseline(report.problems, baseline);
  logger.info(
    `${known} problems are in the baseline${mended > 0 ? `, ${mended} of it are mended; \`npm run smo -- audit --save\` writes down the better state` : ''}`,
  );
  return { ...report, problems: worse };
}
