import type { BuiltFeed } from '../built/built-feed.ts';
import type { BuiltPage } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { pathOfFile, urlOfFile } from '../built/path-of-file.ts';
import type { Page } from '../page.ts';
import type { Problem, Severity } from '../problem.ts';
import { isShared } from './shared-page.ts';
import { makeIgnores } from './ignores.ts';
import { locate, type ReadSource } from './place.ts';
import { botAnswers, botMatrix, type BotAnswer, type BotGroup } from './preview-bots.ts';
import type { FeedRef, Finding, SiteFinding } from './rule.ts';
import type { RuleSetting } from './settings.ts';

export interface CheckerInput {
  readonly site: BuiltSite;
  readonly settings: readonly RuleSetting[];
  /** Ids of all rules, also those that are off: what `share.ignore` may name. */
  readonly known: readonly string[];
  /** Reads the project's sources, for places. Default: there are none. */
  readonly readSource?: ReadSource | undefined;
  /** What built files are called by in problems. Example: `dist/`. */
  readonly distFolder: string;
}

export interface CheckReport {
  readonly problems: readonly Problem[];
  /** Findings that pages put aside, with the page's reason. */
  readonly ignored: number;
  readonly pages: number;
  readonly feeds: number;
  /** What the bots of the networks can fetch of the pages that are there to be shared, pages with equal answers together. */
  readonly bots?: readonly BotGroup[] | undefined;
}

/** A finding, the place of its rule among the settings, and where it stands in the built file. */
interface PlacedFinding {
  readonly rule: number;
  readonly finding: Finding;
  readonly place: Place;
}
type Place = ReturnType<BuiltPage['placeOf']>;

/** All that a checker takes from a page, as plain data: enough to take it from the same page again. */
export interface PageJudgement {
  readonly findings: readonly PlacedFinding[];
  /** What rules keep of the page, with their place among the settings. */
  readonly facts: readonly { readonly rule: number; readonly fact: unknown }[];
  /** What bots can do with it; undefined for what is not there to be shared. */
  readonly answers: readonly BotAnswer[] | undefined;
}

/** All that a checker takes from a feed. */
export interface FeedJudgement {
  readonly findings: readonly PlacedFinding[];
  readonly ref: FeedRef;
}

/**
 * Judges pages one by one, so that none has to be kept; rules over the whole site speak at the end. What was said of a
 * page or feed by the same rules can be said again in its place.
 */
export interface Checker {
  page(page: BuiltPage): PageJudgement;
  recallPage(file: string, judgement: PageJudgement): void;
  feed(feed: BuiltFeed): FeedJudgement;
  recallFeed(judgement: FeedJudgement): void;
  finish(): CheckReport;
}

export function makeChecker({ site, settings, known, readSource = () => undefined, distFolder }: CheckerInput): Checker {
  const running = settings.map(({ rule, severity, options }) => ({ rule, severity, run: rule.start(options) }));
  const ignores = makeIgnores(site.site?.all ?? [], known);
  const problems: Problem[] = [];
  const feeds: FeedRef[] = [];
  const bots = botMatrix();
  let pages = 0;

  const take = (setting: (typeof running)[number], finding: Finding, page: Page | undefined, built?: Pick<BuiltPage, 'file' | 'path' | 'placeOf'>): void => {
    if (page && ignores.covers(page, setting.rule.id)) return;
    problems.push(problemOf(setting, finding, built?.path, locate(finding, page, built, readSource, distFolder)));
  };
  const modelOf = (path: string) => site.site?.at(decodedPath(path));
  const takeAll = (findings: readonly PlacedFinding[], page: Page | undefined, built: Pick<BuiltPage, 'file' | 'path'>): void => {
    for (const { rule, finding, place } of findings) {
      const setting = running[rule];
      if (setting) take(setting, finding, page, { file: built.file, path: built.path, placeOf: () => place });
    }
  };
  const takePage = (built: Pick<BuiltPage, 'file' | 'path'>, page: Page | undefined, { findings, answers }: PageJudgement): void => {
    pages += 1;
    if (answers) bots.add(built.path, answers);
    takeAll(findings, page, built);
  };
  const takeFeed = ({ ref, findings }: FeedJudgement): void => {
    feeds.push(ref);
    takeAll(findings, undefined, ref);
  };
  return {
    page: (built) => {
      const page = modelOf(built.path);
      const surroundings = { site, page, kind: page?.kind ?? kindOf(built) };
      const findings: PlacedFinding[] = [];
      const facts: { rule: number; fact: unknown }[] = [];
      let rule = 0;
      // One for all rules, which keep what they keep before they give what they find.
      const keep = (fact: unknown) => void facts.push({ rule, fact });
      for (const { run } of running) {
        for (const finding of run.page(built, surroundings, keep)) findings.push({ rule, finding, place: placeOf(finding, built) });
        rule += 1;
      }
      const judgement = { findings, facts, answers: isShared(built) ? botAnswers(built, site) : undefined };
      takePage(built, page, judgement);
      return judgement;
    },
    recallPage: (file, judgement) => {
      const path = pathOfFile(file);
      const page = modelOf(path);
      const ref = { file, path, url: urlOfFile(file, site.url), page };
      for (const { rule, fact } of judgement.facts) running[rule]?.run.recall(ref, fact);
      takePage(ref, page, judgement);
    },
    feed: (feed) => {
      const findings: PlacedFinding[] = [];
      const placed = { placeOf: (offset: number) => lineAndColumn(feed.text, offset) };
      for (const [rule, { run }] of running.entries())
        for (const finding of run.feed(feed, { site })) findings.push({ rule, finding, place: placeOf(finding, placed) });
      const judgement = { findings, ref: refOf(feed) };
      takeFeed(judgement);
      return judgement;
    },
    recallFeed: takeFeed,
    finish: () => {
      for (const setting of running) {
        for (const finding of setting.run.finish(site, feeds)) {
          take(setting, finding, finding.on?.page, finding.on && { ...finding.on, placeOf: () => fileStart });
        }
      }
      problems.push(...ignores.problems(readSource));
      return { problems, ignored: ignores.count(), pages, feeds: feeds.length, bots: bots.groups() };
    },
  };
}

const fileStart: Place = { line: 1, column: 1 };

const placeOf = ({ at }: Finding, built: Pick<BuiltPage, 'placeOf'>): Place => (at ? built.placeOf(at.start) : fileStart);

/** A copy, since whoever keeps a part of a text keeps all of it. */
const refOf = ({ text: _text, items, ...feed }: BuiltFeed): FeedRef =>
  structuredClone({ ...feed, items: items.map(({ html: _html, start: _start, ...item }) => item) });

function problemOf(
  { rule, severity }: Pick<RuleSetting, 'rule' | 'severity'>,
  finding: Finding | SiteFinding,
  page: string | undefined,
  located: ReturnType<typeof locate>,
): Problem {
  return {
    rule: rule.id,
    severity: lighter(severity, finding.severity),
    message: finding.message,
    ...(finding.hint !== undefined && { hint: finding.hint }),
    networks: finding.networks ?? rule.about.breaks,
    ...(page !== undefined && { page }),
    ...located,
    source: rule.about.source,
  };
}

/** A step of a rule can only weigh less than the rule. */
function lighter(rule: Severity, step: Severity | undefined): Severity {
  return rule === 'warn' || step === 'warn' ? 'warn' : 'error';
}

/** Without a model of the site, an article is what says so. */
function kindOf(page: BuiltPage): Page['kind'] | undefined {
  return page.metas.some(({ key, content }) => key === 'og:type' && content.trim().toLowerCase() === 'article') ? 'article' : undefined;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
