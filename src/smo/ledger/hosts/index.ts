import type { HeaderRule } from '../../security/host-headers.ts';
import type { RedirectPlan } from '../redirect.ts';
import type { RedirectHostName } from '../redirects-config.ts';
import { apache } from './apache.ts';
import type { HostFile, Host } from './host.ts';
import { json } from './json.ts';
import { nginx } from './nginx.ts';
import { cloudflare, netlify } from './redirects-file.ts';
import { staticPages } from './static.ts';
import { vercel } from './vercel.ts';

/** How each host wants its redirects and headers, by the name that the configuration gives it. */
export const hosts: Readonly<Record<RedirectHostName, Host>> = { static: staticPages, cloudflare, netlify, vercel, nginx, apache, json };

/**
 * The files for the hosts of a configuration: what leads elsewhere, what is gone, and what answers shall say besides. Who reads a list of redirects shall not find what is in no list:
 * pages that are not listed get static pages at their old addresses, whatever the host.
 */
export function hostFiles(
  { redirects, gone }: Pick<RedirectPlan, 'redirects' | 'gone'>,
  headers: readonly HeaderRule[],
  names: readonly RedirectHostName[],
): HostFile[] {
  const listed = redirects.filter(({ unlisted }) => !unlisted);
  const listedGone = gone.filter(({ unlisted }) => !unlisted);
  return [...new Set<RedirectHostName>(['static', ...names])].flatMap((name) => {
    if (name !== 'static') return hosts[name].files(listed, listedGone, headers);
    return hosts.static.files(names.includes('static') ? redirects : redirects.filter(({ unlisted }) => unlisted), gone, headers);
  });
}
