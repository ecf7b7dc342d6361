import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import { basePath } from '../url.ts';
import { addressOf } from './address.ts';
import { followClaims, type Claim } from './follow-claims.ts';
import { addressesOf, compare, type Ledger } from './ledger.ts';
import { aliasProblems, feedIdProblems, siteMoveProblems } from './ledger-problems.ts';
import { nextLedger, type Publication } from './next-ledger.ts';
import type { Gone, RedirectPlan } from './redirect.ts';
import { shadowProblem, vanishProblem, type Vanished } from './redirect-problems.ts';
import { watchedPages } from './watched.ts';

export interface RedirectOptions extends Publication {
  /** Whether a file of the build that is no page answers at an address: `/files/list.pdf`. */
  readonly isFile: (address: string) => boolean;
  /** Line of an entry in the ledger's file. */
  readonly lineOf: (key: string) => number;
}

/** The plan, and the ledger that it follows from. */
export interface PlannedLedger extends RedirectPlan {
  readonly next: Ledger;
}

/**
 * Where every address leads that has been published and has no page any more. Who says so, the first that does: the
 * configuration, front matter (`aliases`), the ledger. Every redirect leads to its end in one step; none stands where a page
 * or a file answers. An address about which nobody says anything is a problem.
 */
export function planRedirects(options: RedirectOptions): PlannedLedger {
  const { site, content, ledger, isFile, lineOf } = options;
  const { redirects: config } = site.config;
  const living = watchedPages(site);
  const next = nextLedger(options, living);
  const answers = (address: string) => site.at(address) !== undefined || isFile(address);
  const claims = new Map<string, Claim>();
  const gone = new Map<string, { unlisted: boolean }>();
  const problems: Problem[] = [...aliasProblems(content.entries, site), ...feedIdProblems(next, site, living), ...siteMoveProblems(ledger, site)];

  const moved = new Map(Object.entries(config.moved).flatMap(([from, to]) => (addressOf(from) === undefined ? [] : [[addressOf(from) ?? '', to] as const])));
  const declaredGone = new Set(config.gone.flatMap((path) => addressOf(path) ?? []));
  for (const [from, to] of moved) {
    if (answers(from)) problems.push(shadowProblem('redirects.moved', from));
    else claims.set(from, { to, configured: true });
  }
  for (const from of declaredGone) {
    if (answers(from)) problems.push(shadowProblem('redirects.gone', from));
    else if (!claims.has(from)) gone.set(from, { unlisted: false });
  }
  const lost: Lost[] = [];
  for (const [key, entry] of next.entries) {
    const page = living.get(key);
    const unlisted = entry.unlisted === true;
    const open = addressesOf(entry).filter((address) => !answers(address) && !claims.has(address) && (unlisted || !gone.has(address)));
    if (page) {
      for (const from of open) if (!gone.has(from)) claims.set(from, { to: page.path, configured: false });
      continue;
    }
    // What led to the page shares its fate.
    const fate = moved.get(entry.path) ?? (answers(entry.path) ? entry.path : undefined);
    if (fate !== undefined && entry.gone === undefined) for (const from of open) claims.set(from, { to: fate, configured: false });
    else if (entry.gone !== undefined || declaredGone.has(entry.path)) for (const from of open) gone.set(from, { unlisted });
    else if (open.length > 0) lost.push({ key, entry, addresses: open });
  }
  if (lost.length > 0) {
    const twins = newTexts(next, ledger, living);
    problems.push(...lost.map((one) => vanishProblem({ ...one, line: lineOf(one.key), content, twin: twins.get(twinKey(one.key, one.entry.hash)) })));
  }

  const { redirects, faults } = followClaims({ claims, gone, answers, site, moved: movedBases(ledger, options) });
  return {
    next,
    redirects: redirects.toSorted((a, b) => compare(a.from, b.from)),
    gone: [...gone]
      .map(([address, { unlisted }]): Gone => ({ from: `${basePath(site.config.url)}${address}`, unlisted }))
      .toSorted((a, b) => compare(a.from, b.from)),
    problems: [...problems, ...faults],
  };
}

/** What was published and has nothing to say where it is now. */
type Lost = Pick<Vanished, 'key' | 'entry' | 'addresses'>;

/** The files of pages that were not there before, by language and words: an entry that has vanished may be one of them. */
function newTexts(next: Ledger, { entries: known }: Ledger, living: ReadonlyMap<string, Page>): Map<string, string> {
  return new Map(
    [...living].flatMap(([key, { source }]) => {
      const hash = next.entries.get(key)?.hash;
      return source === undefined || hash === undefined || known.has(key) ? [] : [[twinKey(key, hash), source.file] as const];
    }),
  );
}

const twinKey = (key: string, hash: string | undefined): string => `${key.slice(key.lastIndexOf(':'))} ${hash}`;

/** Base paths that the site had on the host where it is. */
function movedBases(ledger: Ledger, { site }: Pick<RedirectOptions, 'site'>): string[] {
  const { url, configuredUrl } = site.config;
  if (url !== configuredUrl) return [];
  const { origin } = new URL(url);
  const bases = ledger.sites.filter((former) => URL.parse(former)?.origin === origin).map((former) => basePath(former));
  return [...new Set(bases)].filter((base) => base !== basePath(url));
}
