import type { BuiltSite } from '../built/built-site.ts';
import { previewBots, type PreviewBot } from './preview-bot.ts';
import { chainFrom, isPattern, redirectsOf, type Redirect, type RedirectChain } from './redirects.ts';

/** A redirect of the site and the bots that do not arrive. */
export interface RedirectVisit extends RedirectChain {
  readonly redirect: Redirect;
  /** Redirects on the way. */
  readonly hops: number;
  /** Ids of the networks whose bots stop before its end. */
  readonly stopped: readonly string[];
}

/**
 * How far bots follow the redirects that the folder asks of its host. Patterns are left out: what they lead to depends
 * on the address.
 * @param stubs by file, where pages that only send their visitor on send him
 */
export function redirectVisits(site: BuiltSite, stubs: ReadonlyMap<string, string>): RedirectVisit[] {
  return redirectsOf(site).flatMap((redirect) => {
    if (isPattern(redirect.from) || isPattern(redirect.to)) return [];
    const chain = chainFrom(redirect, site, stubs);
    const hops = chain.steps.length - 1;
    return [
      {
        redirect,
        ...chain,
        hops,
        stopped: previewBots()
          .filter((bot) => stopsOn(bot, chain))
          .map(({ id }) => id),
      },
    ];
  });
}

function stopsOn({ redirects, needsHttps }: PreviewBot, { steps, loops }: RedirectChain): boolean {
  return loops || steps.length - 1 > redirects || (needsHttps && steps.some((step) => !step.startsWith('https:')));
}
