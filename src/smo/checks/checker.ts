import type { BuiltFeed } from '../built/built-feed.ts';
import type { BuiltPage } from '../built/built-page.ts';
import type { BuiltSite } from '../built/built-site.ts';
import type { Page } from '../page.ts';
import type { Problem, Severity } from '../problem.ts';
import { isShared } from './shared-page.ts';
import { makeIgnores } from './ignores.ts';
import { locate, type ReadSource } from './place.ts';
import { botMatrix, type BotGroup } from './preview-bots.ts';
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

/** Judges pages one by one, so that none has to be kept; rules over the whole site speak at the end. */
export interface Checker {
  page(page: BuiltPage): void;
  feed(feed: BuiltFeed): void;
  finish(): CheckReport;
}

export function makeChecker({ site, settings, known, readSource = () => undefined, distFolder }: CheckerInput): Checker {
  const running = settings.map(({ rule, severity, options }) => ({ rule, severity, run: rule.start(options) }));
  const ignores = makeIgnores(site.site?.all ?? [], known);
  const problems: Problem[] = [];
  const feeds: FeedRef[] = [];
  const bots = botMatrix(site);
  let pages = 0;

  const take = (setting: (typeof running)[number], finding: Finding, page: Page | undefined, built?: Pick<BuiltPage, 'file' | 'path' | 'placeOf'>): void => {
    if (page && ignores.covers(page, setting.rule.id)) return;
    problems.push(problemOf(setting, finding, built?.path, locate(finding, page, built, readSource, distFolder)));
  };
  return {
    page: (built) => {
      pages += 1;
      if (isShared(built)) bots.add(built);
      const page = site.site?.at(decodedPath(built.path));
      const kind = page?.kind ?? kindOf(built);
      const surroundings = { site, page, kind };
      for (const setting of running) for (const finding of setting.run.page(built, surroundings)) take(setting, finding, page, built);
    },
    feed: (feed) => {
      feeds.push(refOf(feed));
      const placeOf = (offset: number) => lineAndColumn(feed.text, offset);
      for (const setting of running) for (const finding of setting.run.feed(feed, { site })) take(setting, finding, undefined, { ...feed, placeOf });
    },
    finish: () => {
      for (const setting of running) {
        for (const finding of setting.run.finish(site, feeds)) {
          take(setting, finding, finding.on?.page, finding.on && { ...finding.on, placeOf: () => ({ line: 1, column: 1 }) });
        }
      }
      problems.push(...ignores.problems(readSource));
      return { problems, ignored: ignores.count(), pages, feeds: feeds.length, bots: bots.groups() };
    },
  };
}

/** A copy, since whoever keeps a part of a text keeps all of it. */
const refOf = ({ text: _text, items, ...feed }: BuiltFeed): FeedRef => structuredClone({ ...feed, items: items.map(({ html: _html, ...item }) => item) });

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
