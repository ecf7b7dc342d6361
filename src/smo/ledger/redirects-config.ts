import { z } from 'zod';
import { normalAddress } from './address.ts';

/** The forms in which redirects are written; each is a file of `hosts/`. */
export const redirectHosts = ['static', 'cloudflare', 'netlify', 'vercel', 'nginx', 'apache', 'json'] as const;
export type RedirectHostName = (typeof redirectHosts)[number];

/** Why a path is no address; nothing where it is one. */
function reasonAgainst(path: string): string | undefined {
  const normal = normalAddress(path);
  return 'reason' in normal ? `"${path}" ${normal.reason}; expected an old path of this site, such as /2019/old-name/` : undefined;
}

const isTarget = (to: string): boolean => /^\/(?!\/)/u.test(to) || (/^https?:\/\//u.test(to) && URL.canParse(to));

const moved = z.record(z.string(), z.string()).superRefine((table, context) => {
  for (const [from, to] of Object.entries(table)) {
    const reason = reasonAgainst(from);
    if (reason !== undefined) context.addIssue(reason);
    if (!isTarget(to)) context.addIssue(`"${from}" leads to "${to}", expected a path of this site or an address that starts with https://`);
  }
});

const gone = z.array(z.string()).superRefine((paths, context) => {
  for (const reason of paths.map((path) => reasonAgainst(path))) if (reason !== undefined) context.addIssue(reason);
});

export const redirectsSchema = z.strictObject({
  /**
   * Whose form redirects are written in: `static` pages that send on, which work everywhere; `cloudflare` and `netlify`
   * (`_redirects`), `vercel` (`vercel.json`), `nginx` (`redirects.nginx.conf`), `apache` (`.htaccess`), `json`
   * (`redirects.json`). Default: ['static', 'cloudflare']. Example: ['netlify'].
   */
  hosts: z
    .array(z.enum(redirectHosts))
    .default(['static', 'cloudflare'])
    .refine(
      (hosts) => !(hosts.includes('cloudflare') && hosts.includes('netlify')),
      'cloudflare and netlify write the same file in two forms; name the one that serves the site',
    ),
  /** Old addresses and where they lead now. Default: none. Example: { '/2019/offer/': '/blog/offers/', '/shop/': 'https://shop.example.org/' }. */
  moved: moved.default({}),
  /** Addresses that are gone for good: 410 where the host can say so. Default: none. Example: ['/blog/summer-raffle/']. */
  gone: gone.default([]),
});
