import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem, Site } from '#smo';
import { fileFor, KnownItems, readBuiltFeed, type BuiltFeed, type BuiltSite } from '#smo/built/index.ts';
import { againstBaseline, formatters, isFailure, scoreOf, type Baseline, type CheckReport, type FormatOptions } from '#smo/checks/index.ts';
import { galleryCss, galleryIndex, galleryScript, type BuildFigures, type ReportFacts } from '#smo/gallery/index.ts';
import type { BuildRecord } from './build-record.ts';
import { assetsAt, drawPage, flat, type Listed, type PictureFiles, type ReadFeed } from './draw-page.ts';
import { readFormerReport, reportFiles, snapshotAt } from './former-report.ts';
import { pageKey } from './page-key.ts';
import { openDrawings } from './kept-drawings.ts';
import { openReportFolder, reportFolder, type ReportFolder } from './report-folder.ts';
import { plainConfig } from './plain-config.ts';
import { valueDigest } from './value-digest.ts';

/** Builds that the history keeps. */
const REMEMBERED = 100;

export interface WriteReportOptions {
  readonly site: Site;
  readonly root: string;
  /** Astro's cache. */
  readonly cache: string;
  /** Digest of all programmes and of the configuration. */
  readonly sources: string;
  /** The finished build, before it takes the place of the former one. */
  readonly folder: string;
  readonly record: BuildRecord;
  /** All problems, the known ones too. */
  readonly judged: CheckReport;
  readonly baseline?: Baseline | undefined;
  readonly rules: FormatOptions['rules'];
  readonly figures: Pick<BuildFigures, 'cards' | 'stages'>;
}

/**
 * Writes what there is to say of a build beside it: its pages as networks show them, its problems, its score. Also of a
 * build that fails, which is when it is wanted.
 * @returns how many pages have previews in it, of how many
 */
export function writeReport(options: WriteReportOptions): { readonly drawn: number; readonly pages: number } | undefined {
  const { site, root, folder, record, judged } = options;
  const { report } = site.config;
  if (report === false) return undefined;
  const began = performance.now();
  const place = join(root, reportFolder);
  const former = readFormerReport(place);
  const before = report.against === undefined ? former.before : snapshotAt(resolve(root, report.against));
  const after = record.snapshot(site.config.url);
  const known = new Map(before?.pages.map((page) => [page.path, JSON.stringify(page)]));
  const score = scoreOf(judged);
  const scores = new Map(score.pages.map(({ page, score: points }) => [page, points]));
  const problems = Map.groupBy(judged.problems, ({ page }) => page);
  const out = openReportFolder(place);
  const built = record.site();
  const files = pictureFiles(folder, built, out);
  const feedIn = feedReader(folder, site.config.url);
  const drawings = built && openDrawings(options.cache, madeBy(options), { folder, built });
  const pages = record.pages.filter(({ snapshot }) => snapshot.redirect === undefined);
  const entries = pages.map((recorded): Listed => {
    const { snapshot } = recorded;
    const page = site.at(decoded(snapshot.path));
    const was = known.get(snapshot.path);
    return {
      recorded,
      page,
      entry: {
        path: snapshot.path,
        title: page?.title ?? snapshot.title ?? snapshot.path,
        description: snapshot.description,
        kind: page?.kind,
        locale: page?.locale ?? snapshot.language,
        draft: page !== undefined && 'draft' in page && page.draft,
        card: snapshot.image === undefined ? undefined : files(snapshot.image),
        score: scores.get(snapshot.path) ?? 100,
        problems: problems.get(snapshot.path) ?? [],
        change: before === undefined ? undefined : was === undefined ? 'new' : was === JSON.stringify(snapshot) ? undefined : 'changed',
      },
    };
  });
  const drawn = new Map(
    chosen(entries, report.pages).map((listed) => [listed, drawings ? drawPage(listed, options, { out, files, feedIn, drawings }) : listed.entry]),
  );
  const facts = factsOf(options, score, former.history);
  const listed = entries.map((one) => drawn.get(one) ?? one.entry);
  const there = new Set(after.pages.map(({ path }) => path));
  const stages = [...options.figures.stages, { name: 'report', seconds: (performance.now() - began) / 1000 }];
  const whole: ReportFacts = {
    ...facts,
    figures: { ...options.figures, pages: pages.length, feeds: judged.feeds, stages },
    problems: problems.get(undefined) ?? [],
    vanished: (before?.pages ?? []).filter(({ path, redirect }) => redirect === undefined && !there.has(path)).map(({ path }) => path),
  };
  out.write('gallery.css', galleryCss());
  out.write('gallery.js', galleryScript);
  out.write('index.html', galleryIndex({ site: site.config, entries: listed, report: whole, assets: assetsAt('') }));
  const told = { failOn: site.config.failOn, rules: options.rules };
  out.write('problems.json', formatters.json(judged, told));
  out.write('problems.sarif', formatters.sarif(judged, told));
  out.write('problems.txt', `${formatters.text(judged, told)}\n`);
  out.write(reportFiles.snapshot, JSON.stringify(after));
  if (before) out.write(reportFiles.before, JSON.stringify(before));
  const { at, passed, history, baseline } = whole;
  out.write(
    reportFiles.state,
    `${JSON.stringify({ version: 1, at, passed, score, history, baseline, figures: whole.figures, keys: keysOf(site) }, undefined, 2)}\n`,
  );
  out.finish();
  drawings?.save();
  return { drawn: drawn.size, pages: pages.length };
}

function madeBy({ site, sources }: WriteReportOptions): string {
  return valueDigest([sources, plainConfig(site.config)]);
}

/** The pages whose previews are drawn: those with problems, those that have changed, and the newest as far as there is room. */
function chosen(listed: readonly Listed[], most: number): Listed[] {
  const weight = ({ entry: { score = 100, change, kind } }: Listed) =>
    (score < 100 ? 1000 - score : 0) + (change === undefined ? 0 : 500) + (kind === 'home' ? 400 : 0);
  const dateOf = ({ page }: Listed) => (page && 'published' in page ? (page.published ?? '') : '');
  return listed.toSorted((a, b) => weight(b) - weight(a) || Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b))).slice(0, most);
}

/** What the dev server compares with, to tell which pages have been edited since. */
const keysOf = (site: Site) => Object.fromEntries(site.all.map((page) => [page.path, pageKey(page)]));

/** Reads feeds of the build, each once. */
function feedReader(folder: string, url: string): ReadFeed {
  const feeds = new Map<string, BuiltFeed | undefined>();
  const items = new KnownItems();
  return (file) => {
    if (!feeds.has(file)) feeds.set(file, readBuiltFeed(readFileSync(join(folder, file)), file, url, items));
    return feeds.get(file);
  };
}

/** Pictures of the build as files of the report. */
function pictureFiles(folder: string, built: BuiltSite | undefined, out: ReportFolder): PictureFiles {
  return (address) => {
    const file = built && fileFor(built, address);
    return file === undefined || file.endsWith('.html') ? undefined : out.take(join(folder, file), flat(file));
  };
}

type Facts = Omit<ReportFacts, 'figures' | 'problems' | 'vanished'>;

function factsOf({ site, judged, baseline }: WriteReportOptions, score: NonNullable<ReportFacts['score']>, history: ReportFacts['history']): Facts {
  const compared = baseline && againstBaseline(judged.problems, baseline);
  const passed = !isFailure(compared ? { ...judged, problems: compared.worse } : judged, site.config.failOn);
  const count = (severity: Problem['severity']) => judged.problems.filter((problem) => problem.severity === severity).length;
  const now = { at: site.now, score: score.score, pages: judged.pages, errors: count('error'), warnings: count('warn'), passed };
  return {
    at: site.now,
    passed,
    score,
    history: [...history, now].slice(-REMEMBERED),
    ...(compared && { baseline: { known: compared.known, worse: compared.worse.length, mended: compared.mended } }),
    files: {
      'Problems as text': 'problems.txt',
      'Problems as JSON': 'problems.json',
      'Problems as SARIF': 'problems.sarif',
      'State of the site, for smo diff': 'snapshot.json',
      'This report as JSON': 'report.json',
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
