import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Site, SiteConfig } from '#smo';
import { locateKey, makeChecker, rules, ruleSettings, type CheckReport, type ReadSource, type Rule } from '#smo/checks/index.ts';
import type { BuiltFeed, BuiltPage } from '#smo/built/index.ts';
import type { BuildRecord } from './build-record.ts';
import { collectingGrowth, GROWTH_OF_PAGES } from './collect-garbage.ts';
import type { JudgementMemory } from './kept-judgements.ts';
import { openDist } from './read-dist.ts';
import type { Unreadable } from './walk-folder.ts';

export interface CheckDistOptions {
  /** The folder to judge; it is only read. */
  readonly folder: string;
  /** Where it is served, without a slash at its end. */
  readonly url: string;
  readonly config: Pick<SiteConfig, 'preset' | 'rules' | 'demo' | 'extend'> & Partial<Pick<SiteConfig, 'budgets'>>;
  /** What the folder is called by in problems: `dist/`. */
  readonly label: string;
  /** The site's own model and root, where the folder was built from them: problems then name the lines of their sources. */
  readonly own?: { readonly site: Site; readonly root: string } | undefined;
  /** Sees each page and feed as it is judged. */
  readonly watch?: Pick<BuildRecord, 'page' | 'feed' | 'recallPage' | 'recallFeed'> | undefined;
  /** What is known of pages and feeds from another time; what is found out is kept in it. Default: nothing, and nothing is kept. */
  readonly memory?: JudgementMemory | undefined;
}

/** Every rule there is for a configuration, the owner's last. */
export function allRules(config: Pick<SiteConfig, 'extend'>): Rule[] {
  return [...Object.values(rules), ...config.extend.rules];
}

/** Judges a built folder, ours or anybody's, page by page. Faults of the rules' configuration are problems as well. */
export async function checkDist({ folder, url, config, label, own, watch, memory }: CheckDistOptions): Promise<CheckReport> {
  const all = allRules(config);
  const { settings, problems: wrongSettings } = ruleSettings(config, all);
  const readSource = own && sourceReader(own.root);
  const dist = await openDist(folder, url, { site: own?.site, pictureFacts: memory?.pictureFacts });
  const judging = memory?.open(dist.site);
  const site = judging?.site ?? dist.site;
  const checker = makeChecker({
    site,
    settings,
    known: all.map(({ id }) => id),
    readSource,
    distFolder: label,
  });
  const collect = collectingGrowth(GROWTH_OF_PAGES);
  const judgePage = (page: BuiltPage) => ({ judgement: checker.page(page), recorded: watch?.page(page, site) });
  for await (const page of dist.pages(judging?.recallPage)) {
    if ('found' in page) {
      checker.recallPage(page.file, page.found.judgement);
      watch?.recallPage(page.found.recorded, site);
    } else if (judging) judging.findPage(page, () => judgePage(page));
    else judgePage(page);
    collect();
  }
  const judgeFeed = (feed: BuiltFeed) => ({ judgement: checker.feed(feed), snapshot: watch?.feed(feed) });
  for await (const feed of dist.feeds(judging?.recallFeed)) {
    if ('found' in feed) {
      checker.recallFeed(feed.found.judgement);
      if (feed.found.snapshot) watch?.recallFeed(feed.found.snapshot, feed.file);
    } else if (judging) judging.findFeed(feed, () => judgeFeed(feed));
    else judgeFeed(feed);
    collect();
  }
  const report = checker.finish();
  judging?.save();
  const nothing = report.pages === 0 ? [noPages(label)] : [];
  return {
    ...report,
    problems: [...nothing, ...wrongSettings.map(placedIn(readSource)), ...dist.unreadable.map(unreadableProblem(label)), ...report.problems],
  };
}

/** A fault of the configuration at the line of its key, where the key is found. */
const placedIn =
  (readSource: ReadSource = () => undefined) =>
  (problem: Problem): Problem => {
    const { page: _, ...placed } = { ...problem, ...locateKey(problem.field ?? '', readSource) };
    return placed.place ? placed : problem;
  };

/** A check of nothing would be green for ever. */
const noPages = (label: string): Problem => ({
  rule: 'pages-missing',
  severity: 'error',
  message: `there is no HTML page in ${label}`,
  hint: 'build the site first, or name the folder that holds its index.html',
});

/** What could not be read could not be judged: that is said, not passed over. */
const unreadableProblem =
  (label: string) =>
  ({ file, reason }: Unreadable): Problem => ({
    rule: 'file-unreadable',
    severity: 'error',
    message: `the file cannot be read: ${reason}`,
    hint: 'make it readable, or take it out of the folder',
    place: { file: `${label}${file}`, line: 1, column: 1 },
  });

/** Reads sources of a project, each once. */
export function sourceReader(root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, readText(join(root, file)));
    return known.get(file);
  };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll(/\r\n?/gu, '\n');
  } catch {
    return undefined;
  }
}
