import { asRequested } from '../address.ts';
import { headersFile } from './headers-file.ts';
import { bothForms, type Host } from './host.ts';

const path = '_redirects';

/** `*` and `:name` would stand for many addresses. */
const plain = (from: string): string => asRequested(from).replaceAll('*', '%2A').replaceAll(':', '%3A');

/** Most redirects that it reads; more make a deployment fail. https://developers.cloudflare.com/pages/configuration/redirects/, 2026-11-22. */
const CLOUDFLARE_MOST = 2000;

/**
 * Cloudflare follows its redirects even where a file answers, compares addresses to the letter, and knows no 410: a line
 * with another status stops `wrangler deploy`. What goes beyond its limit is left to static pages.
 */
export const cloudflare: Host = {
  id: 'cloudflare',
  files: (redirects, _gone, headers) => {
    const forms = redirects.map(({ from, to }) => bothForms(from).map((form) => `${plain(form)} ${to} 301`));
    const lines = [...forms.flatMap(([first]) => first ?? []), ...forms.flatMap(([, second]) => second ?? [])].slice(0, CLOUDFLARE_MOST);
    return [...(lines.length === 0 ? [] : [{ path, text: `${lines.join('\n')}\n`, beside: 'ours-first' as const }]), ...headersFile(headers)];
  },
};

/**
 * Netlify serves a file before a redirect unless that is forced, and compares addresses with and without the slash. What
 * differs in the case of letters only is not forced, so that it cannot lead to itself.
 * https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing
 */
export const netlify: Host = {
  id: 'netlify',
  files: (redirects, gone, headers) => {
    const lines = [
      ...redirects.map(({ from, to, caseOnly }) => `${plain(from)} ${to} 301${caseOnly ? '' : '!'}`),
      ...gone.map(({ from }) => `${plain(from)} /404.html 410`),
    ];
    return [...(lines.length === 0 ? [] : [{ path, text: `${lines.join('\n')}\n`, beside: 'ours-first' as const }]), ...headersFile(headers)];
  },
};
