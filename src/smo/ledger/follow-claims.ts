import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { basePath, toHref, toUrl } from '../url.ts';
import { addressOf, asTarget } from './address.ts';
import { compare } from './ledger.ts';
import { loopProblem, targetProblem } from './redirect-problems.ts';
import type { Redirect } from './redirect.ts';
import { identityOf } from './watched.ts';

/** Where an old address leads before chains are followed: an address of the site with its fragment, or elsewhere. */
export interface Claim {
  readonly to: string;
  /** Said in the configuration: then it may be wrong, and is checked. */
  readonly configured: boolean;
}

export interface Following {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly gone: Map<string, { unlisted: boolean }>;
  readonly answers: (address: string) => boolean;
  readonly site: Site;
  /** Former base paths on this host. */
  readonly moved: readonly string[];
}

/** Each claim followed to its end. Those that end in nothing are problems; those that end in what is gone are gone. */
export function followClaims({ claims, gone, answers, site, moved }: Following): { redirects: Redirect[]; faults: Problem[] } {
  const faults: Problem[] = [];
  const known = new Set(site.all.map(({ path }) => path.toLowerCase()));
  const base = basePath(site.config.url);
  const redirects = [...claims].flatMap(([from, claim]): Redirect[] => {
    const steps = [from];
    let { to } = claim;
    for (let next = claims.get(placeOf(to)); next !== undefined; next = claims.get(placeOf(to))) {
      const place = placeOf(to);
      if (steps.includes(place)) {
        // Told once, by the step that comes first.
        if (from === steps.toSorted(compare)[0]) faults.push(loopProblem([...steps, place]));
        return [];
      }
      steps.push(place);
      to = withFragment(next.to, to);
    }
    const place = placeOf(to);
    if (gone.has(place)) {
      gone.set(from, { unlisted: gone.get(place)?.unlisted ?? false });
      return [];
    }
    if (to.startsWith('/') && !answers(place)) {
      if (claim.configured) faults.push(targetProblem(from, to, site));
      return [];
    }
    return [redirectOf(from, to, { site, base, caseOnly: known.has(from.toLowerCase()) })];
  });
  return { redirects: [...redirects, ...moved.flatMap((old) => fromFormerBase(old, redirects, { site, base, answers, claims }))], faults };
}

/** The address that a target names, without its fragment; what is elsewhere is none of ours. */
function placeOf(to: string): string {
  return to.startsWith('/') ? (addressOf(to.replace(/[?#].*$/u, '')) ?? to) : to;
}

/** A fragment on the way is kept, unless the end names its own. */
function withFragment(to: string, before: string): string {
  const fragment = /#.*$/u.exec(before)?.[0] ?? '';
  return to.includes('#') ? to : `${to}${fragment}`;
}

function redirectOf(from: string, to: string, { site, base, caseOnly }: { site: Site; base: string; caseOnly: boolean }): Redirect {
  const page = to.startsWith('/') ? site.at(placeOf(to)) : undefined;
  const shared = {
    from: `${base}${from}`,
    address: from,
    title: page?.title ?? to,
    locale: page?.locale ?? site.config.defaultLocale,
    unlisted: page !== undefined && !page.listed,
    caseOnly,
  };
  if (!to.startsWith('/')) {
    const url = asTargetUrl(new URL(to).href);
    return { ...shared, to: url, url };
  }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(to) ?? [];
  // What is encoded in the configuration is decoded first, so that nothing is encoded twice.
  const address = page?.path ?? (path.endsWith('/') || /\.\w+$/u.test(path) ? safelyDecoded(path) : (addressOf(path) ?? path));
  const { search, hash } = new URL(rest, 'https://a/');
  return {
    ...shared,
    to: asTarget(`${toHref(site.config.url, address)}${search}${hash}`),
    url: asTargetUrl(`${toUrl(site.config.url, address)}${search}${hash}`),
  };
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** As `asTarget`, but for the scheme and port. */
function asTargetUrl(href: string): string {
  const { origin } = new URL(href);
  return `${origin}${asTarget(href.slice(origin.length))}`;
}

/** Every address that answers or sends on, under a base path that the site had. */
function fromFormerBase(
  old: string,
  redirects: readonly Redirect[],
  { site, base, answers, claims }: Pick<Following, 'site' | 'answers' | 'claims'> & { base: string },
): Redirect[] {
  const living = site.all.filter((page) => identityOf(page) !== undefined).map((page) => redirectOf(page.path, page.path, { site, base, caseOnly: false }));
  return [...living, ...redirects].flatMap((redirect) => {
    const from = `${old}${redirect.address}`;
    const below = from.startsWith(`${base}/`) ? from.slice(base.length) : undefined;
    if (below !== undefined && (answers(below) || claims.has(below))) return [];
    return [{ ...redirect, from, address: below, caseOnly: false }];
  });
}
