import type { RedirectPlan } from '../redirect.ts';
import type { RedirectHostName } from '../redirects-config.ts';
import { apache } from './apache.ts';
import type { RedirectFile, RedirectHost } from './host.ts';
import { json } from './json.ts';
import { nginx } from './nginx.ts';
import { cloudflare, netlify } from './redirects-file.ts';
import { staticPages } from './static.ts';
import { vercel } from './vercel.ts';

/** How each host wants its redirects, by the name that the configuration gives it. */
export const hosts: Readonly<Record<RedirectHostName, RedirectHost>> = { static: staticPages, cloudflare, netlify, vercel, nginx, apache, json };

/**
 * The files of redirects for the hosts of a configuration. Who reads a list of redirects shall not find what is in no list:
 * pages that are not listed get static pages at their old addresses, whatever the host.
 */
export function redirectFiles({ redirects, gone }: Pick<RedirectPlan, 'redirects' | 'gone'>, names: readonly RedirectHostName[]): RedirectFile[] {
  const listed = redirects.filter(({ unlisted }) => !unlisted);
  const listedGone = gone.filter(({ unlisted }) => !unlisted);
  return [...new Set<RedirectHostName>(['static', ...names])].flatMap((name) => {
    if (name !== 'static') return hosts[name].files(listed, listedGone);
    return hosts.static.files(names.includes('static') ? redirects : redirects.filter(({ unlisted }) => unlisted), gone);
  });
}
