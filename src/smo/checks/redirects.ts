import { z } from 'zod';
import { fileFor, pathBelow, type BuiltSite } from '../built/built-site.ts';
import { oncePerSite } from '../built/once-per-site.ts';

/** A redirect that the folder asks of its host. */
export interface Redirect {
  /** Path on the host, or a pattern: `/old/`, `/old/*`. */
  readonly from: string;
  /** Path on the host or absolute address. */
  readonly to: string;
  /** 301, 302, 303, 307 or 308. */
  readonly status: number;
  /** Whether it is taken even where a file answers. */
  readonly forced: boolean;
  /** The file that says so, and the line where it has lines. */
  readonly file: string;
  readonly line?: number | undefined;
}

/** The way from a redirected address to what answers. */
export interface RedirectChain {
  /** Each address that is visited, the first one the redirect's own; the last one is where it ends. */
  readonly steps: readonly string[];
  /** Whether it comes back to an address that it has visited. */
  readonly loops: boolean;
}

/** Redirects of `_redirects` (Netlify, Cloudflare) and of a `vercel.json` in the folder; rewrites are none. Read once a site. */
export const redirectsOf = oncePerSite(({ texts }): readonly Redirect[] => [
  ...lineRedirects(texts.get('_redirects') ?? ''),
  ...vercelRedirects(texts.get('vercel.json')),
]);

function lineRedirects(text: string): Redirect[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const [from = '', ...rest] = line
      .replace(/(?:^|\s)#.*$/u, '')
      .trim()
      .split(/\s+/u);
    // Between the two addresses stand conditions on the query: `id=:id`.
    const at = rest.findIndex((part) => part.startsWith('/') || /^https?:\/\//iu.test(part));
    const to = rest[at];
    const status = rest[at + 1] ?? '301';
    if (from === '' || to === undefined || !/^30[12378]!?$/u.test(/^\d/u.test(status) ? status : '301')) return [];
    return [{ from, to, status: Number.parseInt(status, 10) || 301, forced: status.endsWith('!'), file: '_redirects', line: index + 1 }];
  });
}

const vercel = z.object({
  redirects: z.array(z.object({ source: z.string(), destination: z.string(), permanent: z.boolean().optional(), statusCode: z.int().optional() })),
});

function vercelRedirects(text: string | undefined): Redirect[] {
  try {
    const { redirects } = vercel.parse(JSON.parse(text ?? '{}'));
    return redirects.map(({ source, destination, permanent, statusCode }) => ({
      from: source,
      to: destination,
      status: statusCode ?? (permanent === false ? 307 : 308),
      forced: true,
      file: 'vercel.json',
    }));
  } catch {
    return [];
  }
}

/** Whether an address of a redirect stands for many: `/old/*`, `/blog/:slug`, `/(.*)`. */
export function isPattern(address: string): boolean {
  return /[*(]|\/:\w/u.test(address);
}

/**
 * Where a plain redirect ends, through other redirects and through pages that only send on. Patterns end the way: what
 * they lead to depends on the host.
 * @param stubs by file, where pages that only send their visitor on send him
 */
export function chainFrom(redirect: Pick<Redirect, 'from' | 'to'>, site: BuiltSite, stubs: ReadonlyMap<string, string>): RedirectChain {
  const first = URL.parse(redirect.from, `${site.url}/`)?.href ?? redirect.from;
  const steps = [first];
  for (let next = followed(redirect.to, first); next !== undefined; next = onwardFrom(next, site, stubs)) {
    const address = next;
    const loops = steps.some((step) => withoutFragment(step) === withoutFragment(address));
    steps.push(address);
    if (loops || steps.length > 30) return { steps, loops };
  }
  return { steps, loops: false };
}

/** Where an address sends on; undefined where it answers, or where nothing does. */
function onwardFrom(address: string, site: BuiltSite, stubs: ReadonlyMap<string, string>): string | undefined {
  const file = fileFor(site, address);
  const target = file === undefined ? indexOf(site).get(placeOf(address))?.to : stubs.get(file);
  return target === undefined || isPattern(target) ? undefined : followed(target, address);
}

function followed(target: string, from: string): string | undefined {
  return URL.parse(target, from)?.href;
}

/** The plain redirects by where they start; the first of several counts, as hosts do it. */
const indexOf = oncePerSite(
  (site): ReadonlyMap<string, Redirect> =>
    new Map(
      redirectsOf(site)
        .filter(({ from }) => !isPattern(from))
        .toReversed()
        .map((redirect) => [placeOf(URL.parse(redirect.from, `${site.url}/`)?.href ?? ''), redirect]),
    ),
);

/** An address without query, fragment and slash at its end: hosts match redirects with and without it. */
function placeOf(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/\/$/u, '');
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/u, '');
}

/** Whether an address of the site is redirected by its host, plainly or by a pattern's beginning. */
export function isRedirected(site: BuiltSite, address: string): boolean {
  if (pathBelow(site, address) === undefined) return false;
  const path = URL.parse(address, `${site.url}/`)?.pathname ?? '';
  return (
    indexOf(site).has(placeOf(URL.parse(path, `${site.url}/`)?.href ?? '')) ||
    redirectsOf(site).some(({ from }) => isPattern(from) && path.startsWith(from.replace(/[*(:].*$/u, '')))
  );
}
